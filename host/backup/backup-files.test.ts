import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesContract, isRefusal, newId } from '@counterpart/sdk';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOfShop } from '../files/files-of-shop.ts';
import { albumContract, albumNode, writeAlbumPlugin } from '../testing/album-plugin.ts';
import { type TestShop, testShop } from '../testing/index.ts';
import { sendFile } from '../testing/send-file.ts';
import type { KeptBackup } from './backup-manifest.ts';
import { readManifest } from './backup-manifest.ts';
import { bringShop } from './bring-shop.ts';
import { examineShop } from './doctor.ts';
import { rescueShop } from './rescue-shop.ts';
import { replaceShop, restoreBackup } from './restore-backup.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const till = { id: 'till-9', name: 'Till 9' };
let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-files-'));
  shop = await testShop({ plugins: [{ folder: writeAlbumPlugin(folder), node: albumNode }] });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

/** Adds a picture and returns the id of its large size. */
async function stick(background: string): Promise<string> {
  const painted = sharp({ create: { width: 40, height: 30, channels: 3, background } });
  const sent = await sendFile(shop.client(filesContract), await painted.png().toBuffer());
  const album = shop.client(albumContract);
  const picture = isRefusal(sent) ? sent : await album.prepare(sent);
  if (isRefusal(picture)) throw new Error(picture.message);
  const { small, medium, large } = picture;
  await album.stick({ id: newId(), small, medium, large });
  return large;
}

const make = async () => (await shop.call('backup.make', {})) as KeptBackup & { filesTrouble: string | null };
const filesOf = (path: string) => filesOfShop(path);

test('a backup has every picture, and so has what is restored from it', async () => {
  const [red, blue] = [await stick('red'), await stick('blue')];
  const made = await make();
  expect(made.filesTrouble).toBeNull();
  expect((await readManifest(made.path))?.files).toMatchObject({ count: 6, wrong: [] });
  expect(made.bytes).toBeGreaterThan(statSync(join(made.path, 'shop.db')).size);
  const { shopPath, files } = await restoreBackup({
    backup: made.path,
    into: join(folder, 'fresh'),
    till,
    logger: QUIET,
  });
  expect(files.wrong).toEqual([]);
  for (const id of [red, blue]) {
    expect(await filesOf(shopPath).read(id)).toEqual(Buffer.from((await shop.host.file(id))!));
  }
});

test('a picture that is lost is named, and no reason to have no backup', async () => {
  const [red, blue] = [await stick('red'), await stick('blue')];
  const files = filesOf(shop.host.shopPath);
  unlinkSync(files.pathOf(red));
  const made = await make();
  expect(made.filesTrouble).toBe(
    `1 of 6 pictures and other files are missing or damaged: ${red} is missing.`,
  );
  // Written over in a copy of its own: in the backup it is the same file on the disk.
  const spoilt = readFileSync(files.pathOf(blue));
  spoilt[20]! ^= 1;
  unlinkSync(files.pathOf(blue));
  writeFileSync(files.pathOf(blue), spoilt);
  const restored = await restoreBackup({ backup: made.path, into: join(folder, 'x'), till, logger: QUIET });
  expect(restored.files.wrong).toEqual([{ file: red, problem: 'missing' }]);
  expect(await filesOf(restored.shopPath).read(blue)).toBeDefined();
  await shop.host.stop();
  const { verdict, findings } = await examineShop(shop.host.shopPath);
  expect(verdict).toBe('sound');
  expect(findings.join(' ')).toContain('2 of 6 pictures and other files are missing or damaged');
});

test('books put in the place of others have their pictures, and so have those that were kept aside', async () => {
  const red = await stick('red');
  const made = await make();
  const blue = await stick('blue');
  const { shopPath } = shop.host;
  const restored = await restoreBackup({ backup: made.path, into: join(folder, 'x'), till, logger: QUIET });
  await shop.host.stop();
  const aside = await replaceShop(restored, shopPath, 0);
  expect([await filesOf(aside!).read(red), await filesOf(aside!).read(blue)]).not.toContain(undefined);
  await shop.restart();
  expect(await shop.host.file(red)).toBeDefined();
  expect(await shop.verify()).toEqual([]);
});

test('books that move to another folder, or are rescued, take their pictures along', async () => {
  const red = await stick('red');
  const { shopPath } = shop.host;
  await shop.host.stop();
  const rescue = await rescueShop(shopPath, join(folder, 'rescued'));
  expect(await filesOf(rescue.shopPath).read(red)).toBeDefined();
  const to = join(folder, 'elsewhere', 'shop.db');
  await bringShop(shopPath, to, 0);
  expect(await filesOf(to).read(red)).toBeDefined();
  expect(existsSync(shopPath)).toBe(false);
});

test('what was left of a file that was being written is in no backup', async () => {
  const red = await stick('red');
  writeFileSync(`${filesOf(shop.host.shopPath).pathOf(red)}.half.part`, 'half');
  const { path } = await make();
  expect(existsSync(`${filesOf(join(path, 'shop.db')).pathOf(red)}.half.part`)).toBe(false);
});
