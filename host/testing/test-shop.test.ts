import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Shop } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notesContract, notesNode, writeNotesPlugin } from './notes-plugin.ts';
import { type TestShop, testShop } from './test-shop.ts';

let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  shop = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }], rerun: true });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

test('a new shop is set up, with people of every role', async () => {
  const { ready, currency, taxClasses } = (await shop.call('shop.get', {}, 'nobody')) as Shop;
  expect({ ready, currency }).toEqual({ ready: true, currency: 'EUR' });
  expect(taxClasses.map(({ id, rates }) => [id, rates.map((rate) => rate.rate_ppm)])).toEqual([
    ['standard', [200_000]],
    ['zero', []],
  ]);
  const people = (await shop.call('identity.people', {})) as { role: string }[];
  expect(people.map(({ role }) => role).toSorted()).toEqual(['cashier', 'manager', 'owner']);
});

test('a plugin writes, reads and refuses as the person who calls', async () => {
  const manager = shop.client(notesContract, 'manager');
  const cashier = shop.client(notesContract, 'cashier');
  expect(await manager.write({ id: '1', body: ' Milk is late ' })).toEqual({ id: '1', body: 'Milk is late' });
  expect(await cashier.recent()).toEqual([{ id: '1', body: 'Milk is late' }]);
  await expect(cashier.write({ id: '2', body: 'Eggs' })).rejects.toMatchObject({
    code: 'not-permitted',
    message: expect.stringContaining('"Write notes"'),
  });
  for (const id of ['2', '3']) await manager.write({ id, body: 'More' });
  expect(await manager.write({ id: '4', body: 'Too much' })).toMatchObject({
    refused: 'too-many-notes',
    plugin: 'notes',
  });
  expect(await shop.verify()).toEqual([]);
});

test('what is written survives a restart and is seen at a second till', async () => {
  const id = newId();
  await shop.client(notesContract).write({ id, body: 'Still here' });
  await shop.restart();
  const second = await shop.secondTill();
  expect(await second.client(notesContract, 'cashier').recent()).toEqual([{ id, body: 'Still here' }]);
  expect(second.host.till.id).not.toBe(shop.host.till.id);
});
