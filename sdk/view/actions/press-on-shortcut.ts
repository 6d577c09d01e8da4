import { createEffect } from 'solid-js';
import { createShortcut } from '../shortcuts/create-shortcut.ts';

/** Makes a key press `button()`, exactly as a click would: disabled buttons stay silent, submit buttons submit. */
export function pressOnShortcut(
  shortcut: () => string | undefined,
  button: () => HTMLButtonElement | undefined,
): void {
  createEffect(() => {
    const key = shortcut();
    if (key === undefined) return;
    createShortcut(key, () => button()?.click(), { enabled: () => button()?.disabled === false });
  });
}
