import Sqlite from 'better-sqlite3';
import { isFault } from '@counterpart/sdk';
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import {
  damagedOrStrangeLog,
  fileLocked,
  fileUnwritable,
  folderMissing,
  folderUnwritable,
  settingRefused,
  type StoreKind,
  toOpeningFault,
} from './opening-faults.ts';
import { requireOurs } from './require-ours.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { addSqlFunctions } from './sql-functions.ts';
import { SqliteEngine } from './sqlite-engine.ts';
import { isDamage, isSqliteBusy, sqliteCode } from './sqlite-fault.ts';
import { requireSafeSqlite } from './sqlite-version.ts';

export interface ConnectionOptions {
  readonly path: string;
  /** Where it is while it is being made; messages name the path. */
  readonly unfinished?: string;
  readonly kind: StoreKind;
  /** `wal` on a disk of this computer; `truncate` where several computers share the file. */
  readonly journal: 'wal' | 'truncate';
  readonly synchronous: 'full' | 'normal';
  readonly access: 'read' | 'write';
  readonly random: Random;
  readonly timers: Timers;
  readonly patience_ms: number;
}

const SYNCHRONOUS = { normal: 1, full: 2 } as const;
/**
 * Pages (4 KB) that are written to the log before they are copied into the file: 16 MB. Whoever commits then waits for
 * the copy, so it comes once in some 200 sales and not in every fiftieth, and what bulk work writes again and again is
 * copied once.
 */
const PAGES_UNTIL_CHECKPOINT = 4000;

/** Opens one connection and makes sure that it behaves as our guarantees need. */
export async function openSqlite(options: ConnectionOptions): Promise<SqliteEngine> {
  const path = resolve(options.unfinished ?? options.path);
  await requireFolder(dirname(path));
  if (options.access === 'write') await requireWritable(path, options);
  try {
    return await retryWhileBusy(async () => connect(path, options), {
      random: options.random,
      timers: options.timers,
      patience_ms: options.patience_ms,
      isBusy: isSqliteBusy,
      gaveUp: () => fileLocked(options.kind, options.path),
    });
  } catch (error) {
    throw toOpeningFault(error, options.kind, options.path);
  }
}

/**
 * One try. It leaves nothing open when it fails: to give up the write-ahead log a connection must be the only one, and of
 * several that wait with the file open none ever is.
 */
function connect(path: string, options: ConnectionOptions): SqliteEngine {
  lookFirst(path, options);
  // Waiting is ours: SQLite's own would block the whole host, and is unfair.
  const connection = new Sqlite(path, { timeout: 0 });
  try {
    return prepare(connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Refuses a stranger's file by a connection that cannot write. Another one would copy the log beside it into the file
 * when it is closed, and a stranger's log beside ours would replace all that is in it.
 */
function lookFirst(path: string, { kind, path: named }: ConnectionOptions): void {
  if (!existsSync(`${path}-wal`)) return;
  let looking: Sqlite.Database | undefined;
  try {
    looking = new Sqlite(path, { timeout: 0, readonly: true });
    requireOurs(looking, kind, named);
  } catch (error) {
    if (isFault(error)) throw error;
    if (isDamage(sqliteCode(error) ?? '')) throw damagedOrStrangeLog(kind, named, error);
    // Whatever else is wrong, the connection that follows says.
  } finally {
    looking?.close();
  }
}

function prepare(connection: Sqlite.Database, options: ConnectionOptions): SqliteEngine {
  const version = connection.prepare('select sqlite_version()').pluck().get();
  requireSafeSqlite(String(version));
  // The first real read: a file that is locked or is no database shows here, and not in the first sale.
  requireOurs(connection, options.kind, options.path);
  const settings: Readonly<Record<string, string | number>> = {
    journal_mode: options.journal,
    synchronous: SYNCHRONOUS[options.synchronous],
    foreign_keys: 1,
    recursive_triggers: 1,
    // What is deleted is overwritten: whoever is erased is not left in free pages, for anybody who reads the file.
    secure_delete: 1,
    query_only: options.access === 'read' ? 1 : 0,
    wal_autocheckpoint: PAGES_UNTIL_CHECKPOINT,
  };
  for (const [name, value] of Object.entries(settings)) {
    connection.pragma(`${name} = ${value}`);
    // A setting that cannot be had is ignored without a word, so it is read back.
    if (connection.pragma(name, { simple: true }) !== value) throw settingRefused(options.path, name);
  }
  addSqlFunctions(connection);
  return new SqliteEngine(connection, options.kind);
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw folderMissing(folder);
  await access(folder, constants.W_OK).catch(() => {
    throw folderUnwritable(folder);
  });
}

/**
 * A file that may only be read would open without a word, and refuse the first sale. What SQLite keeps beside it has the
 * rights that the file had when that was made, so it may have been left with fewer by somebody who only looked.
 */
async function requireWritable(path: string, { kind, path: named }: ConnectionOptions): Promise<void> {
  if (!(await isWritable(path))) throw fileUnwritable(kind, named);
  const shut: string[] = [];
  for (const end of ['-wal', '-shm', '-journal']) {
    if (!(await isWritable(`${path}${end}`))) shut.push(`${named}${end}`);
  }
  if (shut.length > 0) throw fileUnwritable(kind, shut.join(' and '));
}

/** Also what is not there. */
async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  );
}
