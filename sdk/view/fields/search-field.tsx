import { type JSX, Show } from 'solid-js';
import { Shortcut } from '../actions/shortcut.tsx';
import { Icon } from '../icons/icon.tsx';
import { createShortcut } from '../shortcuts/create-shortcut.ts';
import type { FieldProps } from './field-props.ts';
import { FieldFrame } from './field-frame.tsx';
import { focusWhenShown } from './focus-when-shown.ts';

export interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, also when nothing changed. */
  readonly onCommit?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Shown in the field, and focuses it. */
  readonly shortcut?: string | undefined;
  readonly ref?: ((input: HTMLInputElement) => void) | undefined;
}

/** As much as a search takes: a page that was pasted finds nothing anyway. */
const LONGEST = 200;

/** What narrows a list or finds a thing. Escape empties it. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  let element: HTMLInputElement | undefined;
  const shortcut = props.shortcut;
  if (shortcut !== undefined) {
    createShortcut(shortcut, () => {
      element?.focus();
      element?.select();
    });
  }
  focusWhenShown(
    () => props.autofocus,
    () => element,
  );
  const field: FieldProps = {
    get label() {
      return props.label;
    },
    get hideLabel() {
      return props.hideLabel ?? true;
    },
    get error() {
      return props.error;
    },
    get class() {
      return props.class;
    },
  };
  return (
    <FieldFrame field={field}>
      {(ids) => (
        <div class="cp-search">
          <Icon name="search" class="cp-search-icon" />
          <input
            ref={(input) => {
              element = input;
              props.ref?.(input);
            }}
            id={ids.id}
            class="cp-input"
            type="search"
            autocomplete="off"
            spellcheck={false}
            name={props.name}
            value={props.value}
            placeholder={props.placeholder ?? props.label}
            disabled={props.disabled}
            maxLength={LONGEST}
            aria-describedby={ids.describedBy()}
            aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
            onInput={(event) => props.onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              props.onKeyDown?.(event);
              if (event.defaultPrevented) return;
              if (event.key === 'Enter') {
                props.onCommit?.(event.currentTarget.value);
              } else if (event.key === 'Escape' && props.value !== '') {
                event.preventDefault();
                event.stopPropagation();
                props.onChange('');
              }
            }}
          />
          <Show when={shortcut}>{(keys) => <Shortcut keys={keys()} />}</Show>
        </div>
      )}
    </FieldFrame>
  );
}
