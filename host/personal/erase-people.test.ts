import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modulesContract } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptBackup } from '../backup/backup-manifest.ts';
import { replaceShop, restoreBackup } from '../backup/restore-backup.ts';
import { type TestShop, testShop } from '../testing/index.ts';
import { peopleContract, peopleNode, writePeoplePlugin } from '../testing/people-plugin.ts';
import { ErasedList } from './erased-list.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const till = { id: 'till-9', name: 'Till 9' };
const ANN = { id: 'p-ann', name: 'Ann Ash' };
const BEN = { id: 'p-ben', name: 'Ben Birch' };
let folder: string;
let plugins: { folder: string; node: typeof peopleNode }[];
const shops: TestShop[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'people-'));
  plugins = [{ folder: writePeoplePlugin(folder), node: peopleNode }];
  shops.push(await testShop({ plugins, rerun: true }));
});
afterEach(async () => {
  for (const shop of shops.splice(0)) await shop.dispose();
  rmSync(folder, { recursive: true });
});

const people = (at: TestShop = shops[0]!) => at.client(peopleContract);
const enter = async () => {
  await people().enter(ANN);
  await people().enter(BEN);
};
const erase = (id: string, at?: TestShop) => people(at).erase({ id });
const gone = [{ ...ANN, name: '' }, BEN];
/** Everything that is kept in tables of a file, as text. */
function everything(path: string): string {
  const file = new Sqlite(path, { readonly: true });
  const tables = file
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const text = tables
    .map((table) => JSON.stringify(file.prepare(`select * from "${table}"`).all()))
    .join('\n');
  file.close();
  return text;
}

test('what all modules keep about somebody is collected', async () => {
  await enter();
  expect(await people().collect({ id: ANN.id })).toEqual([{ plugin: 'people', values: ['Ann Ash'] }]);
});

test('whoever is erased is in no table any more, nor in what was answered before', async () => {
  await enter();
  const { host } = shops[0]!;
  expect(everything(host.shopPath)).toContain('Ann Ash');
  expect(await erase(ANN.id)).toEqual({});
  expect(await people().all({})).toEqual(gone);
  expect(everything(host.shopPath)).not.toContain('Ann Ash');
  expect(everything(host.shopPath)).toContain('Ben Birch');
  expect(await shops[0]!.verify()).toEqual([]);
});

test('the request that entered them is not done again', async () => {
  const request = { requestId: 'r-1' };
  await people().enter(ANN, request);
  await erase(ANN.id);
  expect(await people().enter(ANN, request)).toMatchObject({ refused: 'request-reused' });
  expect(await people().all({})).toEqual([{ ...ANN, name: '' }]);
});

test('the audit log says that somebody was erased, and not who', async () => {
  await enter();
  await erase(ANN.id);
  const file = new Sqlite(shops[0]!.host.shopPath, { readonly: true });
  const [row] = file
    .prepare("select subject, data from core_audit where action = 'core.person-erased'")
    .all();
  file.close();
  expect(row).toMatchObject({ data: JSON.stringify({ provider: 'people', refs: [ANN.id] }) });
});

test('a module may refuse, and then nobody is erased, now or later', async () => {
  await people().enter({ id: 'p-stay', name: 'Stay' });
  expect(await erase('p-stay')).toMatchObject({ refused: 'not-now' });
  expect(await new ErasedList(shops[0]!.host.shopPath).read()).toEqual([]);
});

test('every till forgets them', async () => {
  await enter();
  const other = await shops[0]!.secondTill();
  await people().standAtTill(ANN);
  await people(other).standAtTill(ANN);
  await erase(ANN.id);
  await vi.waitFor(async () => {
    expect(await people().atTill({})).toEqual([]);
    expect(await people(other).atTill({})).toEqual([]);
  });
});

test('a till that follows forgets them too', async () => {
  await enter();
  const follower = await shops[0]!.followingTill();
  await people(follower).standAtTill(ANN);
  await erase(ANN.id, follower);
  await vi.waitFor(async () => expect(await people(follower).atTill({})).toEqual([]));
});

test('a module that was off does its part as soon as it is on', async () => {
  await enter();
  const { host } = shops[0]!;
  const modules = shops[0]!.client(modulesContract);
  await modules.disable({ module: 'people' });
  await new ErasedList(host.shopPath).add([{ id: 'e-1', provider: 'people', refs: [ANN.id], at: 1 }]);
  await shops[0]!.restart();
  await shops[0]!.client(modulesContract).enable({ module: 'people' });
  await vi.waitFor(async () => expect(await people().all({})).toEqual(gone));
});

test('after an older backup was brought back they are erased again', async () => {
  await enter();
  const backup = (await shops[0]!.call('backup.make', {})) as KeptBackup;
  await erase(ANN.id);
  const { shopPath } = shops[0]!.host;
  await shops[0]!.host.stop();
  const into = join(folder, 'restored');
  const restored = await restoreBackup({ backup: backup.path, into, till, logger: QUIET, instead: shopPath });
  expect(everything(restored.shopPath)).toContain('Ann Ash');
  await replaceShop(restored, shopPath, Date.now());
  await shops[0]!.restart();
  await vi.waitFor(async () => expect(await people().all({})).toEqual(gone));
  await vi.waitFor(() => expect(everything(shopPath)).not.toContain('Ann Ash'));
  expect(await shops[0]!.verify()).toEqual([]);
});

test('the backups beside an older one say who was erased since, where the books themselves are lost', async () => {
  await enter();
  const older = (await shops[0]!.call('backup.make', {})) as KeptBackup;
  await erase(ANN.id);
  await shops[0]!.call('backup.make', {});
  const restored = await restoreBackup({
    backup: older.path,
    into: join(folder, 'new'),
    till,
    logger: QUIET,
  });
  expect(await new ErasedList(restored.shopPath).read()).toMatchObject([{ refs: [ANN.id] }]);
});

test('a line that a power cut left half is not counted, and hides no other', async () => {
  const list = new ErasedList(join(folder, 'shop.db'));
  const person = (id: string) => ({ id, provider: 'people', refs: [id], at: 1 });
  await list.add([person('a')]);
  appendFileSync(join(folder, 'shop.db.erased'), '{"id":"b","prov');
  await list.add([person('a'), person('c')]);
  expect((await list.read()).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(readFileSync(join(folder, 'shop.db.erased'), 'utf8').match(/"a"/g)).toHaveLength(2);
});
