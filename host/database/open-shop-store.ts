import { Fault } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import { basename } from 'node:path';
import { ChangePump } from '../changes/change-pump.ts';
import { FileIdentity } from '../changes/file-identity.ts';
import { Journal } from '../changes/journal.ts';
import { JOURNAL_TABLES, journalMigrations } from '../changes/journal-tables.ts';
import { OwnCommitDetector } from '../changes/own-commit-detector.ts';
import { OwnCommits } from '../changes/own-commits.ts';
import { pruneJournal, type PruneLimits } from '../changes/prune-journal.ts';
import { SameComputerDetector } from '../changes/same-computer-detector.ts';
import { SharedFolderDetector } from '../changes/shared-folder-detector.ts';
import { StoreMonitor } from '../changes/store-monitor.ts';
import { GuardedEventManager } from '../events/guarded-event-manager.ts';
import { syncTables } from '../sync/migrations.ts';
import { giveOwnFile } from './give-own-file.ts';
import { damaged } from './opening-faults.ts';
import { CommittedReader } from './committed-reader.ts';
import { type Connections, openConnections, type OpenStoreOptions } from './connections.ts';
import { SqliteStore } from './sqlite-store.ts';
import { CORE } from './statement-guard.ts';
import type { ShopStore } from './store.ts';
import { ExchangeableEngine } from './exchangeable-engine.ts';
import { ReadingBeside } from './reading-beside.ts';
import { patientReader } from './patient-reader.ts';
import { logOf, reopenShop } from './reopen-shop.ts';

/** How long the journal waits for another process that writes, ms. */
const READ_PATIENCE_MS = 5000;

/**
 * Opens the shop's file, and makes it when it is missing. In a shared folder the write-ahead log would damage it, and
 * each reading may meet another till's writing.
 */
export async function openShopStore(options: OpenStoreOptions): Promise<ShopStore> {
  const { clock, logger, random, timers, place = 'computer' } = options;
  const journal = place === 'folder' ? 'truncate' : 'wal';
  const file = { kind: 'shop', journal, synchronous: 'full' } as const;
  const opened = await openConnections(options, file, journalMigrations);
  const reader = new ExchangeableEngine(opened.reader);
  const writer = new ExchangeableEngine(opened.writer);
  // In a shared folder a second connection would only wait for the locks of the first.
  const beside =
    place === 'folder'
      ? undefined
      : new ReadingBeside({ ...file, path: options.path, patience_ms: READ_PATIENCE_MS }, timers);
  const connections: Connections = { reader, writer, ...(beside && { beside }) };
  const patient = patientReader(new CommittedReader(connections), {
    random,
    timers,
    patience_ms: READ_PATIENCE_MS,
  });
  const { id } = await theShop(patient, options.path);
  const events = new GuardedEventManager(logger, timers);
  const own = new OwnCommits();
  const ownCommits = new OwnCommitDetector();

  const store = new SqliteStore(
    options,
    connections,
    journalMigrations,
    ({ schema }) =>
      new Journal(
        writer,
        schema,
        (seq) => {
          if (seq !== undefined) own.add(seq);
          ownCommits.committed();
        },
        () => (monitor.trouble === null ? undefined : unreachable(monitor.trouble)),
      ),
  );
  store.catalog.own(CORE, JOURNAL_TABLES, []);
  const pump = new ChangePump({
    engine: patient,
    clock,
    unseen_ms: () => timers.now() - others.nothingNewAt,
    publish: (change) => {
      monitor.published(change);
      events.publish('database_changed', change);
    },
    tables: () => store.catalog.ownedTables().filter((table) => !JOURNAL_TABLES.includes(table)),
    schemaChanged: async () => {
      beside?.renew();
      await store.schema.refresh(patient);
    },
  });
  const identity = new FileIdentity(options.path, place === 'folder' ? undefined : () => schemaOf(reader));
  identity.opened();
  const others =
    place === 'folder'
      ? new SharedFolderDetector(reader, { file: identity, timers })
      : new SameComputerDetector(reader, { ...options, file: identity });
  const detectors = [ownCommits, others];
  let log = await logOf(options.path);
  const reopen = async (overwritten: string | undefined) => {
    const kept =
      overwritten &&
      (await giveOwnFile(options.path, overwritten, clock.now(), (path) => identity.copyTo(path)));
    if (kept) logger.warn(`What was not yet in the shop's file is kept in ${kept}.`);
    const fresh = await reopenShop(options, file, journalMigrations, id, { writer, log });
    log = await logOf(options.path);
    identity.opened();
    await store.exclusively(async () => {
      reader.exchange(fresh.reader);
      writer.exchange(fresh.writer);
      beside?.renew();
      await store.schema.refresh(patient);
    });
    await pump.restart();
    return kept && basename(kept);
  };
  const quiet = syncTables.tables;
  const monitor = new StoreMonitor({ pump, detectors, own, clock, timers, logger, quiet, reopen });

  await store.schema.refresh(patient);
  await pump.start();
  monitor.start();

  return {
    path: store.path,
    database: store.database,
    transactions: store.transactions,
    databaseFor: (plugin) => store.databaseFor(plugin),
    transactionsFor: (plugin) => store.transactionsFor(plugin),
    migrate: (owner, migrations, owned) => store.migrate(owner, migrations, owned),
    figures: () => store.figures(),
    get waiting() {
      return store.waiting;
    },
    onDidCommit: store.onDidCommit,
    forget: (owner) => store.forget(owner),
    monitor,
    events,
    shopId: id,
    get epoch() {
      return pump.epoch;
    },
    onSchemaChanged: store.schema.onDidChange,
    prune: (limits: PruneLimits) => pruneJournal(store.transactions, limits),
    close: async () => {
      await monitor.stop();
      await store.close();
      identity.letGo();
      events.dispose();
    },
  };
}

async function schemaOf(reader: Reader): Promise<number> {
  const row = await reader.get<{ schema_version: number }>(sql`pragma schema_version`);
  return row!.schema_version;
}

async function theShop(reader: Reader, path: string): Promise<{ readonly id: string }> {
  const row = await reader.get<{ id: string }>(sql`select value as id from core_meta where key = 'id'`);
  if (row === undefined) throw damaged('shop', path);
  return row;
}

function unreachable(message: string): Fault {
  return new Fault({ code: 'shop-missing', message });
}
