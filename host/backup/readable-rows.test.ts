import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readableParts } from './readable-rows.ts';

const ROWS = 2000;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rows-'));
  path = join(folder, 'damaged.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function fill(create: string): void {
  const database = new Sqlite(path);
  database.exec(create);
  const insert = database.prepare('insert into t (a, "b ""c""", text) values (?, ?, ?)');
  database.transaction(() => {
    for (let n = 0; n < ROWS; n++) insert.run(`${n % 40}`, n, `row ${n} `.repeat(8));
  })();
  database.close();
}

/** Writes over one page in the middle of the file. */
function spoil(): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 4096 * 20);
  closeSync(file);
}

function read(): { rows: number; problems: string[]; columns: string[] } {
  const database = new Sqlite(path, { readonly: true });
  try {
    const parts = [...readableParts(database, 't')];
    const rows = parts.flatMap((part) => part.rows);
    expect(new Set(rows.map((row) => row['text'])).size).toBe(rows.length);
    const problems = parts.flatMap(({ problem }) => problem ?? []);
    return { rows: rows.length, problems, columns: Object.keys(rows[0] ?? {}) };
  } finally {
    database.close();
  }
}

test.each([
  ['with row ids', 'create table t (a text, "b ""c""" integer, text text) strict'],
  [
    'without row ids',
    'create table t (a text, "b ""c""" integer, text text, primary key (a, "b ""c""")) strict, without rowid',
  ],
])('a table %s is read to its end, and around a page that is lost', (_kind, create) => {
  fill(create);
  expect(read()).toEqual({ rows: ROWS, problems: [], columns: ['a', 'b "c"', 'text'] });
  spoil();
  const { rows, problems } = read();
  expect(problems[0]).toMatch(/malformed/);
  expect(rows).toBeGreaterThan(ROWS * 0.9);
  expect(rows).toBeLessThan(ROWS);
});

test('a table that is not there is a problem of that table', () => {
  new Sqlite(path).close();
  expect(read()).toMatchObject({ rows: 0, problems: [expect.stringMatching(/no such table/)] });
});
