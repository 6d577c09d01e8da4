import { Checkbox as Primitive } from '@kobalte/core/checkbox';
import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';

export interface CheckboxProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly description?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  return (
    <Primitive
      class="cp-check"
      checked={props.checked}
      onChange={(checked) => props.onChange(checked)}
      disabled={props.disabled ?? false}
    >
      <Primitive.Input class="cp-check-input" />
      <Primitive.Control class="cp-check-box">
        <Primitive.Indicator class="cp-check-mark">
          <Icon name="check" size={16} />
        </Primitive.Indicator>
      </Primitive.Control>
      <Primitive.Label class={props.hideLabel ? 'cp-hidden' : 'cp-check-label'}>
        {props.label}
      </Primitive.Label>
      <Show when={props.description}>
        <Primitive.Description class="cp-field-description">{props.description}</Primitive.Description>
      </Show>
    </Primitive>
  );
}
