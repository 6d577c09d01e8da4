import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TillPairing } from '@counterpart/host';
import { toDisposable } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keeperLine } from './dial-keeper.ts';
import { keepBooks, type KeptBooks } from './keep-books.ts';
import { type KeeperIdentity, keeperIdentity } from './keeper-identity.ts';
import { type Meeting, meetingPath, readMeeting } from './meeting-file.ts';
import { pairWithKeeper } from './pair-with-keeper.ts';

const CODE = 'ABCDEFGH1234';
const LOOKS = { timeout: 15_000 };
let root: string;
let opened: KeptBooks[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keeper-'));
  opened = [];
});

afterEach(async () => {
  for (const books of opened) await books.close();
  rmSync(root, { recursive: true, force: true });
});

/** A computer that keeps the books and lets one till in with {@link CODE}. */
async function keeper(
  name: string,
  port: number,
  meeting: string | null,
  shopId = 'shop',
  recognise: TillPairing['recognise'] = async () => undefined,
): Promise<KeptBooks> {
  const books = await keepBooks({
    host: {
      till: { id: `id of ${name}`, name },
      version: '0.1.0',
      shopId,
      epoch: 1,
      shopPath: join(root, `${name}.db`),
      pairing: {
        current: () => CODE,
        wrong() {},
        pair: async () => 'a key',
        recognise,
        onForgotten: () => toDisposable(() => {}),
      },
      serveTill: () => toDisposable(() => {}),
    },
    port,
    address: '127.0.0.1',
    meeting,
    look_ms: 50,
  });
  opened.push(books);
  return books;
}

function joins(at: string) {
  return pairWithKeeper({ id: 'front', name: 'Front' }, at, CODE);
}

async function taken(): Promise<{ port: number; free: () => Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

test('a port that another program has is named, and used as soon as it is free', async () => {
  const { port, free } = await taken();
  const books = await keeper('Office', port, null);
  expect(books.serving().trouble).toMatch(new RegExp(`^Port ${port} is not free`));
  await free();
  await vi.waitFor(() => expect(books.serving().trouble).toBeNull(), LOOKS);
  expect(await joins(`127.0.0.1:${port}`)).toMatchObject({ key: 'a key' });
});

test('a meeting folder that is away keeps no till out that knows the address, and is written when it is there', async () => {
  const folder = join(root, 'network drive');
  const books = await keeper('Office', 0, folder);
  expect(books.serving().trouble).toMatch(/does not exist or cannot be reached just now/);
  expect(await joins(`127.0.0.1:${books.serving().port}`)).toMatchObject({ key: 'a key' });
  mkdirSync(folder);
  await vi.waitFor(() => expect(books.serving().trouble).toBeNull(), LOOKS);
  expect(await joins(folder)).toMatchObject({ keeper: { name: 'Office', at: folder } });
});

test('the file by which tills know the keeper is damaged: it says so, and goes on when it is put back', async () => {
  const first = await keeper('Office', 0, null);
  await first.close();
  const path = join(root, 'Office.db.keeper');
  const sound = readFileSync(path);
  writeFileSync(path, '{"key":"no","certificate":"no"}');
  const books = await keeper('Office', 0, null);
  expect(books.serving().trouble).toContain(`(${path}) is damaged`);
  writeFileSync(path, sound);
  await vi.waitFor(() => expect(books.serving().trouble).toBeNull(), LOOKS);
});

test('of two computers that meet in one folder one keeps the books, and the other when that has ended', async () => {
  const first = await keeper('Office', 0, root);
  const second = await keeper('Store', 0, root);
  expect(first.serving().trouble).toBeNull();
  expect(second.serving().trouble).toMatch(/^Office .* already keeps the books/);
  await first.close();
  await vi.waitFor(() => expect(second.serving().trouble).toBeNull(), LOOKS);
  expect(await readMeeting(root)).toMatchObject({ keeper: { name: 'Store' } });
});

test('a till is told that it is not let in only when the books say so, not when they cannot be read', async () => {
  let isReadable = false;
  const { port } = (
    await keeper('Office', 0, null, 'shop', async () => {
      if (!isReadable) throw new Error('disk I/O error');
      return undefined;
    })
  ).serving();
  const { fingerprint } = await keeperIdentity(join(root, 'Office.db'));
  const known = { name: 'Office', at: 'office', addresses: ['127.0.0.1'], port, fingerprint };
  const dialled = () => keeperLine(known, 'front.key').dial();
  await expect(dialled()).rejects.toMatchObject({ code: 'keeper-away' });
  isReadable = true;
  await expect(dialled()).rejects.toMatchObject({ code: 'not-paired' });
});

test('a folder is for one shop; the file that another one left, however new, keeps nobody out', async () => {
  const other = await keeper('Office', 0, root);
  const left = (await readMeeting(root))!;
  const second = await keeper('Bakery', 0, root, 'bakery');
  expect(second.serving().trouble).toMatch(/tills of another shop look for Office.*Choose another folder/);
  await other.close();
  await vi.waitFor(() => expect(second.serving().trouble).toBeNull(), LOOKS);
  await second.close();
  writeFileSync(meetingPath(root), JSON.stringify({ ...left, epoch: 999 }));
  const third = await keeper('Florist', 0, root, 'florist');
  expect(third.serving().trouble).toBeNull();
  expect(await readMeeting(root)).toMatchObject({ keeper: { name: 'Florist' }, shopId: 'florist', epoch: 1 });
});

test('a meeting file that is damaged, old or of another computer lets nobody in by mistake', async () => {
  const books = await keeper('Office', 0, root);
  const written = (await readMeeting(root))!;
  const { fingerprint: other }: KeeperIdentity = await keeperIdentity(join(root, 'other.db'));
  const put = (text: string) => writeFileSync(meetingPath(root), text);
  const changed = (change: Partial<Meeting>) => put(JSON.stringify({ ...written, ...change }));

  for (const text of ['', '{', JSON.stringify(written).slice(0, 80), '[]', '\u0000\u0001']) {
    put(text);
    await expect(joins(root), text).rejects.toThrow(/cannot be read.*written anew within a minute/);
  }
  for (const change of [{ port: 999_999 }, { port: 0 }, { addresses: [] }]) {
    changed(change);
    await expect(joins(root)).rejects.toThrow(/cannot be read/);
  }
  changed({ port: 1 });
  await expect(joins(root)).rejects.toThrow(/answers at 127\.0\.0\.1:1\./);
  changed({ fingerprint: other });
  await expect(joins(root)).rejects.toMatchObject({ code: 'keeper-stranger' });
  // An address that leads to nobody, or to somebody else, keeps it from no other one.
  changed({ addresses: ['127.0.0.9', '127.0.0.1'] });
  expect(await joins(root)).toMatchObject({
    keeper: { addresses: ['127.0.0.1', '127.0.0.9'], port: books.serving().port },
  });
});
