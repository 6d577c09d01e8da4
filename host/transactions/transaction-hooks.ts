import type { CommitOrigin } from './commit-origin.ts';

/** What a store adds to each of its transactions. */
export interface TransactionHooks {
  /** Before anything is asked of the database; throws to refuse. */
  allowed?(): void;
  /** Right after begin. A fault thrown here rolls back. */
  begun?(): Promise<void>;
  /** The last statements before the commit. */
  committing?(origin: CommitOrigin, now: number): Promise<void>;
  committed?(): void;
}
