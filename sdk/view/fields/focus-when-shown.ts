import { onMount } from 'solid-js';

/** Focuses what asked for it once it is in the document (a dialog looks for the mark). */
export function focusWhenShown(
  wanted: () => boolean | undefined,
  element: () => HTMLElement | undefined,
): void {
  onMount(() => {
    if (!wanted()) return;
    element()?.setAttribute('data-autofocus', '');
    queueMicrotask(() => element()?.focus());
  });
}
