import type { Event } from '@counterpart/sdk';
import type { Database, DbMonitor, TransactionManager } from '@counterpart/sdk/node';
import type { PruneLimits, PruneResult } from '../changes/prune-journal.ts';
import type { GuardedEventManager } from '../events/guarded-event-manager.ts';
import type { LockWaits } from '../transactions/transaction-figures.ts';
import type { Quantiles } from './samples.ts';
import type { SlowStatement } from './statement-watch.ts';
import type { SchemaChange } from './schema-watch.ts';

export interface Migration {
  /** `0001-products`. They run in the order of their list; new ones go to its end. */
  readonly id: string;
  readonly sql: string;
}

/** What an owner has in one file. */
export interface OwnedTables {
  readonly tables: readonly string[];
  /** Those of them whose rows never change. */
  readonly posted: readonly string[];
  readonly publishedViews: readonly string[];
}

export interface StoreFigures {
  /** How many commits there were. */
  readonly commits: number;
  /** From asking for a commit until it was durable; null before the first. */
  readonly commit_ms: Quantiles | null;
  readonly lockWaits: LockWaits;
  /** How many transactions wait for their turn. */
  readonly waiting: number;
  /** The slowest first. */
  readonly slowStatements: readonly SlowStatement[];
}

/** One file: `shop.db` or `till.db`. */
export interface Store {
  readonly path: string;
  /** The host's own reader, without limits. */
  readonly database: Database;
  /** The host's own transactions, named `core`. */
  readonly transactions: TransactionManager;
  databaseFor(plugin: string): Database;
  transactionsFor(plugin: string): TransactionManager;
  /**
   * Brings an owner's tables up to date and registers them as the owner's. Call it once for each owner, with all its
   * migrations: one that the database has and the list lacks means that the code here is too old. Faults:
   * `migration-error`, `newer-schema` (for the owner `core`: `newer-shop`).
   */
  migrate(owner: string, migrations: readonly Migration[], owned: OwnedTables): Promise<void>;
  /** How writing went here since the start. */
  figures(): StoreFigures;
  /** How many transactions wait for their turn. */
  readonly waiting: number;
  /**
   * The tables that a transaction of this process may have changed, in a turn after it. For a file that nobody else
   * writes; what happens to `shop.db` is told by its events.
   */
  readonly onDidCommit: Event<readonly string[]>;
  /** The owner's code is gone; its data stays. */
  forget(owner: string): void;
  /** Lets what was started finish, then closes the file. */
  close(): Promise<void>;
}

export interface ShopStore extends Store {
  readonly monitor: DbMonitor;
  readonly events: GuardedEventManager;
  /** The same in every copy of the shop's books; at a till whose books are elsewhere '' before it has seen any. */
  readonly shopId: string;
  /** Changes when the books are not a continuation of what was there before: after a restore. */
  readonly epoch: number;
  /** Another till migrated the shop or changed its modules; noticed right after a begin, or by the monitor. */
  readonly onSchemaChanged: Event<SchemaChange>;
  /** Deletes a bounded piece of what the journal and the remembered requests no longer need. Call until not `more`. */
  prune(limits: PruneLimits): Promise<PruneResult>;
}
export const ShopStore = Symbol.for('counterpart.ShopStore');
export const TillStore = Symbol.for('counterpart.TillStore');
