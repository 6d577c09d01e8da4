import { createEffect, For, type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldFrame } from './field-frame.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps extends FieldProps {
  readonly value: string | null;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined;
}

/** One of a list: the browser's own control, because it is right on every device, with 3 entries or with 160. */
export function Select(props: SelectProps): JSX.Element {
  let element: HTMLSelectElement | undefined;
  // After the options, which may arrive later than the value.
  createEffect(() => {
    void props.options.length;
    if (element) element.value = props.value ?? '';
  });
  return (
    <FieldFrame field={props}>
      {(ids) => (
        <div class="cp-select">
          <select
            ref={(select) => (element = select)}
            id={ids.id}
            class="cp-input"
            name={props.name}
            disabled={props.disabled}
            autofocus={props.autofocus}
            aria-required={props.required}
            aria-invalid={props.error ? 'true' : undefined}
            aria-describedby={ids.describedBy()}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          >
            <Show when={props.value === null || props.placeholder !== undefined}>
              <option value="" disabled>
                {props.placeholder ?? ''}
              </option>
            </Show>
            <For each={props.options}>
              {(option) => (
                <option value={option.value} disabled={option.disabled ?? false}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <Icon name="chevron-down" size={16} class="cp-select-icon" />
        </div>
      )}
    </FieldFrame>
  );
}
