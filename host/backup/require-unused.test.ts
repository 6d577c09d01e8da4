import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireUnused } from './require-unused.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unused-'));
  path = join(folder, 'shop.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function till(id: string, online: 0 | 1, seen_at: number): void {
  const database = new Sqlite(path);
  database.exec(
    'create table if not exists core_till (id text primary key, name text, seen_at int, online int)',
  );
  database
    .prepare('insert or replace into core_till values (?, ?, ?, ?)')
    .run(id, `Till ${id}`, seen_at, online);
  database.close();
}

test('in a shared folder a till that is there counts, though it holds no lock between two sales', () => {
  till('1', 1, Date.now());
  till('2', 0, Date.now());
  expect(() => requireUnused(path)).toThrow(/^Till 1 has .* open/);
  expect(() => requireUnused(path, '1')).not.toThrow();
  till('1', 1, Date.now() - 600_000);
  expect(() => requireUnused(path)).not.toThrow();
});

test('on a disk of this computer a lock tells, and nothing that was written down', () => {
  till('1', 1, Date.now());
  const open = new Sqlite(path);
  open.pragma('journal_mode = wal');
  open.prepare('select * from core_till').all();
  expect(() => requireUnused(path)).toThrow(/^A till has .* open/);
  open.close();
  // The last one to close it leaves the mode as it is.
  expect(() => requireUnused(path)).not.toThrow();
});

test('a file that is none is what a restore is for', () => {
  new Sqlite(path).close();
  expect(() => requireUnused(path)).not.toThrow();
});
