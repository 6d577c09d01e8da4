import { type Disposable, SCAN_IN_FIELD, type ScanInField, toDisposable } from '@counterpart/sdk';
import { BurstReader } from './burst-reader.ts';
import { type FieldSnapshot, snapshotField } from './field-snapshot.ts';

export interface ScannerOptions {
  /** False while nobody could read a code: the keyboard is then left alone. */
  readonly listening: () => boolean;
  /** `putBack` writes what was taken out of a field again: it was a person after all. */
  readonly onScan: (code: string, putBack: (() => void) | undefined) => void;
  /** How far apart its keys are at most. */
  readonly gap_ms?: number;
}

/** What a scanner sends after a code, as it is set up. */
const ENDS: readonly string[] = ['Enter', 'Tab'];
const SAME_END_MS = 50;

/**
 * Listens to a scanner that is a keyboard, wherever the focus is. A scan presses no focused button and leaves no text
 * in a field, unless the field asks for it with `data-takes-scans` (see `ScanInField`).
 */
export function startScanner(options: ScannerOptions): Disposable {
  const burst = new BurstReader(options.gap_ms);
  /** The fields that the burst has written into: the focus may move in the middle of it. */
  let touched: FieldSnapshot[] = [];
  /** When the last scan ended: a second end right behind it (carriage return and line feed) belongs to it. */
  let ended = Number.NEGATIVE_INFINITY;

  const onKeyDown = (event: KeyboardEvent) => {
    const isEnd = ENDS.includes(event.key);
    if (isEnd && burst.length === 0 && event.timeStamp - ended <= SAME_END_MS) return swallow(event);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return burst.reset();
    if (isEnd) return onEnd(event);
    if (event.key.length !== 1) {
      if (event.key !== 'Shift') burst.reset();
      return;
    }
    const before = snapshotField(event.target);
    burst.character(event.key, event.timeStamp);
    if (burst.length === 1) touched = [];
    if (before && !touched.some(({ field }) => field === before.field)) touched.push(before);
    // A space in the middle of a code would press a focused button.
    if (burst.length > 1 && event.key === ' ' && event.target instanceof HTMLButtonElement)
      event.preventDefault();
  };
  const onEnd = (event: KeyboardEvent) => {
    const code = burst.enter(event.timeStamp);
    if (code === undefined || !options.listening()) return;
    // A word and a Tab: somebody who fills in a form fast.
    if (event.key === 'Tab' && !/\d/.test(code)) return;
    const { target } = event;
    const [first, ...others] = touched;
    if (takesScans(target) && others.length === 0) {
      const detail: ScanInField = { code, before: first?.value ?? '' };
      const taken = !target.dispatchEvent(new CustomEvent(SCAN_IN_FIELD, { detail, cancelable: true }));
      // With a Tab at its end a scan means what it means with Enter; alone, the Tab would leave the field.
      if (!taken && event.key === 'Enter') return;
      if (!taken) target.dispatchEvent(enter());
      ended = event.timeStamp;
      return swallow(event);
    }
    ended = event.timeStamp;
    swallow(event);
    const typed = target instanceof HTMLInputElement && target.type === 'text' ? target.value : undefined;
    for (const field of touched) field.restore();
    options.onScan(code, typed === undefined ? undefined : () => putBack(target as HTMLInputElement, typed));
  };
  addEventListener('keydown', onKeyDown, { capture: true });
  return toDisposable(() => removeEventListener('keydown', onKeyDown, { capture: true }));
}

function takesScans(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.closest('[data-takes-scans]') !== null;
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function enter(): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true });
}

function putBack(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
