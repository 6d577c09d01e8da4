import { type Accessor, createEffect } from 'solid-js';

/** The line of a list that something was just added to. */
export interface Added {
  readonly key: string;
}

/** Takes the focus to the quantity of what was just added; answers whom to tell of the fields of the lines. */
export function focusAdded(
  added: Accessor<Added | undefined>,
): (key: string, input: HTMLInputElement) => void {
  const quantities = new Map<string, HTMLInputElement>();
  createEffect(() => {
    const key = added()?.key;
    // The row of a new line is there when this turn is over.
    if (key !== undefined)
      queueMicrotask(() => {
        const input = quantities.get(key);
        input?.focus();
        input?.select();
      });
  });
  return (key, input) => quantities.set(key, input);
}
