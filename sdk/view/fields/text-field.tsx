import { type JSX, Show } from 'solid-js';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { focusWhenShown } from './focus-when-shown.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange?: ((text: string) => void) | undefined;
  /** On leaving the field or Enter, if the text changed since. */
  readonly onCommit?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** A `date` is ISO text, empty while none is chosen. */
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'date' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  /** Rows; a field of one line unless told. */
  readonly multiline?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
  /** A scan while it has the focus is typed into it, instead of going to whoever reads codes. */
  readonly takesScans?: boolean | undefined;
  readonly ref?: ((input: HTMLInputElement) => void) | undefined;
}

export function TextField(props: TextFieldProps): JSX.Element {
  let element: HTMLInputElement | HTMLTextAreaElement | undefined;
  let committed = props.value;
  const commit = (text: string) => {
    if (text === committed) return;
    committed = text;
    props.onCommit?.(text);
  };
  focusWhenShown(
    () => props.autofocus,
    () => element,
  );
  const shared = {
    onFocus: () => (committed = props.value),
    onBlur: (event: FocusEvent) => commit((event.currentTarget as HTMLInputElement).value),
    onInput: (event: InputEvent) => props.onChange?.((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <FieldFrame field={props}>
      {(ids) => (
        <Show
          when={props.multiline}
          fallback={
            <input
              {...shared}
              ref={(input) => {
                element = input;
                props.ref?.(input);
              }}
              id={ids.id}
              class="cp-input"
              type={props.type ?? 'text'}
              inputmode={props.inputMode}
              name={props.name}
              value={props.value}
              placeholder={props.placeholder}
              maxLength={props.maxLength}
              autocomplete={props.autocomplete ?? 'off'}
              disabled={props.disabled}
              data-takes-scans={props.takesScans ? '' : undefined}
              aria-required={props.required}
              aria-invalid={props.error ? 'true' : undefined}
              aria-describedby={ids.describedBy()}
              onKeyDown={(event) => {
                props.onKeyDown?.(event);
                if (event.key === 'Enter') commit(event.currentTarget.value);
              }}
            />
          }
        >
          {(rows) => (
            <textarea
              {...shared}
              ref={(area) => (element = area)}
              id={ids.id}
              class="cp-input"
              rows={rows()}
              name={props.name}
              value={props.value}
              placeholder={props.placeholder}
              maxLength={props.maxLength}
              disabled={props.disabled}
              data-takes-scans={props.takesScans ? '' : undefined}
              aria-required={props.required}
              aria-invalid={props.error ? 'true' : undefined}
              aria-describedby={ids.describedBy()}
              onKeyDown={(event) => props.onKeyDown?.(event)}
            />
          )}
        </Show>
      )}
    </FieldFrame>
  );
}
