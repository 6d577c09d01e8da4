import type { SyncStatus } from '@counterpart/sdk';
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
