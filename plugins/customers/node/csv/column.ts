import type { CsvCell } from '@counterpart/sdk';
import type { Customer } from '../../api/index.ts';
import type { CustomerDraft, DraftConsent } from './customer-draft.ts';

/** A customer as it is given out. */
export interface ExportedCustomer extends Customer {
  readonly consents: readonly DraftConsent[];
  /** Numbers of the records that were merged into it. */
  readonly earlierCodes: readonly string[];
}

/** The row is wrong: it is not imported, and no further cell is read. */
export type Problem = (code: string, message: string) => void;

/** One column of a file of customers: how it is known, read and written. */
export interface CustomerColumn {
  readonly id: string;
  /** What an export writes above it, in every language, and what people see in the choice of columns. */
  readonly header: string;
  /** Other headers by which it is known, folded; its own header comes before them. */
  readonly aliases: readonly string[];
  /** Reads a cell that is not empty. */
  read(cell: string, draft: CustomerDraft, problem: Problem): void;
  /** What an export writes; absent for what only other programs write. */
  write?(customer: ExportedCustomer): CsvCell;
}
