import { type Accessor, createEffect, on } from 'solid-js';

/**
 * On a narrow screen a list and what was chosen from it take turns. Whoever had the focus on the side that went away
 * goes on at the heading of what came, or at the entry of what was left.
 */
export function followTurn(
  chosen: Accessor<string | undefined>,
  places: {
    readonly heading: () => HTMLElement | null | undefined;
    readonly entry: (of: string) => HTMLElement | null | undefined;
  },
): void {
  createEffect(
    on(
      chosen,
      (now, before) =>
        // What was chosen for the first time is made only after this.
        queueMicrotask(() => {
          if (!focusIsLost()) return;
          if (now !== undefined) places.heading()?.focus();
          else if (before !== undefined) places.entry(before)?.focus();
        }),
      { defer: true },
    ),
  );
}

/** The browser itself notices only with its next frame that what had the focus is not shown any more. */
function focusIsLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.getClientRects().length === 0;
}
