import { Emitter, type Event } from '@counterpart/sdk';
import type { Database, DbMonitor, Logger, Timers, TransactionManager } from '@counterpart/sdk/node';
import type { PruneResult } from '../changes/prune-journal.ts';
import type { SchemaChange } from '../database/schema-watch.ts';
import type { Migration, OwnedTables, ShopStore, StoreFigures } from '../database/store.ts';
import { GuardedEventManager } from '../events/guarded-event-manager.ts';
import { booksElsewhere } from './link-faults.ts';
import type { BooksVersion } from './seen-books.ts';

const CORE = 'core';

/**
 * Stands where the shop's file is at other tills: tells of its changes, and refuses to be read or written. Nothing
 * here may do either, because methods of scope `shop` run at the keeper.
 */
export class KeeperStore implements ShopStore {
  readonly path = '';
  readonly database: Database = refusing(CORE).database;
  readonly transactions: TransactionManager = refusing(CORE).transactions;
  readonly monitor: DbMonitor;
  readonly events: GuardedEventManager;
  readonly waiting = 0;
  readonly #seen: () => BooksVersion;
  readonly #owned = new Map<string, readonly string[]>();
  readonly #committed = new Emitter<readonly string[]>();
  readonly #schema = new Emitter<SchemaChange>();
  readonly #connected = new Emitter<boolean>();
  readonly onDidCommit: Event<readonly string[]> = this.#committed.event;
  readonly onSchemaChanged: Event<SchemaChange> = this.#schema.event;
  /** After the keeper came (true) or went. */
  readonly onTurn: Event<boolean> = this.#connected.event;

  constructor(monitor: DbMonitor, logger: Logger, timers: Timers, seen: () => BooksVersion) {
    this.monitor = monitor;
    this.events = new GuardedEventManager(logger, timers);
    this.#seen = seen;
  }

  get shopId(): string {
    return this.#seen().shopId ?? '';
  }

  get epoch(): number {
    return this.#seen().epoch;
  }

  /** Every table that something here may follow. */
  get knownTables(): readonly string[] {
    return [...this.#owned.values()].flat();
  }

  databaseFor(plugin: string): Database {
    return refusing(plugin).database;
  }

  transactionsFor(plugin: string): TransactionManager {
    return refusing(plugin).transactions;
  }

  /** The keeper migrates; here it is only known whose tables there are. */
  async migrate(owner: string, _migrations: readonly Migration[], { tables }: OwnedTables): Promise<void> {
    this.#owned.set(owner, tables);
  }

  forget(owner: string): void {
    this.#owned.delete(owner);
  }

  turned(connected: boolean): void {
    this.#connected.fire(connected);
  }

  figures(): StoreFigures {
    const lockWaits = { count: 0, p95_ms: 0, worst_ms: 0 };
    return { commits: 0, commit_ms: null, lockWaits, waiting: 0, slowStatements: [] };
  }

  async prune(): Promise<PruneResult> {
    return { changes: 0, requests: 0, more: false };
  }

  async close(): Promise<void> {
    this.events.dispose();
    for (const emitter of [this.#committed, this.#schema, this.#connected]) emitter.dispose();
  }
}

function refusing(plugin: string): { database: Database; transactions: TransactionManager } {
  const refuse = () => Promise.reject(booksElsewhere(plugin));
  return { database: { all: refuse, get: refuse }, transactions: { run: refuse, submit: refuse } };
}
