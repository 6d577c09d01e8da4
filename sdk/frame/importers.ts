import type { CallContext } from '../contracts/call-context.ts';
import { definePoint } from '../points/point.ts';

/** What an importer is given: the whole text of a file and how its columns map to fields. */
export interface ImportInput {
  readonly fileName: string;
  readonly content: string;
  /** Field → column header; absent fields are guessed from the headers. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Decide and report everything, write nothing. */
  readonly dryRun: boolean;
  /** Told after each chunk. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One row that was not imported as it stands. `line` counts from 1 in the file, the header included. */
export interface ImportRowProblem {
  readonly line: number;
  readonly column?: string;
  /** Stable kebab-case reason, for example `negative-price`. */
  readonly code: string;
  readonly message: string;
}

export interface ImportReport {
  /** Data rows in the file; each is counted in exactly one of the figures below or in `errors`/`skipped`. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that tell the same thing again (a later row decided). */
  readonly merged: number;
  /** Rows that are not what is imported (postage in a product file), each with its reason. */
  readonly skipped: readonly ImportRowProblem[];
  readonly errors: readonly ImportRowProblem[];
  /** Rows that were imported, and are counted above, but are worth a look (a wrong check digit). */
  readonly warnings?: readonly ImportRowProblem[];
  /** Field → column header, as used. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
}

export interface Importer {
  /** What is imported, for example `products`: `counterpart import products FILE`. */
  readonly kind: string;
  readonly permission: string;
  run(input: ImportInput, context: CallContext): Promise<ImportReport>;
}

/** Who can take in which kind of file. */
export const Importers = definePoint<{ node: Importer }>('frame.importers/v1');
