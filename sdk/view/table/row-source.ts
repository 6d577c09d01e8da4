import type { TableRow } from './column.ts';

/** The rows of a table, of which perhaps only some are here. Reactive. */
export interface RowSource<Row extends TableRow> {
  readonly length: () => number;
  /** Undefined while it is on its way. */
  at(index: number): Row | undefined;
  /** Where the row is, as far as that is known; else -1. */
  indexOf(id: string): number;
  /** Told which rows are in sight. */
  show?(first: number, last: number): void;
  /** Changes when these are other rows than before, so that a list begins at its top again. */
  readonly question?: () => unknown;
}

export function arraySource<Row extends TableRow>(rows: () => readonly Row[]): RowSource<Row> {
  return {
    length: () => rows().length,
    at: (index) => rows()[index],
    indexOf: (id) => rows().findIndex((row) => row.id === id),
  };
}
