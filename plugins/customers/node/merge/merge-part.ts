import type { CallContext } from '@counterpart/sdk';
import type { Ids, Tx } from '@counterpart/sdk/node';
import { mergeBalances } from '../ledger/merge-balances.ts';

/** Two customers, each the root of its records, before the one becomes an alias of the other. */
export interface Merge {
  readonly from: string;
  readonly into: string;
  readonly context: CallContext;
}

/** Takes along what a customer has beside the record, in the transaction of the merge. */
export type MergePart = (tx: Tx, ids: Ids, merge: Merge) => Promise<void>;

/** What moves with a customer, in this order. */
export const mergeParts: readonly MergePart[] = [mergeBalances];
