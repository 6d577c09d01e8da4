import type Sqlite from 'better-sqlite3';
import { notOurs, type StoreKind } from './opening-faults.ts';

/** 'CPRT', in the file's header: tells our files from those of other programs. */
export const APPLICATION_ID = 0x43505254;

/**
 * Refuses another program's database, and the till's file in the place of the shop's. It comes before any setting:
 * choosing a journal mode alone would already change the stranger's file.
 */
export function requireOurs(connection: Sqlite.Database, kind: StoreKind, path: string): void {
  const marked = connection.pragma('application_id', { simple: true });
  const tables = connection.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all();
  if (tables.length === 0 && marked === 0) return;
  if (marked !== APPLICATION_ID || !tables.includes('core_meta')) throw notOurs(kind, path);
  const kept = connection.prepare(`select value from core_meta where key = 'kind'`).pluck().get();
  if (kept !== kind) throw notOurs(kind, path);
}
