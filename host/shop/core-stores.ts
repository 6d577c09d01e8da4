import type { Database, DbMonitor, EventManager, TransactionManager } from '@counterpart/sdk/node';

/**
 * The host's own way into its two files. Tokens of their own, because a plugin's container binds `Database` and
 * `TransactionManager` anew, and a service of the host that a plugin resolves first would be built with those.
 */
export interface TillStore {
  readonly path: string;
  readonly database: Database;
  readonly transactions: TransactionManager;
}
export const TillStore = Symbol.for('counterpart.TillStore');

export interface ShopStore extends TillStore {
  readonly events: EventManager;
  readonly monitor: DbMonitor;
}
export const ShopStore = Symbol.for('counterpart.ShopStore');
