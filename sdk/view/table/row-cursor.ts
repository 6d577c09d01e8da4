import { createMemo, createSignal } from 'solid-js';
import type { TableRow } from './column.ts';

/** Rows that one Page key press passes. */
const PAGE_ROWS = 10;

export interface RowCursor {
  /** The position of the active row, or -1. */
  readonly index: () => number;
  moveTo(index: number): void;
  /** Where the key leads, or undefined when it is not one of the cursor's. */
  target(key: string): number | undefined;
}

/** Which row the keyboard is on. It stays with the row's id when rows come and go. */
export function createRowCursor<Row extends TableRow>(
  rows: () => readonly Row[],
  selected: () => string | null | undefined,
): RowCursor {
  const [at, setAt] = createSignal<string>();
  const index = createMemo(() => {
    const id = at() ?? selected();
    return id === undefined || id === null ? -1 : rows().findIndex((row) => row.id === id);
  });
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
    moveTo: (next) => setAt(rows()[next]?.id),
    target(key) {
      const last = rows().length - 1;
      const move = moves[key];
      return move && last >= 0 ? Math.min(last, Math.max(0, move(index(), last))) : undefined;
    },
  };
}
