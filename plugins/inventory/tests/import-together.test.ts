import { setTimeout as sleep } from 'node:timers/promises';
import {
  createClient,
  importersContract,
  type ImportJob,
  isRefusal,
  runImport,
  uploadImport,
} from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, importCsv, openInventory } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openInventory();
});
afterEach(() => shop.dispose());

const rows = (count: number) => [
  'Code,Name,Price,Stock',
  ...Array.from({ length: count }, (_, index) => `T${index},Thing ${index},1.50,${index % 7}`),
];
const total = async () => (await shop.client(inventoryContract, 'manager').products({})).total;

/** A file that is sent and looked at, not yet taken in. */
async function begun(till: TestShop, lines: readonly string[]) {
  const importers = createClient(importersContract, (method, input) => till.call(method, input, 'manager'));
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = {
    name: 'list.csv',
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const id = accepted({ id: await uploadImport(importers, 'products', file) }).id;
  if (isRefusal(id)) throw new Error(id.message);
  accepted(await importers.look({ id }));
  return { id, importers };
}

test('two tills take in the same list at once: each product is there once', { timeout: 30_000 }, async () => {
  const other = await shop.secondTill();
  const [here, there] = await Promise.all([importCsv(shop, rows(300)), importCsv(other, rows(300))]);
  expect([here.errors, there.errors]).toEqual([[], []]);
  expect(here.created + there.created).toBe(300);
  expect(here.unchanged + there.unchanged).toBe(300);
  expect(await total()).toBe(300);
  expect(await shop.verify()).toEqual([]);
});

test('sales go on while a list comes in', { timeout: 30_000 }, async () => {
  const sold = await addProduct(shop, { name: 'Sold', openingStock_milli: 1_000_000 });
  const state = { ended: false };
  const importing = importCsv(shop, rows(600)).finally(() => (state.ended = true));
  let sales = 0;
  while (!state.ended) {
    const line = { ref: sold.id, quantity_milli: 1000 };
    accepted(await shop.client(sellerContract, 'cashier').sell({ document: String(sales), lines: [line] }));
    sales++;
    await sleep(1);
  }
  expect(await importing).toMatchObject({ created: 600, errors: [] });
  expect(sales).toBeGreaterThan(1);
  expect(await shop.verify()).toEqual([]);
});

test('what is stopped stays as far as it is, and goes on where it stopped', { timeout: 30_000 }, async () => {
  const { id, importers } = await begun(shop, rows(2000));
  const running = runImport(importers, id);
  let job: ImportJob | null = null;
  while ((job?.done ?? 0) === 0) {
    await sleep(1);
    job = await importers.job({ id });
  }
  const stopped = accepted(await importers.cancel({ id }));
  await running;
  expect(stopped).toMatchObject({ state: 'cancelled', rows: 2000, created: stopped.done });
  expect(stopped.done).toBeLessThan(2000);
  expect(await total()).toBe(stopped.done);
  const ended = accepted(await runImport(importers, id));
  expect(ended).toMatchObject({ state: 'done', done: 2000, created: 2000, updated: 0, unchanged: 0 });
  expect(await shop.verify()).toEqual([]);
});

test(
  'a till that is closed meanwhile says so, and goes on when it is back',
  { timeout: 30_000 },
  async () => {
    const { id, importers } = await begun(shop, rows(2000));
    accepted(await importers.start({ id, dryRun: false }));
    while (((await importers.job({ id }))?.done ?? 0) === 0) await sleep(1);
    await shop.restart();
    const again = createClient(importersContract, (method, input) => shop.call(method, input, 'manager'));
    const interrupted = await again.job({ id });
    expect(interrupted).toMatchObject({ state: 'interrupted', message: 'The till was closed meanwhile.' });
    expect(await total()).toBe(interrupted!.done);
    expect(accepted(await runImport(again, id))).toMatchObject({ state: 'done', created: 2000 });
    expect(await shop.verify()).toEqual([]);
  },
);

test('the columns of a source are remembered for the next file of the same kind, at every till', async () => {
  const foreign = ['Artikel;VK', 'Brot;3,20'];
  const choices = { mapping: { name: 'Artikel', price: 'VK' }, whenThere: 'skip' as const };
  await importCsv(shop, foreign, { choices });
  const other = await shop.secondTill();
  const { id, importers } = await begun(other, ['Artikel;VK', 'Kuchen;4']);
  expect(await importers.look({ id })).toMatchObject({ remembered: true, ...choices, missing: [] });
});

test('whoever may not import is told so, and sees no imports', async () => {
  const importers = createClient(importersContract, (method, input) => shop.call(method, input, 'cashier'));
  const { id } = await begun(shop, rows(1));
  expect(await importers.start({ id, dryRun: false })).toMatchObject({ refused: 'not-permitted' });
  expect(await importers.jobs({ kind: 'products' })).toEqual([]);
  expect(await importers.job({ id })).toBeNull();
});
