import type { AuditEntry, Tx } from '@counterpart/sdk/node';

export type { AuditEntry };

/** A place where the chain is broken. */
export interface AuditBreak {
  readonly seq: number;
  readonly id: string;
  readonly problem: string;
}

/**
 * What was done with rights beyond ringing up a sale: by whom, on which till, when. Append-only, each row sealed with
 * the hash of the one before. Rows cut off at the very end leave no mark: compare the last hash with a backup's.
 */
export interface Audit {
  /** As part of the transaction that does it, in the name of the call being handled. */
  append(tx: Tx, entry: AuditEntry): Promise<void>;
  /** In a transaction of its own, for what writes nothing else. */
  record(entry: AuditEntry): Promise<void>;
  /** The first breaks of the chain, at most five; empty when it is whole. */
  verify(): Promise<readonly AuditBreak[]>;
}
export const Audit = Symbol.for('counterpart.Audit');
