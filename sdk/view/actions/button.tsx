import { type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import { pressOnShortcut } from './press-on-shortcut.ts';
import { Shortcut } from './shortcut.tsx';

export interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
  readonly icon?: string | undefined;
  /** Shown on the button, and presses it: `F2`, `Ctrl+S`. */
  readonly shortcut?: string | undefined;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Working: shown as such and not pressed again meanwhile. */
  readonly busy?: boolean | undefined;
  /** As wide as its place. */
  readonly wide?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /** The accessible name, where it is not the content. */
  readonly label?: string | undefined;
  readonly class?: string | undefined;
  readonly ref?: ((button: HTMLButtonElement) => void) | undefined;
  readonly children?: JSX.Element;
}

export function Button(props: ButtonProps): JSX.Element {
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
      type={props.type ?? 'button'}
      class={`cp-button ${props.class ?? ''}`}
      data-kind={props.kind ?? 'secondary'}
      data-size={props.size ?? 'normal'}
      data-wide={props.wide ? '' : undefined}
      data-busy={props.busy ? '' : undefined}
      disabled={props.disabled ?? false}
      // What was pressed keeps the focus while it works: a disabled button would lose it for good.
      aria-disabled={props.busy ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.shortcut?.replace('Ctrl', 'Control')}
      onClick={(event) => (props.busy ? event.preventDefault() : props.onClick?.(event))}
    >
      <Show when={props.icon}>{(icon) => <Icon name={icon()} />}</Show>
      <span class="cp-button-text">{props.children}</span>
      <Show when={props.shortcut}>{(shortcut) => <Shortcut keys={shortcut()} />}</Show>
    </button>
  );
}
