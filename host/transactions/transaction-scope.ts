import { AsyncLocalStorage } from 'node:async_hooks';

/** A transaction whose work is running. */
export interface OpenTransaction {
  readonly plugin: string;
  readonly open: boolean;
}

/** The transaction this asynchronous context belongs to. It may have ended: ask {@link insideTransaction}. */
export const transactionScope = new AsyncLocalStorage<OpenTransaction>();

/** The open transaction that the caller runs in; undefined outside of one. */
export function insideTransaction(): OpenTransaction | undefined {
  const transaction = transactionScope.getStore();
  return transaction?.open ? transaction : undefined;
}
