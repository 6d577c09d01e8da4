import type { Database, TransactionManager } from '@counterpart/sdk/node';
import { PluginTransactions } from '../transactions/plugin-transactions.ts';
import { TransactionFigures } from '../transactions/transaction-figures.ts';
import type { TransactionHooks } from '../transactions/transaction-hooks.ts';
import { TransactionRunner } from '../transactions/transaction-runner.ts';
import { CommitNews } from './commit-news.ts';
import { CommittedReader } from './committed-reader.ts';
import type { Connections, OpenStoreOptions } from './connections.ts';
import { GuardedDatabase } from './guarded-database.ts';
import { patientEngine } from './patient-reader.ts';
import { Migrator } from './migrator.ts';
import { SchemaWatch, STORE } from './schema-watch.ts';
import { CORE, StatementGuard } from './statement-guard.ts';
import { StatementWatch } from './statement-watch.ts';
import type { Migration, OwnedTables, Store, StoreFigures } from './store.ts';
import { TableCatalog } from './table-catalog.ts';

const PATIENCE_MS = 10_000;

/** {@link Store} over two SQLite connections to one file. */
export class SqliteStore implements Store {
  readonly path: string;
  readonly database: Database;
  readonly transactions: TransactionManager;
  readonly catalog = new TableCatalog();
  readonly schema = new SchemaWatch(this.catalog);
  readonly connections: Connections;
  readonly #committed: CommittedReader;
  readonly #news = new CommitNews(this.catalog);
  readonly onDidCommit = this.#news.event;
  readonly #guard = new StatementGuard(this.catalog);
  readonly #options: OpenStoreOptions;
  readonly #figures = new TransactionFigures();
  readonly #statements: StatementWatch;
  readonly #runner: TransactionRunner;
  readonly #migrator: Migrator;

  constructor(
    options: OpenStoreOptions,
    connections: Connections,
    migrations: readonly Migration[],
    /** Makes what the store adds to each transaction; without it there is no journal. */
    makeHooks?: (store: SqliteStore) => TransactionHooks,
  ) {
    this.path = options.path;
    this.connections = connections;
    this.#committed = new CommittedReader(connections);
    this.#options = options;
    const { clock, random, timers, till, patience_ms = PATIENCE_MS, rerun = false } = options;
    const common = { engine: connections.writer, clock, till: till.id };
    this.#statements = new StatementWatch(options.logger, timers, options.slowStatement_ms);
    const hooks = makeHooks?.(this) ?? {};
    this.#runner = new TransactionRunner({
      ...common,
      guard: this.#guard,
      hooks,
      news: this.#news,
      figures: this.#figures,
      statements: this.#statements,
      random,
      timers,
      patience_ms,
      rerun,
    });
    const journalled = makeHooks !== undefined;
    const { catalog, schema } = this;
    this.#migrator = new Migrator({
      ...common,
      engine: patientEngine(connections.writer, { random, timers, patience_ms }),
      runner: this.#runner,
      catalog,
      schema,
      journalled,
      beforeMigration: options.beforeMigration,
    });
    this.database = this.databaseFor(CORE);
    this.transactions = this.transactionsFor(CORE);
    schema.know(
      STORE,
      migrations.map(({ id }) => id),
    );
  }

  get waiting(): number {
    return this.#runner.waiting;
  }

  figures(): StoreFigures {
    const { commits } = this.#figures;
    return {
      commits,
      commit_ms: this.#figures.commit_ms(),
      lockWaits: this.#figures.lockWaits(),
      waiting: this.waiting,
      slowStatements: this.#statements.report(),
    };
  }

  databaseFor(plugin: string): Database {
    const { random, timers, patience_ms = PATIENCE_MS } = this.#options;
    return new GuardedDatabase(
      {
        engine: this.#committed,
        beside: this.connections.beside,
        guard: this.#guard,
        statements: this.#statements,
        random,
        timers,
        patience_ms,
      },
      plugin,
    );
  }

  transactionsFor(plugin: string): TransactionManager {
    return new PluginTransactions(this.#runner, plugin);
  }

  migrate(owner: string, migrations: readonly Migration[], owned: OwnedTables): Promise<void> {
    return this.#migrator.migrate(owner, migrations, owned);
  }

  /** A turn in which no transaction is open. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.#runner.exclusive(CORE, work);
  }

  forget(owner: string): void {
    this.catalog.forget(owner);
    this.schema.forget(owner);
  }

  async close(): Promise<void> {
    await this.#runner.close();
    this.#news.dispose();
    await this.connections.beside?.close();
    await this.connections.reader.close();
    await this.connections.writer.close();
  }
}
