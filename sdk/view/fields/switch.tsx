import { Switch as Primitive } from '@kobalte/core/switch';
import { type JSX, Show } from 'solid-js';
import type { CheckboxProps } from './checkbox.tsx';

export type SwitchProps = CheckboxProps;

/** On or off, at once. */
export function Switch(props: SwitchProps): JSX.Element {
  return (
    <Primitive
      class="cp-check"
      checked={props.checked}
      onChange={(checked) => props.onChange(checked)}
      disabled={props.disabled ?? false}
    >
      <Primitive.Input class="cp-check-input" />
      <Primitive.Control class="cp-switch">
        <Primitive.Thumb class="cp-switch-thumb" />
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
