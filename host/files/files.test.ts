import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesContract, isRefusal, MAX_FILE_BYTES, newId } from '@counterpart/sdk';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startContainer } from '../start-host.ts';
import { albumContract, albumNode, writeAlbumPlugin } from '../testing/album-plugin.ts';
import { type TestShop, testShop } from '../testing/index.ts';
import { sendFile } from '../testing/send-file.ts';
import { FileFolder } from './file-folder.ts';
import { filesOfShop } from './files-of-shop.ts';
import { SweepFiles } from './sweep-files.ts';

const DAY_MS = 24 * 60 * 60_000;
let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  shop = await testShop({ plugins: [{ folder: writeAlbumPlugin(folder), node: albumNode }], rerun: true });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const paint = (background: string, width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
const filesOf = (till = shop) => till.client(filesContract, 'cashier');
const albumOf = (till = shop) => till.client(albumContract, 'cashier');
const onDisk = () => filesOfShop(shop.host.shopPath).ids();

async function prepare(content: Uint8Array, till = shop) {
  const sent = await sendFile(filesOf(till), content);
  if (isRefusal(sent)) throw new Error(sent.message);
  const picture = await albumOf(till).prepare(sent);
  if (isRefusal(picture)) throw new Error(picture.message);
  const { small, medium, large } = picture;
  return { id: newId(), small, medium, large };
}

async function stick(content: Uint8Array, till = shop) {
  const leaf = await prepare(content, till);
  expect(await albumOf(till).stick(leaf)).toEqual(leaf);
  return leaf;
}

/** Another host on the same shop, whose clock is that much ahead, removes what is not needed. */
async function sweepAfter(ms: number): Promise<void> {
  const { container, end } = await startContainer({
    tillFolder: join(folder, 'sweeper'),
    shopPath: shop.host.shopPath,
    pluginFolders: [],
    tillName: 'Sweeper',
    scryptCost: 4,
    clock: { now: () => Date.now() + ms },
  });
  try {
    await container.get(SweepFiles).run();
  } finally {
    await end();
  }
}

describe('a file that a row refers to', () => {
  test('is read at another host on the same shop, and the same content is there once', async () => {
    const red = await stick(await paint('red'));
    const second = await shop.secondTill();
    const again = await stick(await paint('red'), second);
    expect(again.large).toBe(red.large);
    const before = await onDisk();
    expect(new Set(before)).toEqual(new Set([red.small, red.medium, red.large]));
    for (const till of [shop, second]) {
      expect(Buffer.from((await till.host.file(red.small))!).toString('latin1', 8, 12)).toBe('WEBP');
    }
    expect(await shop.host.file('../../shop.db')).toBeUndefined();
    expect(await shop.verify()).toEqual([]);
  });

  test('stays, however long ago it was added, while a row refers to it', async () => {
    const [red, again] = [await stick(await paint('red')), await stick(await paint('red'))];
    await albumOf().tear({ id: red.id });
    await sweepAfter(400 * DAY_MS);
    expect(await shop.host.file(again.large)).toBeDefined();
    expect(await shop.verify()).toEqual([]);
  });

  test('is kept for a day after the row is gone, for an Undo', async () => {
    const red = await stick(await paint('red'));
    await albumOf().tear({ id: red.id });
    await sweepAfter(DAY_MS / 2);
    expect(await albumOf().stick({ ...red, id: newId() })).toMatchObject({ large: red.large });
    expect(await shop.verify()).toEqual([]);
  });
});

describe('what no row refers to', () => {
  test('is swept away after a day: of a transaction that was rolled back, and of one that never came', async () => {
    const [red, blue] = [await prepare(await paint('red')), await prepare(await paint('blue'))];
    expect(await albumOf().stick({ ...blue, fail: true })).toMatchObject({ refused: 'no-glue' });
    await sweepAfter(DAY_MS / 2);
    expect(await shop.host.file(red.large)).toBeDefined();
    await sweepAfter(2 * DAY_MS);
    expect(await onDisk()).toEqual([]);
    for (const leaf of [red, blue])
      expect(await albumOf().stick(leaf)).toMatchObject({ refused: 'file-gone' });
    expect(await albumOf().leaves()).toEqual([]);
  });

  test('is swept away that a crash left between the file and its row, or in the middle of the file', async () => {
    const red = await stick(await paint('red'));
    const files = filesOfShop(shop.host.shopPath);
    const orphan = await files.write(Buffer.from('written, and then the power went'), 'x');
    const part = `${files.pathOf(orphan)}.half.part`;
    writeFileSync(part, 'writ');
    await sweepAfter(DAY_MS / 2);
    expect([existsSync(files.pathOf(orphan)), existsSync(part)]).toEqual([true, true]);
    await sweepAfter(2 * DAY_MS);
    expect([existsSync(files.pathOf(orphan)), existsSync(part)]).toEqual([false, false]);
    expect(await shop.host.file(red.large)).toBeDefined();
  });

  test('is there again when it is added again', async () => {
    await prepare(await paint('red'));
    await sweepAfter(2 * DAY_MS);
    const red = await stick(await paint('red'));
    expect(await shop.host.file(red.large)).toBeDefined();
    expect(await shop.verify()).toEqual([]);
  });
});

test('verify names what is missing and what is damaged, and adding it again mends it', async () => {
  const [red, blue] = [await stick(await paint('red')), await stick(await paint('blue'))];
  const files = filesOfShop(shop.host.shopPath);
  unlinkSync(files.pathOf(red.large));
  const whole = readFileSync(files.pathOf(blue.large));
  whole[30]! ^= 1;
  writeFileSync(files.pathOf(blue.large), whole);
  const [violation] = await shop.verify();
  expect(violation).toMatchObject({ invariant: 'core.files' });
  expect(violation!.rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ problem: 'missing', file: files.pathOf(red.large), plugin: 'album' }),
      expect.objectContaining({ problem: 'damaged', file: files.pathOf(blue.large), plugin: 'album' }),
    ]),
  );
  expect(await shop.host.file(blue.large)).toBeUndefined();
  await prepare(await paint('red'));
  await prepare(await paint('blue'));
  expect(await shop.verify()).toEqual([]);
});

describe('a till whose books another one keeps', () => {
  test('adds a picture and reads it through the keeper, and has it when the cable is out', async () => {
    const till = await shop.followingTill();
    const red = await stick(await paint('red'), till);
    expect(await till.host.file(red.medium)).toEqual(await shop.host.file(red.medium));
    await till.host.file(red.large);
    till.line.cut();
    expect(await till.host.file(red.large)).toEqual(await shop.host.file(red.large));
    await expect(till.host.file(red.small)).rejects.toThrow();
    till.line.mend();
  });

  test('reads a file that is larger than a message part, and fetches one anew that was damaged on its disk', async () => {
    const till = await shop.followingTill();
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const rough = sharp({ create: { width: 1280, height: 1280, channels: 3, background: 'red', noise } });
    const { large } = await stick(await rough.png().toBuffer());
    const whole = (await shop.host.file(large))!;
    expect(whole.byteLength).toBeGreaterThan(1024 * 1024);
    expect(await till.host.file(large)).toEqual(whole);
    writeFileSync(new FileFolder(join(till.folder, 'files')).pathOf(large), 'nonsense');
    expect(await till.host.file(large)).toEqual(whole);
    expect(await till.host.file('0'.repeat(64))).toBeUndefined();
  });
});

describe('an upload', () => {
  test('is refused in words when it is empty, too large, or more than was announced', async () => {
    expect(await filesOf().beginUpload({ bytes: 0 })).toMatchObject({ refused: 'empty-file' });
    expect(await filesOf().beginUpload({ bytes: 50_000_000 })).toMatchObject({
      refused: 'file-too-large',
      message: 'This file has 50 MB; at most 25 MB can be added. Make it smaller first.',
    });
    const { upload } = (await filesOf().beginUpload({ bytes: 4 })) as { upload: string };
    const part = { upload, offset: 0, data: Buffer.from('12345').toString('base64') };
    expect(await filesOf().sendPart(part)).toMatchObject({ refused: 'file-too-large' });
  });

  test('may have a part sent twice; one with a gap, or that did not come whole, is lost', async () => {
    const red = await paint('red');
    const { upload } = (await filesOf().beginUpload({ bytes: red.byteLength })) as { upload: string };
    const part = (from: number, to: number) => ({
      upload,
      offset: from,
      data: red.subarray(from, to).toString('base64'),
    });
    expect(await filesOf().sendPart(part(40, 50))).toMatchObject({ refused: 'upload-lost' });
    await filesOf().sendPart(part(0, 40));
    expect(await filesOf().sendPart(part(0, 40))).toEqual({ received: 40 });
    expect(await albumOf().prepare({ upload })).toMatchObject({ refused: 'upload-lost' });
    await filesOf().sendPart(part(40, red.byteLength));
    expect(await albumOf().prepare({ upload })).toMatchObject({ width: 40, height: 30 });
    expect(await albumOf().prepare({ upload })).toMatchObject({ refused: 'upload-lost' });
  });

  test('leaves nothing on the disk when it is cancelled, or when the host ends', async () => {
    const begin = async () => ((await filesOf().beginUpload({ bytes: 9 })) as { upload: string }).upload;
    const [first, second] = [await begin(), await begin()];
    const at = (upload: string) => join(shop.folder, 'uploads', upload);
    expect([existsSync(at(first)), existsSync(at(second))]).toEqual([true, true]);
    await filesOf().cancelUpload({ upload: first });
    await shop.restart();
    expect([existsSync(at(first)), existsSync(at(second))]).toEqual([false, false]);
  });

  test('is one of so many at once, and of so much', async () => {
    const begun = [];
    for (let n = 0; n < 5; n++) begun.push(await filesOf().beginUpload({ bytes: MAX_FILE_BYTES }));
    expect(begun.at(3)).not.toHaveProperty('refused');
    expect(begun.at(4)).toMatchObject({ refused: 'too-many-uploads' });
  });
});

test('a folder that cannot be written to is a fault, and the shop sells on', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${shop.host.shopPath}.files`, 'in the way');
  await expect(prepare(await paint('red'))).rejects.toThrow();
  expect(await albumOf().leaves()).toEqual([]);
});
