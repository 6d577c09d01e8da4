import { createEffect, createSignal, type JSX, on, onCleanup, Show, useContext } from 'solid-js';
import { FormContext } from '../forms/form-context.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import type { FigureKind } from './figure-kind.ts';
import { focusWhenShown } from './focus-when-shown.ts';
import { unreadableText } from './unreadable-text.ts';

export interface FigureFieldProps extends FieldProps {
  /** Null while there is none, or while the text cannot be read. */
  readonly value: number | null;
  readonly onChange?: ((value: number | null) => void) | undefined;
  /** On leaving the field or Enter, if the value changed since and can be read. */
  readonly onCommit?: ((value: number | null) => void) | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly suffix?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly ref?: ((input: HTMLInputElement) => void) | undefined;
}

/** A field for one figure. The text stays as it was typed until it is left; then it is written out, or complained of. */
export function FigureField(props: FigureFieldProps & { readonly kind: FigureKind }): JSX.Element {
  const written = () => (props.value === null ? '' : props.kind.write(props.value));
  const [text, setText] = createSignal(written());
  const [complaint, setComplaint] = createSignal<string>();
  const form = useContext(FormContext);
  const key = Symbol('field');
  let element: HTMLInputElement | undefined;
  let committed = props.value;
  let told = props.value;

  const examine = (): { value: number | null; problem?: string } => {
    const read = props.kind.read(text());
    if (!read.ok) {
      const problem = unreadableText(read.reason);
      return problem === undefined ? { value: null } : { value: null, problem };
    }
    const { min, max } = props;
    if (min !== undefined && read.value < min) {
      return { value: null, problem: `At least ${props.kind.show(min)}.` };
    }
    if (max !== undefined && read.value > max) {
      return { value: null, problem: `At most ${props.kind.show(max)}.` };
    }
    return { value: read.value };
  };
  const tell = (value: number | null) => {
    if (value === told) return;
    told = value;
    props.onChange?.(value);
  };
  const leave = () => {
    const { value, problem } = examine();
    setComplaint(problem);
    if (problem !== undefined) return;
    tell(value);
    setText(value === null ? '' : props.kind.write(value));
    if (value === committed) return;
    committed = value;
    props.onCommit?.(value);
  };

  // A value from outside replaces the text, but the echo of what was just typed does not.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value === told) return;
        told = value;
        setText(written());
        setComplaint(undefined);
        form?.unreadable.delete(key);
      },
    ),
  );
  onCleanup(() => form?.unreadable.delete(key));
  focusWhenShown(
    () => props.autofocus,
    () => element,
  );

  const field: FieldProps = {
    get label() {
      return props.label;
    },
    get hideLabel() {
      return props.hideLabel;
    },
    get description() {
      return props.description;
    },
    get disabled() {
      return props.disabled;
    },
    get class() {
      return props.class;
    },
    get error() {
      return complaint() ?? props.error;
    },
  };
  return (
    <FieldFrame field={field}>
      {(ids) => (
        <div class="cp-input-group">
          <input
            ref={(input) => {
              element = input;
              props.ref?.(input);
            }}
            id={ids.id}
            class="cp-input cp-figures"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            name={props.name}
            value={text()}
            placeholder={props.placeholder}
            disabled={props.disabled}
            aria-required={props.required}
            aria-invalid={field.error ? 'true' : undefined}
            aria-describedby={ids.describedBy()}
            onFocus={(event) => {
              committed = props.value;
              event.currentTarget.select();
            }}
            onBlur={leave}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setComplaint(undefined);
              const { value, problem } = examine();
              if (problem === undefined) form?.unreadable.delete(key);
              else form?.unreadable.set(key, { complain: leave, focus: () => element?.focus() });
              tell(value);
            }}
            onKeyDown={(event) => {
              props.onKeyDown?.(event);
              if (event.key === 'Enter') leave();
            }}
          />
          <Show when={props.suffix}>
            <span class="cp-input-suffix">{props.suffix}</span>
          </Show>
        </div>
      )}
    </FieldFrame>
  );
}
