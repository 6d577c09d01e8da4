import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type TestShop, testShop } from '../testing/index.ts';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';
import { type KeptBackup, listBackups } from './backup-manifest.ts';
import { examineShop } from './doctor.ts';
import { replaceShop, restoreBackup } from './restore-backup.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const till = { id: 'till-9', name: 'Till 9' };
let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  shop = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }] });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const write = (body: string) => shop.client(notesContract).write({ id: newId(), body });
const make = async () => (await shop.call('backup.make', {})) as KeptBackup;
const restored = (backup: string, into: string) =>
  restoreBackup({ backup, into, till, logger: QUIET, instead: shop.host.shopPath });

test('a backup holds what was there, opens as a shop, and has the PINs', async () => {
  await write('before');
  const made = await make();
  await write('after');
  expect(readdirSync(made.path).toSorted()).toEqual(['backup.json', 'shop.db', 'shop.db.key']);
  const { shopPath, epoch } = await restored(made.path, join(folder, 'fresh'));
  expect(epoch).toBeGreaterThan(shop.host.epoch);
  const copy = new Sqlite(shopPath, { readonly: true });
  expect(copy.prepare('select body from notes_note').pluck().all()).toEqual(['before']);
  expect(copy.prepare("select count(*) from core_audit where action = 'books.restored'").pluck().get()).toBe(
    1,
  );
  copy.close();
  expect(await examineShop(shopPath)).toMatchObject({ verdict: 'sound' });
  expect(await shop.call('backup.state', {})).toMatchObject({
    backups: [{ path: made.path }],
    failure: null,
  });
});

test('selling goes on while a backup is made, and the copy is one moment of it', async () => {
  const making = make();
  const selling = (async () => {
    for (let n = 0; n < 3; n++) await write(`note ${n}`);
  })();
  const [made] = await Promise.all([making, selling]);
  const copy = new Sqlite(join(made.path, 'shop.db'), { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

test('books that do not hold are not kept as a backup, and that is said', async () => {
  const stranger = new Sqlite(shop.host.shopPath);
  stranger.exec(
    `insert into core_commit (first_seq, last_seq, till, plugin, at) values (900000, 900001, 't', 'core', 0)`,
  );
  stranger.close();
  expect(await shop.call('backup.make', {})).toMatchObject({ refused: 'books-broken' });
  expect(await listBackups(join(shop.folder, 'backups'))).toEqual([]);
  expect(readdirSync(join(shop.folder, 'backups'))).toEqual([]);
  expect(await shop.call('backup.state', {})).toMatchObject({
    failure: expect.stringContaining('not sound'),
  });
});

test('a folder that cannot be written is refused in a sentence', async () => {
  writeFileSync(join(folder, 'file'), '');
  await shop.call('settings.set', { id: 'backup.folder', value: join(folder, 'file') });
  expect(await shop.call('backup.make', {})).toMatchObject({ refused: 'folder-unwritable' });
});

test('a backup that failed is told of until there is one that another till made', async () => {
  const other = await shop.secondTill();
  const kept = join(folder, 'kept');
  writeFileSync(kept, '');
  await shop.call('settings.set', { id: 'backup.folder', value: kept });
  const failure = async () => ((await shop.call('backup.state', {})) as { failure: string | null }).failure;
  expect(await shop.call('backup.make', {})).toMatchObject({ refused: 'folder-unwritable' });
  rmSync(kept);
  expect(await failure()).toMatch(/cannot be written/);
  await other.call('backup.make', {});
  expect(await failure()).toBeNull();
});

test('restored books take the place of others only when nobody has those open, and those are kept', async () => {
  await write('before');
  const made = await make();
  await write('after');
  const fresh = await restored(made.path, join(folder, 'fresh'));
  const { shopPath } = shop.host;
  await expect(replaceShop(fresh, shopPath, Date.now())).rejects.toMatchObject({ code: 'books-in-use' });
  await shop.host.stop();
  const aside = await replaceShop(fresh, shopPath, Date.now());
  await shop.restart();
  expect((await shop.client(notesContract).recent({})).map(({ body }) => body)).toEqual(['before']);
  expect(await shop.verify()).toEqual([]);
  const before = new Sqlite(aside!, { readonly: true });
  expect(before.prepare('select count(*) from notes_note').pluck().get()).toBe(2);
  before.close();
});

test('books that were put aside stay there, however soon the next ones follow', async () => {
  await write('before');
  const made = await make();
  const first = await restored(made.path, join(folder, 'first'));
  const second = await restored(made.path, join(folder, 'second'));
  await write('after');
  const { shopPath } = shop.host;
  await shop.host.stop();
  const now = Date.now();
  const asides = [await replaceShop(first, shopPath, now), await replaceShop(second, shopPath, now)];
  const notes = asides.map((aside) => {
    const books = new Sqlite(aside!, { readonly: true });
    onTestFinished(() => void books.close());
    return books.prepare('select count(*) from notes_note').pluck().get();
  });
  expect(notes).toEqual([2, 1]);
});

test('restored books continue from those before, also where a killed process left those half written', async () => {
  const made = await make();
  const half = join(folder, 'half.db');
  await shop.host.stop();
  copyFileSync(shop.host.shopPath, half);
  const writing = new Sqlite(half);
  writing.exec("pragma journal_mode = delete; update core_meta set value = '9' where key = 'epoch'");
  // What does not fit the cache goes into the file before the commit.
  writing.exec('pragma cache_size = 1; begin; update core_meta set value = value; create table more (text)');
  writing.prepare('insert into more values (?)').run('x'.repeat(1_000_000));
  const killed = join(folder, 'killed.db');
  for (const end of ['', '-journal']) copyFileSync(`${half}${end}`, `${killed}${end}`);
  writing.close();
  expect(await examineShop(killed)).toMatchObject({ verdict: 'unreadable' });
  const into = join(folder, 'fresh');
  const { epoch } = await restoreBackup({ backup: made.path, into, till, logger: QUIET, instead: killed });
  expect(epoch).toBe(10);
});

test('what is no backup is not restored, and nothing is overwritten', async () => {
  await expect(restored(folder, join(folder, 'fresh'))).rejects.toMatchObject({ code: 'not-a-backup' });
  const made = await make();
  await restored(made.path, join(folder, 'fresh'));
  await expect(restored(made.path, join(folder, 'fresh'))).rejects.toMatchObject({ code: 'folder-taken' });
});

test('a backup that has changed since it was made is not restored, be it by a single bit that is still a sound shop', async () => {
  await write('worth 100');
  const made = await make();
  const path = join(made.path, 'shop.db');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('worth 100') + 'worth '.length;
  bytes[at]! ^= 0x08;
  writeFileSync(path, bytes);
  expect(await examineShop(path)).toMatchObject({ verdict: 'sound' });
  const fresh = join(folder, 'fresh');
  await expect(restored(made.path, fresh)).rejects.toMatchObject({ code: 'backup-changed' });
  expect(existsSync(fresh)).toBe(false);
  bytes[at]! ^= 0x08;
  writeFileSync(path, bytes);
  writeFileSync(`${path}.key`, 'another one');
  await expect(restored(made.path, fresh)).rejects.toThrow(/shop\.db\.key has changed/);
  rmSync(`${path}.key`);
  await expect(restored(made.path, fresh)).rejects.toThrow(/shop\.db\.key is missing/);
});

test('a backup of a newer version is not restored, and nothing of it stays behind', async () => {
  const made = await make();
  const path = join(made.path, 'shop.db');
  const newer = new Sqlite(path);
  newer.exec("insert into core_migration (owner, id, checksum, at) values ('core', '9999-tomorrow', 'x', 0)");
  newer.close();
  // As that version wrote it down.
  const { digests: _digests, ...manifest } = JSON.parse(
    readFileSync(join(made.path, 'backup.json'), 'utf8'),
  ) as Record<string, unknown>;
  writeFileSync(join(made.path, 'backup.json'), JSON.stringify(manifest));
  const fresh = join(folder, 'fresh');
  await expect(restored(made.path, fresh)).rejects.toThrow(/newer Counterpart/);
  expect(readdirSync(fresh)).toEqual([]);
});
