import { createShortcut } from '@counterpart/sdk/view';

interface LineKeys {
  readonly list: () => HTMLElement | undefined;
  /** By the line's place in the list. */
  readonly onStep: (index: number, by: 1 | -1) => void;
  readonly onRemove: (index: number) => Promise<void>;
}

const BURST_GAP_MS = 100;

/**
 * The cart by keyboard: F3 goes to the newest line, the arrows walk, + and − change the quantity, Delete takes the line
 * out, → goes into the quantity, Enter (on the line) opens what else can be changed.
 */
export function lineKeys({ list, onStep, onRemove }: LineKeys): (event: KeyboardEvent) => void {
  let lastKey = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  const lines = () => [...(list()?.children ?? [])];
  const focusLine = (index: number) =>
    lines()[Math.max(0, Math.min(index, lines().length - 1))]?.querySelector<HTMLElement>('button')?.focus();
  createShortcut('F3', focusLastLine);

  return (event) => {
    const { target, key, timeStamp } = event;
    const typing = target instanceof HTMLInputElement;
    // A code may well have a − in it: in the middle of a scan it is no key of the cart.
    const scanning = timeStamp - lastAt <= BURST_GAP_MS && !'+-'.includes(lastKey);
    if (key.length === 1) [lastKey, lastAt] = [key, timeStamp];
    const index = lines().findIndex((line) => target instanceof Node && line.contains(target));
    if (index < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const field = lines()[index]!.querySelector('input');
    if (key === 'ArrowDown') focusLine(index + 1);
    else if (key === 'ArrowUp') focusLine(index - 1);
    else if (typing) return;
    else if (key === 'ArrowRight') field?.focus();
    else if (key === 'Delete' && !event.shiftKey) {
      void onRemove(index).then(() => focusLine(index));
    } else if ((key === '+' || key === '-') && !scanning) onStep(index, key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
  };
}

/** To the newest line of the cart, from wherever. */
export function focusLastLine(): void {
  document.querySelector<HTMLElement>('[data-cart-lines] > :last-child button')?.focus();
}
