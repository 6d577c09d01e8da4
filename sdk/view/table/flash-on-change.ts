import { createEffect, createSignal, on, onCleanup } from 'solid-js';

/** How long a changed row stays marked; the stylesheet fades it within this time. */
const FLASH_MS = 1200;

/** True for a moment after anything inside `row` changed in place. */
export function flashOnChange(row: () => unknown): () => boolean {
  const [flashing, setFlashing] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      // Reads every field, so that a store tells of any of them.
      () => JSON.stringify(row()),
      () => {
        clearTimeout(timer);
        setFlashing(true);
        timer = setTimeout(() => setFlashing(false), FLASH_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return flashing;
}
