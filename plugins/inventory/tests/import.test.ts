import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, importCsv, openInventory } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openInventory();
});
afterEach(() => shop.dispose());

const list = async (term = '', status: 'active' | 'archived' = 'active') =>
  shop.client(inventoryContract, 'manager').products({ term, status });
const figures = ({ created, updated, unchanged, merged, skipped, errors }: ImportReport) => ({
  created,
  updated,
  unchanged,
  merged,
  skipped: skipped.length,
  errors: errors.length,
});
/** What a dry run and the import after it must agree on. */
const told = ({ id: _i, state: _s, dryRun: _d, startedAt: _a, endedAt: _e, ...report }: ImportReport) =>
  report;
const nothing = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, errors: 0 };

/** Every row of the file is in exactly one figure. */
function expectNothingDropped(report: ImportReport) {
  const counted = Object.values(figures(report)).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(report.rows);
}

test('a dry run says what would happen and writes nothing', async () => {
  const file = ['SKU,Name,Price,Stock', 'a,Apple,1,5', 'b,Pear,-1,5', 'c,Plum,1,5'];
  const dry = await importCsv(shop, file, { dryRun: true });
  expect(figures(dry)).toEqual({ ...nothing, created: 2, errors: 1 });
  expect(dry).toMatchObject({
    dryRun: true,
    mapping: { name: 'Name', code: 'SKU', price: 'Price', stock: 'Stock' },
  });
  expect((await list()).total).toBe(0);
  const real = await importCsv(shop, file);
  expect(told(real)).toEqual(told(dry));
  expect((await list()).total).toBe(2);
});

test('importing a file again changes nothing, and a changed file changes only what it says', async () => {
  const file = ['SKU,Name,Category,Price,Stock', 'a,Apple,Fruit,1,5', 'b,Pear,Fruit,2,5'];
  await importCsv(shop, file);
  expect(figures(await importCsv(shop, file))).toEqual({ ...nothing, unchanged: 2 });
  const changed = ['SKU,Barcode,Name,Price', 'A,4006381333931,Apple,1.20', 'b,,Pear,2'];
  expect(figures(await importCsv(shop, changed))).toEqual({ ...nothing, updated: 1, unchanged: 1 });
  const [apple] = (await list('apple')).products;
  expect(apple).toMatchObject({
    code: 'a',
    price_minor: 120,
    onHand_milli: 5000,
    category: { name: 'Fruit' },
  });
  expect((await list('4006381333931')).products).toEqual([apple]);
});

test('stock in a file opens new products and leaves counted ones alone', async () => {
  const file = ['SKU,Name,Price,Stock', 'a,Apple,1,5'];
  await importCsv(shop, file);
  const { products } = await list();
  accepted(
    await shop
      .client(sellerContract, 'cashier')
      .sell({ document: '1', lines: [{ ref: products[0]!.id, quantity_milli: 1000 }] }),
  );
  expect(figures(await importCsv(shop, file))).toEqual({ ...nothing, unchanged: 1 });
  expect((await list()).products[0]!.onHand_milli).toBe(4000);
  expect(await shop.verify()).toEqual([]);
});

test('products of a file without stock can be sold below zero', async () => {
  await importCsv(shop, ['SKU,Name,Price', 'a,Apple,1']);
  const [apple] = (await list()).products;
  const line = { ref: apple!.id, quantity_milli: 1000 };
  accepted(await shop.client(sellerContract, 'cashier').sell({ document: '1', lines: [line] }));
  expect((await list()).products[0]!.onHand_milli).toBe(-1000);
});

test('a row that fits two products, and two rows that fit one, are errors', async () => {
  const apple = await addProduct(shop, { name: 'Apple', codes: ['a', 'a2'] });
  await addProduct(shop, { name: 'Pear', codes: ['b'] });
  const both = await importCsv(shop, ['SKU,Barcode,Name,Price', 'a,b,Both,1']);
  expect(both.errors).toEqual([
    { line: 2, code: 'ambiguous', message: expect.stringMatching(/Apple.*Pear|Pear.*Apple/) },
  ]);
  const twice = await importCsv(shop, ['SKU,Name,Price', 'a,Apple,2', 'a2,Apple two,3']);
  expect(twice.errors).toEqual([
    { line: 3, code: 'duplicate-code', message: expect.stringContaining('line 2') },
  ]);
  expect(await shop.client(inventoryContract, 'manager').product({ id: apple.id })).toMatchObject({
    name: 'Apple',
    price_minor: 200,
  });
});

test('a file without codes goes by the names', async () => {
  const file = ['Name,Price', 'Brot,3', 'Kuchen,4'];
  await importCsv(shop, file);
  expect(figures(await importCsv(shop, file))).toEqual({ ...nothing, unchanged: 2 });
});

test('tax classes are known by name or id', async () => {
  const report = await importCsv(shop, [
    'SKU,Name,Price,Tax',
    'a,Apple,1,zero',
    'b,Pear,1,luxury',
    'c,Plum,1,',
  ]);
  expect(report.errors).toEqual([
    {
      line: 3,
      column: 'Tax',
      code: 'unknown-tax-class',
      message: expect.stringContaining('no tax class "luxury"'),
    },
  ]);
  const [apple] = (await list('apple')).products;
  expect(await shop.client(inventoryContract, 'manager').product({ id: apple!.id })).toMatchObject({
    taxClass: 'zero',
  });
});

test('a file that is no product list is refused and nothing is written', async () => {
  await expect(importCsv(shop, 'Colour\nblue')).rejects.toThrow(/Name, Price/);
  expect((await list()).total).toBe(0);
});

const data = join(import.meta.dirname, '../../../../shared/data');
const there = existsSync(data);
if (!there) process.stderr.write(`skipped: the real files are not there (${data})\n`);

describe.skipIf(!there)('real files', () => {
  const read = (name: string) => readFileSync(join(data, name), 'utf8');

  test('a product list comes in whole, what is discontinued as archived', async () => {
    const content = read('northwind-products.csv');
    const report = await importCsv(shop, content);
    expect(figures(report)).toEqual({ ...nothing, created: 77 });
    expect(report.warnings?.filter(({ code }) => code === 'discontinued')).toHaveLength(8);
    expect((await list()).total).toBe(69);
    expect((await list('', 'archived')).total).toBe(8);
    expect((await list('chai')).products[0]).toMatchObject({
      name: 'Chai',
      price_minor: 1800,
      onHand_milli: 39_000,
    });
    expect((await list('1')).products[0]).toMatchObject({ name: 'Chai', code: '1' });
    expect(figures(await importCsv(shop, content))).toEqual({ ...nothing, unchanged: 77 });
    expect(await shop.verify()).toEqual([]);
  });

  test('invoice lines become products, and every line is accounted for', { timeout: 60_000 }, async () => {
    const content = read('online-retail-sample.csv');
    const dry = await importCsv(shop, content, { dryRun: true });
    const report = await importCsv(shop, content);
    expect(told(report)).toEqual(told(dry));
    expectNothingDropped(report);
    expect(report.rows).toBe(4792);
    expect((await list()).total).toBe(report.created);
    const again = await importCsv(shop, content);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: report.created });
    expectNothingDropped(again);
    const holder = await shop.client(sellerContract, 'cashier').resolve({ code: '85123a' });
    // Of its four names and prices, that of the latest invoice.
    expect(holder).toMatchObject({ name: 'CREAM HANGING HEART T-LIGHT HOLDER', unitPrice_minor: 295 });
    expect(await shop.verify()).toEqual([]);
  });
});
