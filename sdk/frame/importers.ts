import type { CallContext } from '../contracts/call-context.ts';
import type { DecimalSeparator } from '../money/index.ts';
import { definePoint } from '../points/point.ts';

/** What a column of a file may hold. */
export interface ImportField {
  readonly id: string;
  /** For people, in English; a view may have a word of its own for the id. */
  readonly title: string;
  /** How its cells are written, and what they change of what is there, where that needs saying. */
  readonly note?: string;
  /** Figures decide the decimal mark of the file. */
  readonly kind: 'text' | 'figure';
  /** Headers by which a column is known, as {@link foldHeader} makes them; the first that occurs wins. */
  readonly headers: readonly string[];
  /** Without it no row says anything. */
  readonly required?: boolean;
}

/** Field → column header. */
export type ImportMapping = Readonly<Record<string, string>>;
/** What becomes of a row whose thing is in the shop already and differs. */
export type WhenThere = 'update' | 'skip' | 'error';

/** One record of the file, of as many cells as the header. */
export interface ImportRow {
  /** Counts from 1 in the file, the header included; of several lines the first. */
  readonly line: number;
  /** Trimmed, without the guard against formulas; empty when the field has no column. */
  cell(field: string): string;
}

/** One row that was not imported as it stands. */
export interface ImportRowProblem {
  readonly line: number;
  readonly column?: string;
  /** Stable kebab-case reason, for example `negative-price`. */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Every row has exactly one. `merged` tells the same as another row. */
export interface ImportOutcome {
  readonly line: number;
  readonly kind: 'created' | 'updated' | 'unchanged' | 'merged' | 'skipped' | 'error';
  /** Why it was skipped or wrong; of the other kinds what is worth a look. */
  readonly problems?: readonly ImportRowProblem[];
}

/** How a file is to be taken in. */
export interface ImportOrder {
  readonly mapping: ImportMapping;
  readonly decimal: DecimalSeparator;
  /** One of the importer's `matching`. */
  readonly matchBy: string;
  readonly whenThere: WhenThere;
  /** Decide everything as if, write nothing. */
  readonly dryRun: boolean;
}

/** How a piece of a file is written: handed to `TransactionManager.run` as it is. */
export interface ImportTurn {
  readonly lane: 'bulk';
  readonly label: string;
  /** After a crash the same rows come again under it, and count once. */
  readonly request: { readonly id: string; readonly fingerprint: string };
}

/** One file on its way in. */
export interface ImportRun {
  /** Told every row, in order, before any is taken: what only the whole file says. Waits for nothing. */
  survey?(row: ImportRow): void;
  /** Rows that were taken before an interruption, so that what they claimed is known. Writes nothing. */
  passed?(rows: readonly ImportRow[]): Promise<void>;
  /** Takes some rows in one transaction of this `turn`, and returns an outcome for each. */
  take(rows: readonly ImportRow[], turn: ImportTurn): Promise<readonly ImportOutcome[]>;
}

/** Says what a row means; the host reads the file, cuts it into pieces, keeps the report and goes on after a crash. */
export interface Importer {
  /** What is imported, for example `products`: `counterpart import products FILE`. */
  readonly kind: string;
  readonly permission: string;
  /** By what a row finds its thing in the shop, the usual way first. */
  readonly matching: readonly { readonly id: string; readonly title: string }[];
  /** The fields there are for a file with these headers. */
  fields(headers: readonly string[]): Promise<readonly ImportField[]>;
  /** Corrects what was guessed from the headers; `told` is what a person said. */
  refine?(mapping: ImportMapping, told: ImportMapping): ImportMapping;
  open(order: ImportOrder, context: CallContext): Promise<ImportRun>;
}

/** A header as it is compared: letters and digits only, small, without accents. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Who can take in which kind of file. */
export const Importers = definePoint<{ node: Importer }>('frame.importers/v1');
