import type { CommitOrigin } from './commit-origin.ts';

/** What a store adds to each of its transactions. */
export interface TransactionHooks {
  /** Before anything is asked of the database; throws to refuse. */
  allowed?(): void;
  /** Right after begin. A fault thrown here rolls back. */
  begun?(): Promise<void>;
  /** The last statements of each work; several may follow each other in one transaction. */
  committing?(origin: CommitOrigin, now: number): Promise<void>;
  /** Everything since `begun` is durable. */
  committed?(): void;
}
