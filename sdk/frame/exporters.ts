import type { CsvCell } from '../csv/index.ts';
import { definePoint } from '../points/point.ts';

/** A page of an export, and where the next one begins; null after the last. */
export interface ExportPage {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly next: string | null;
}

/** Gives out everything of one kind, a page at a time, in a form that the importer of the kind takes in again. */
export interface Exporter {
  /** As the importer's: `counterpart export products FILE`. */
  readonly kind: string;
  readonly permission: string;
  /** The first line; the same in every language. */
  headers(): Promise<readonly string[]>;
  /** About so many rows from `after` on, null being the beginning. Each of as many cells as there are headers. */
  page(after: string | null, limit: number): Promise<ExportPage>;
}

/** Who can give out what, as a file. */
export const Exporters = definePoint<{ node: Exporter }>('frame.exporters/v1');
