import type { Clock, Logger, Till, Timers } from '@counterpart/sdk/node';
import type { WatchFolder } from '../changes/watch-folder.ts';
import type { Random } from '../clock/random.ts';
import { bootstrap } from './bootstrap.ts';
import type { Engine } from './engine.ts';
import { makeShopFile } from './make-shop-file.ts';
import { type ConnectionOptions, openSqlite } from './open-sqlite.ts';
import type { ReadingBeside } from './reading-beside.ts';
import { requireFile } from './require-file.ts';
import type { Migration } from './store.ts';

/** In a shared folder another till that starts for the first time writes all its tables before others get a turn. */
export const OPEN_PATIENCE_MS = 15_000;

export interface OpenStoreOptions {
  readonly path: string;
  readonly till: Till;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Where the file is: on a disk of this computer, or in a folder that several computers share. Default `computer`. */
  readonly place?: 'computer' | 'folder';
  /** How the system tells of a change in the shop's folder; by default its own way. */
  readonly watchFolder?: WatchFolder | undefined;
  /** How long a transaction waits for other processes, ms; default 10 s. */
  readonly patience_ms?: number;
  /** How long opening waits for a file that is locked, ms; default 15 s. */
  readonly openPatience_ms?: number;
  /** A statement that takes longer is written to the log with its plugin, ms; default 20. */
  readonly slowStatement_ms?: number;
  /** Before a migration changes anything; a fault thrown here keeps everything as it is. */
  readonly beforeMigration?: () => Promise<void>;
  /** Runs the work of every transaction twice and keeps the second. For tests. */
  readonly rerun?: boolean;
}

/** One connection that writes, and one that never does and so never sees what is not committed. */
export interface Connections {
  readonly writer: Engine;
  readonly reader: Engine;
  readonly beside?: ReadingBeside;
}

export async function openConnections(
  options: OpenStoreOptions,
  file: Pick<ConnectionOptions, 'kind' | 'journal' | 'synchronous'>,
  migrations: readonly Migration[],
): Promise<Connections> {
  const { path, random, timers, clock, openPatience_ms = OPEN_PATIENCE_MS } = options;
  const common = { ...file, path, random, timers, patience_ms: openPatience_ms };
  await requireFile(file.kind, path);
  if (file.kind === 'shop') {
    await makeShopFile(path, random, async (unfinished) => {
      const maker = await openSqlite({ ...common, unfinished, access: 'write' });
      try {
        await bootstrap(maker, migrations, { ...common, clock });
      } finally {
        await maker.close();
      }
    });
  }
  const writer = await openSqlite({ ...common, access: 'write' });
  try {
    await bootstrap(writer, migrations, { ...common, clock });
    return { writer, reader: await openSqlite({ ...common, access: 'read' }) };
  } catch (error) {
    await writer.close();
    throw error;
  }
}
