import type { JSX } from 'solid-js';

export interface ShortcutProps {
  readonly keys: string;
}

/** How a key is written on a button. Not part of the button's name: `aria-keyshortcuts` tells it. */
export function Shortcut(props: ShortcutProps): JSX.Element {
  return (
    <kbd class="cp-shortcut" aria-hidden="true">
      {props.keys === 'Escape' ? 'Esc' : props.keys}
    </kbd>
  );
}
