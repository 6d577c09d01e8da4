import { type Disposable, toDisposable } from '@counterpart/sdk';
import { BurstReader } from './burst-reader.ts';
import { type FieldSnapshot, snapshotField } from './field-snapshot.ts';

export interface ScannerOptions {
  /** False while nobody could read a code: the keyboard is then left alone. */
  readonly listening: () => boolean;
  readonly onScan: (code: string) => void;
  /** How far apart its keys are at most. */
  readonly gap_ms?: number;
}

/**
 * Listens to a scanner that is a keyboard, wherever the focus is. A scan presses no focused button and leaves no text
 * in a field, unless the field asks for it with `data-takes-scans`.
 */
export function startScanner(options: ScannerOptions): Disposable {
  const burst = new BurstReader(options.gap_ms);
  let field: FieldSnapshot | undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return burst.reset();
    if (event.key === 'Enter') return onEnter(event);
    if (event.key.length !== 1) {
      if (event.key !== 'Shift') burst.reset();
      return;
    }
    const before = snapshotField(event.target);
    burst.character(event.key, event.timeStamp);
    if (burst.length === 1) field = before;
    // A space in the middle of a code would press a focused button.
    else if (event.key === ' ' && event.target instanceof HTMLButtonElement) event.preventDefault();
  };
  const onEnter = (event: KeyboardEvent) => {
    const code = burst.enter(event.timeStamp);
    if (code === undefined || !options.listening() || takesScans(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field?.restore();
    options.onScan(code);
  };
  addEventListener('keydown', onKeyDown, { capture: true });
  return toDisposable(() => removeEventListener('keydown', onKeyDown, { capture: true }));
}

function takesScans(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-takes-scans]') !== null;
}
