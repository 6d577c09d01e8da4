import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from '../database/require-ours.ts';
import { sqliteCode } from '../database/sqlite-fault.ts';

/**
 * Opens a shop's file for reading, also one that ends too early or whose list of tables has a fault: SQLite opens such a
 * file only for who says that it may be so, which is what the setting means where nothing is written. One whose head is
 * lost is read into the memory under a new one: `memory` of what is returned says so.
 */
export function openDamaged(path: string): Sqlite.Database {
  const database = asDamaged(new Sqlite(path, { readonly: true, timeout: 2000, fileMustExist: true }));
  if (!isHeadless(database)) return database;
  return underNewHead(path) ?? database;
}

function asDamaged(database: Sqlite.Database): Sqlite.Database {
  database.unsafeMode(true);
  database.pragma('writable_schema = on');
  return database;
}

/** SQLite takes no lock on what it does not know for a database, so none is dropped by reading it otherwise. */
function isHeadless(database: Sqlite.Database): boolean {
  try {
    database.prepare('select 1 from sqlite_schema').get();
    return false;
  } catch (error) {
    return sqliteCode(error) === 'SQLITE_NOTADB';
  }
}

/** Of https://www.sqlite.org/fileformat.html, what a shop's file begins with; its first page begins behind it. */
const HEAD_BYTES = 100;
const PAGE_BYTES = 4096;
const TREE_PAGES: ReadonlySet<number | undefined> = new Set([0x05, 0x0d]);

/** undefined when no shop comes to light. */
function underNewHead(path: string): Sqlite.Database | undefined {
  const bytes = readFileSync(path);
  if (bytes.length < PAGE_BYTES || !TREE_PAGES.has(bytes[HEAD_BYTES])) return undefined;
  head(Math.floor(bytes.length / PAGE_BYTES)).copy(bytes);
  const database = asDamaged(new Sqlite(bytes));
  try {
    const kind = database.prepare("select value from core_meta where key = 'kind'").pluck().get();
    if (kind === 'shop') return database;
  } catch {
    // Something else, or as good as nothing is left.
  }
  database.close();
  return undefined;
}

function head(pages: number): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES);
  bytes.write('SQLite format 3\0', 'latin1');
  bytes.writeUInt16BE(PAGE_BYTES, 16);
  // A rollback journal, nothing reserved, and the three fractions that every file has.
  bytes.set([1, 1, 0, 64, 32, 32], 18);
  bytes.writeUInt32BE(1, 24);
  bytes.writeUInt32BE(pages, 28);
  bytes.writeUInt32BE(1, 40);
  // The form of the schema, and UTF-8.
  bytes.writeUInt32BE(4, 44);
  bytes.writeUInt32BE(1, 56);
  bytes.writeUInt32BE(APPLICATION_ID, 68);
  bytes.writeUInt32BE(1, 92);
  return bytes;
}
