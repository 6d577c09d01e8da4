import type { ImportRowProblem } from '@counterpart/sdk';

/** One row of the file that says what a product is. Absent fields have no column in the file. */
export interface ImportRow {
  readonly line: number;
  readonly name: string;
  /** Code first, then barcodes; each once. */
  readonly codes: readonly string[];
  readonly price_minor: number;
  /** null: the cell is empty. */
  readonly category?: string | null;
  readonly taxClass?: string;
  /** What a new product starts with. */
  readonly stock_milli?: number;
  readonly discontinued: boolean;
  /** ISO text of the invoice's time; empty in a product list. */
  readonly invoicedAt: string;
  readonly warnings: readonly ImportRowProblem[];
}

/** Why a row is not imported. `skipped`: it is no product; `error`: it should be one, but is wrong. */
export interface RowRefused {
  readonly kind: 'skipped' | 'error';
  readonly problem: ImportRowProblem;
}

export function isRefused(row: ImportRow | RowRefused): row is RowRefused {
  return 'problem' in row;
}
