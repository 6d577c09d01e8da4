import type { JSX } from 'solid-js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Drawn in the header instead of the title. */
  readonly head?: (() => JSX.Element) | undefined;
  readonly align?: 'start' | 'end' | 'center' | undefined;
  /** A CSS grid track; `minmax(0, 1fr)` unless told. */
  readonly width?: string | undefined;
  readonly cell: (row: Row) => JSX.Element;
  readonly sortable?: boolean | undefined;
  /** Left out where there is no room for it. */
  readonly optional?: boolean | undefined;
  /** A person may choose whether to see it, by `createColumnChoice`; said is what they see before they chose. */
  readonly choice?: 'shown' | 'hidden' | undefined;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface TableRow {
  readonly id: string;
}

/** The grid tracks of a row; on a narrow screen the optional columns have none. */
export function tracks(columns: readonly Column<never>[], narrow: boolean): string {
  return columns
    .filter((column) => !(narrow && column.optional))
    .map((column) => column.width ?? 'minmax(0, 1fr)')
    .join(' ');
}
