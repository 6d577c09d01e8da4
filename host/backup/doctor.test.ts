import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestShop, testShop } from '../testing/index.ts';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';
import type { KeptBackup } from './backup-manifest.ts';
import { examineShop } from './doctor.ts';
import { rescueShop } from './rescue-shop.ts';

let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  shop = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }] });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const write = (body: string) => shop.client(notesContract).write({ id: newId(), body });
const make = async () => (await shop.call('backup.make', {})) as KeptBackup;

test('a damaged file is examined without being changed, and what can be read of it is saved', async () => {
  for (const body of ['one', 'two', 'three']) await write(body);
  await shop.host.stop();
  const path = shop.host.shopPath;
  const database = new Sqlite(path);
  database.pragma('journal_mode = delete');
  // The page of an index: its table can still be read.
  const page = database
    .prepare("select rootpage from sqlite_schema where type = 'index' and tbl_name = 'core_request'")
    .pluck()
    .get() as number;
  const size = database.pragma('page_size', { simple: true }) as number;
  database.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size);
  closeSync(file);
  const bytes = readFileSync(path);
  const diagnosis = await examineShop(path);
  expect(diagnosis).toMatchObject({ verdict: 'damaged' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const rescued = await rescueShop(path, join(folder, 'rescued'));
  const copy = new Sqlite(rescued.shopPath, { readonly: true });
  expect(copy.prepare('select count(*) from notes_note').pluck().get()).toBe(3);
  copy.close();
  expect(await examineShop(rescued.shopPath)).toMatchObject({ verdict: 'sound' });
  await shop.restart().catch(() => {});
});

test('a file whose head is lost is read behind it, and all of it is saved', async () => {
  for (const body of ['one', 'two']) await write(body);
  await shop.host.stop();
  const path = shop.host.shopPath;
  const database = new Sqlite(path);
  database.pragma('journal_mode = delete');
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 0, 100);
  writeFileSync(path, bytes);
  const { verdict, tables, findings } = await examineShop(path);
  expect(verdict).toBe('damaged');
  expect(findings[0]).toMatch(/^The head of the file is lost/);
  expect(tables).toContainEqual({ name: 'notes_note', rows: 2, problem: null });
  const { shopPath, lacking } = await rescueShop(path, join(folder, 'rescued'));
  expect(lacking).toEqual([]);
  expect(await examineShop(shopPath)).toMatchObject({ verdict: 'sound' });
  expect(readFileSync(path).equals(bytes)).toBe(true);

  bytes.fill(0x5a, 100, 4096);
  writeFileSync(path, bytes);
  const without = join(folder, 'none');
  await expect(rescueShop(path, without)).rejects.toThrow(/^Not even the list of tables .* Restore/);
  copyFileSync(shopPath, path);
  await shop.restart();
  expect(await shop.client(notesContract).recent({})).toHaveLength(2);
});

test('a file whose end is gone is read as far as it goes, and a backup lends what is needed to open it', async () => {
  for (const body of ['one', 'two']) await write(body);
  const made = await make();
  await write('three');
  await shop.host.stop();
  const path = shop.host.shopPath;
  const database = new Sqlite(path);
  database.pragma('journal_mode = delete');
  const page = database
    .prepare("select rootpage from sqlite_schema where name = 'core_migration'")
    .pluck()
    .get() as number;
  const migrations = database.prepare('select count(*) from core_migration').pluck().get();
  const size = database.pragma('page_size', { simple: true }) as number;
  // What is written last lies at the end.
  database.exec('create table filler (x); insert into filler values (zeroblob(20000))');
  database.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (page - 1) * size, page * size);
  writeFileSync(path, bytes.subarray(0, bytes.length - size));

  const { verdict, tables, findings } = await examineShop(path);
  expect(verdict).toBe('damaged');
  expect(tables.find(({ name }) => name === 'notes_note')).toEqual({
    name: 'notes_note',
    rows: 3,
    problem: null,
  });
  expect(findings.join(' ')).toMatch(/core_migration: 0 rows can be read/);
  const alone = await rescueShop(path, join(folder, 'alone'));
  expect(alone.lacking).toEqual(['core_migration']);
  const rescued = await rescueShop(path, join(folder, 'rescued'), join(made.path, 'shop.db'));
  expect(rescued.lacking).toEqual([]);
  expect(rescued.tables.find(({ name }) => name === 'core_migration')).toMatchObject({
    rows: 0,
    fromBackup: migrations,
  });
  copyFileSync(rescued.shopPath, path);
  await shop.restart();
  expect(await shop.client(notesContract).recent({})).toHaveLength(3);
});

test('no shop, an empty file, another file, and one that nobody can look into are told apart', async () => {
  expect(await examineShop(join(folder, 'none.db'))).toMatchObject({ verdict: 'missing' });
  writeFileSync(join(folder, 'empty.db'), '');
  expect(await examineShop(join(folder, 'empty.db'))).toMatchObject({ verdict: 'damaged' });
  writeFileSync(join(folder, 'short.db'), 'SQLite format 3');
  expect(await examineShop(join(folder, 'short.db'))).toMatchObject({ verdict: 'damaged' });
  const foreign = new Sqlite(join(folder, 'foreign.db'));
  foreign.exec('create table people (name text); begin exclusive');
  const path = join(folder, 'foreign.db');
  const locked = await examineShop(path);
  expect(locked).toMatchObject({ verdict: 'unreadable', findings: [expect.stringMatching(/kept locked/)] });
  foreign.exec('commit');
  foreign.close();
  expect(await examineShop(path)).toMatchObject({ verdict: 'not-a-shop' });
  writeFileSync(join(folder, 'random.db'), 'x'.repeat(10_000));
  expect(await examineShop(join(folder, 'random.db'))).toMatchObject({ verdict: 'damaged' });
});
