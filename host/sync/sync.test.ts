import type { SyncHealth, SyncStatus } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestShop, testShop } from '../testing/index.ts';

let shop: TestShop;
let now: number;
beforeEach(async () => {
  now = Date.now();
  shop = await testShop({ plugins: [], clock: { now: () => now } });
});
afterEach(() => shop.dispose());

const status = async () => (await shop.call('sync.status', {}, 'nobody')) as SyncStatus;
const online = async () => (await status()).tills.map(({ name, online }) => [name, online]);

test('a till sees itself, and that it is live', async () => {
  await expect.poll(online).toEqual([['Till 1', true]]);
  const { state, message, tills } = await status();
  expect({ state, message }).toEqual({ state: 'live', message: null });
  expect(tills[0]).toMatchObject({ this: true, version: shop.host.version });
});

test('another till is there until it stops', async () => {
  const other = await shop.secondTill();
  await expect.poll(online).toEqual([
    ['Till 1', true],
    ['Till 2', true],
  ]);
  await other.dispose();
  await expect.poll(online).toEqual([
    ['Till 1', true],
    ['Till 2', false],
  ]);
});

test('one that fell silent is no longer there', async () => {
  await shop.secondTill();
  await expect.poll(online).toContainEqual(['Till 2', true]);
  now += 10 * 60_000;
  expect(await online()).toEqual([
    ['Till 1', true],
    ['Till 2', false],
  ]);
});

test.each([3_600_000, -3_600_000])(
  'a till whose clock is wrong by %i ms is there all the same',
  async (error) => {
    // Something is asked first, so that the other one is news.
    await online();
    await shop.secondTill({ clock: { now: () => now + error } });
    await expect.poll(online).toEqual([
      ['Till 1', true],
      ['Till 2', true],
    ]);
    const { tills } = await status();
    expect(tills.map(({ seen_at }) => seen_at)).toEqual([now, now]);
    // The books tell who is there at once, the change that made it so is noticed a moment later.
    await expect.poll(async () => (await status()).delay_ms).not.toBeNull();
    expect((await status()).delay_ms).toBeLessThan(60_000);
  },
);

test('the figures of the books and of this till, with what they mean', async () => {
  const other = await shop.secondTill();
  await other.call('shop.update', { name: 'Renamed' });
  const health = async () => (await shop.call('sync.health', {}, 'cashier')) as SyncHealth;
  await expect.poll(async () => (await health()).delay_ms).not.toBeNull();
  const { books, place, tills } = await health();
  expect(place).toBe('computer');
  expect(tills).toHaveLength(2);
  expect(books).toMatchObject({ people: 3, backup: { at: null, failure: null } });
  expect(books!.commits).toBeGreaterThan(0);
  expect(books!.commit_ms!.worst).toBeGreaterThanOrEqual(books!.commit_ms!.p50);
  const file = new Sqlite(shop.host.shopPath, { readonly: true });
  const pages = file.pragma('page_count', { simple: true }) as number;
  file.close();
  expect(books!.file.bytes).toBe(pages * 4096);
  const log = statSync(`${shop.host.shopPath}-wal`).size;
  expect(books!.journal.log_bytes).toBeGreaterThan(0);
  expect(books!.journal.log_bytes).toBeLessThanOrEqual(log);
  expect(books!.journal.changes).toBeGreaterThan(0);
  expect((await health()).advice.map(({ id }) => id)).toEqual(['backup']);
});

test('at a till whose books are elsewhere they are the books’ figures, and none while those are away', async () => {
  const till = await shop.followingTill();
  const health = async () => (await till.call('sync.health', {}, 'cashier')) as SyncHealth;
  expect(await health()).toMatchObject({
    place: 'follower',
    state: 'live',
    books: { people: 3 },
    clock_ms: expect.any(Number),
  });
  expect((await health()).tills.find((each) => each.this)?.name).toBe('Till 2');
  till.line.cut();
  await expect.poll(async () => (await health()).state).toBe('waiting');
  expect(await health()).toMatchObject({ books: null, tills: [], advice: [{ id: 'away' }] });
});
