import { Fault } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { SystemClock } from '../clock/system-clock.ts';
import { isSqliteBusy } from '../database/sqlite-fault.ts';
import { ONLINE_MS } from '../sync/till-presence.ts';

/**
 * Nobody may have the books open: what they write next would go into a file that has no name any more. `own`: the till
 * that asks. Fault `books-in-use`.
 */
export function requireUnused(shopPath: string, own?: string): void {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(shopPath, { timeout: 2000 });
    // Without a write-ahead log SQLite does not tell who has the file open between two sales: they write it down.
    const isShared = database.pragma('journal_mode', { simple: true }) !== 'wal';
    const there = isShared ? tillThere(database, own) : undefined;
    if (there !== undefined) throw inUse(shopPath, there);
    // Leaving the write-ahead log needs the file for oneself, and leaves everything in the one file.
    if (database.pragma('journal_mode = delete', { simple: true }) !== 'delete') throw inUse(shopPath);
  } catch (error) {
    if (isSqliteBusy(error)) throw inUse(shopPath);
    // A file that cannot even be opened is what a restore is for.
    if (error instanceof Fault) throw error;
  } finally {
    database?.close();
  }
}

/** The name of a till that said within a short while that it is there, and not that it stopped. */
function tillThere(database: Sqlite.Database, own = ''): string | undefined {
  const now = new SystemClock().now();
  const found = database.prepare(
    'select name from core_till where online = 1 and id <> ? and seen_at between ? and ? order by seen_at desc',
  );
  return found.pluck().get(own, now - ONLINE_MS, now + ONLINE_MS) as string | undefined;
}

function inUse(shopPath: string, till?: string): Fault {
  const message =
    till === undefined
      ? `A till has ${shopPath} open. Stop Counterpart on every computer that uses it, then try again.`
      : `${till} has ${shopPath} open. Stop Counterpart there, then try again; if it was cut off without being stopped, that counts for three minutes.`;
  return new Fault({ code: 'books-in-use', message });
}
