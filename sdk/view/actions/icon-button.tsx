import type { JSX } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import { pressOnShortcut } from './press-on-shortcut.ts';

export interface IconButtonProps {
  readonly icon: string;
  /** The accessible name, shown as a tooltip. */
  readonly label: string;
  readonly kind?: 'secondary' | 'quiet' | 'danger' | undefined;
  readonly shortcut?: string | undefined;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly class?: string | undefined;
  readonly ref?: ((button: HTMLButtonElement) => void) | undefined;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  let element: HTMLButtonElement | undefined;
  pressOnShortcut(
    () => props.shortcut,
    () => element,
  );
  return (
    <button
      ref={(button) => {
        element = button;
        props.ref?.(button);
      }}
      type="button"
      class={`cp-button cp-icon-button ${props.class ?? ''}`}
      data-kind={props.kind ?? 'quiet'}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut?.replace('Ctrl', 'Control')}
      title={props.shortcut === undefined ? props.label : `${props.label} (${props.shortcut})`}
      onClick={(event) => props.onClick?.(event)}
    >
      <Icon name={props.icon} />
    </button>
  );
}
