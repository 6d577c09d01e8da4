import { onMount } from 'solid-js';

/** Focuses what asked for it once it is in the document (a dialog's own focus handling comes first). */
export function focusWhenShown(
  wanted: () => boolean | undefined,
  element: () => HTMLElement | undefined,
): void {
  onMount(() => {
    if (wanted()) queueMicrotask(() => element()?.focus());
  });
}
