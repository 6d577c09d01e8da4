import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallContext } from '@counterpart/sdk';

/** The call being handled in this asynchronous context. Transactions take the origin of a commit from here. */
export interface CallScope {
  readonly context: CallContext;
  /** `sales.postSale`; the default label of a commit. */
  readonly method: string;
  /** It scans a lot, or was asked for by a query that does: its statements run in the read worker. */
  readonly heavy?: boolean;
}

export const callScope = new AsyncLocalStorage<CallScope>();
