import { createUniqueId, type JSX, Show } from 'solid-js';
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
    <CheckControl field={props} role={undefined}>
      <span class="cp-check-box">
        <Show when={props.checked}>
          <Icon name="check" size={16} />
        </Show>
      </span>
    </CheckControl>
  );
}

interface CheckControlProps {
  readonly field: CheckboxProps;
  readonly role: 'switch' | undefined;
  /** The drawing: the browser's own control lies over the whole row, seen through, and does the work. */
  readonly children: JSX.Element;
}

/** What a checkbox and a switch have in common. It shows what its owner says, also when that refuses a change. */
export function CheckControl(props: CheckControlProps): JSX.Element {
  const id = createUniqueId();
  return (
    <div
      class="cp-check"
      data-checked={props.field.checked ? '' : undefined}
      data-disabled={props.field.disabled ? '' : undefined}
    >
      <input
        type="checkbox"
        id={id}
        role={props.role}
        class="cp-check-input"
        aria-label={props.field.hideLabel ? props.field.label : undefined}
        checked={props.field.checked}
        disabled={props.field.disabled ?? false}
        aria-describedby={props.field.description === undefined ? undefined : `${id}-description`}
        onChange={(event) => {
          const input = event.currentTarget;
          props.field.onChange(input.checked);
          input.checked = props.field.checked;
        }}
      />
      {props.children}
      <Show when={!props.field.hideLabel}>
        <label for={id}>{props.field.label}</label>
      </Show>
      <Show when={props.field.description}>
        <p id={`${id}-description`} class="cp-field-description">
          {props.field.description}
        </p>
      </Show>
    </div>
  );
}
