import { createMemo, createSignal } from 'solid-js';
import type { TableRow } from './column.ts';
import type { RowSource } from './row-source.ts';

/** Rows that one Page key press passes. */
const PAGE_ROWS = 10;

export interface RowCursor {
  /** The position of the active row, or -1. */
  readonly index: () => number;
  moveTo(index: number): void;
  /** Where the key leads, or undefined when it is not one of the cursor's. */
  target(key: string): number | undefined;
}

interface Place {
  readonly index: number;
  /** Undefined while the row is on its way. */
  readonly id: string | undefined;
}

/** Which row the keyboard is on. It stays with the row's id when rows come and go. */
export function createRowCursor<Row extends TableRow>(
  source: () => RowSource<Row>,
  selected: () => string | null | undefined,
): RowCursor {
  const [place, setPlace] = createSignal<Place>();
  const index = createMemo<number>((before) => {
    const at = place();
    if (at && at.id === undefined) return Math.min(at.index, source().length() - 1);
    const id = at?.id ?? selected();
    if (id === undefined || id === null) return -1;
    const found = source().indexOf(id);
    if (found >= 0) return found;
    // Scrolled out of what is here: it is taken to be where it was.
    return source().at(before) === undefined && before < source().length() ? before : -1;
  }, -1);
  const moves: Readonly<Record<string, (from: number, last: number) => number>> = {
    ArrowDown: (from) => from + 1,
    ArrowUp: (from) => from - 1,
    PageDown: (from) => from + PAGE_ROWS,
    PageUp: (from) => from - PAGE_ROWS,
    Home: () => 0,
    End: (_, last) => last,
  };
  return {
    index,
    moveTo: (next) => setPlace({ index: next, id: source().at(next)?.id }),
    target(key) {
      const last = source().length() - 1;
      const move = moves[key];
      return move && last >= 0 ? Math.min(last, Math.max(0, move(index(), last))) : undefined;
    },
  };
}
