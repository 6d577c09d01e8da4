import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, exportersContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, importCsv, openInventory } from './open-inventory.ts';
import { contentOf } from './shop-content.ts';

const shops: TestShop[] = [];
let shop: TestShop;
const open = async () => {
  const opened = await openInventory();
  shops.push(opened);
  return opened;
};
beforeEach(async () => {
  shop = await open();
});
afterEach(async () => {
  for (const one of shops.splice(0)) await one.dispose();
});

async function exported(from: TestShop): Promise<string> {
  const exporters = createClient(exportersContract, (method, input) => from.call(method, input, 'manager'));
  let text = '';
  for (let after: string | null = null; ;) {
    const page: { text: string; next: string | null } = await exporters.page({ kind: 'products', after });
    text += page.text;
    if (page.next === null) return text;
    after = page.next;
  }
}

/** Out of one shop and into an empty one: every table says the same. */
async function expectIdentical(file: string): Promise<void> {
  const copy = await open();
  const report = await importCsv(copy, file);
  expect(report.errors).toEqual([]);
  expect(report.created).toBe(report.rows);
  expect(contentOf(copy)).toEqual(contentOf(shop));
  expect(await copy.verify()).toEqual([]);
  expect(await exported(copy)).toBe(file);
  // And the same file once more changes nothing, here and there.
  for (const same of [copy, shop]) {
    expect(await importCsv(same, file)).toMatchObject({ unchanged: report.rows, created: 0, updated: 0 });
  }
}

const NASTY = [
  '=HYPERLINK("http://evil")',
  '+49 30 1234',
  '-5 °C gloves',
  '@home',
  "'n Roll",
  "'=quoted",
  '"Rock" "n" Roll',
  'Semi;colon, comma | pipe',
  String.raw`Back\slash; and more`,
  'Crème brûlée – “fine” 日本 🍰',
  'קפה ערבי',
  '1,250',
  '0012',
  'TRUE',
  '2026-01-02',
  '＝wide',
];

test(
  'a generated catalogue with nasty names comes back as the identical shop',
  { timeout: 60_000 },
  async () => {
    const manager = shop.client(inventoryContract, 'manager');
    for (const [index, name] of NASTY.entries()) {
      await addProduct(shop, {
        name,
        codes:
          index % 4 === 3 ? [] : [`=C${index}`, `a;${index}`, String.raw`b\|${index}`, `4006381${index}`],
        category: index % 3 === 0 ? null : ["=Goods > 'Small", 'Drinks > Tea > Green', 'Drinks'][index % 3]!,
        price_minor: index * 333,
        taxClass: index % 2 ? 'zero' : 'standard',
        negativeStock: ([null, 'allow', 'refuse'] as const)[index % 3]!,
        openingStock_milli: index % 5 === 0 ? -2500 : index * 1000,
        unitCost_minor: index % 2 ? index * 100 : undefined,
        ...(index % 4 === 1 && { unit: 'kg' }),
        units:
          index % 4 === 2
            ? [
                {
                  name: 'box; of | 12',
                  factor_milli: 12_000,
                  price_minor: 1999,
                  forPurchase: false,
                  codes: [`box ${index}`],
                },
                { name: '=pair', factor_milli: 2000, forSale: false },
              ]
            : [],
      });
    }
    // Two with one name and without any code are two.
    for (let count = 0; count < 2; count++) await addProduct(shop, { name: 'Twin' });
    const archived = await addProduct(shop, { name: 'Gone', codes: ['gone'] });
    accepted(await manager.archiveProduct({ product: archived.id }));
    const shirt = await addProduct(shop, { name: 'T-shirt', price_minor: 1500, category: 'Clothes' });
    accepted(
      await manager.makeFamily({
        product: shirt.id,
        axes: [
          { name: 'Size', options: [{ name: 'S' }, { name: 'M' }, { name: 'L; XL' }] },
          { name: '=Colour', options: [{ name: 'red' }, { name: '-black' }] },
        ],
        becomes: ['S', 'red'],
        combinations: [
          ['M', '-black'],
          ['L; XL', 'red'],
        ],
      }),
    );
    await expectIdentical(await exported(shop));
  },
);

test('where the stock lies and who supplies it comes along', { timeout: 60_000 }, async () => {
  await importCsv(shop, [
    'Code,Name,Price,Unit cost,Stock by location,Suppliers,Other units',
    'a,Apple,2,0.50,Shop | 5; Back room | 3.5,Harris | H-1 | 0.48 |  | 10 | 20 | preferred; =Fruit Ltd,',
    'b,Pear,3,,Back room | 2,Harris | H-2 | 11 | box | 1 | 2,box | 12 | 30',
    'c,Plum,3,1,Shop | 4,,',
  ]);
  const { products } = await shop.client(inventoryContract, 'manager').products({});
  expect(products.map(({ name, onHand_milli }) => [name, onHand_milli])).toEqual([
    ['Apple', 8500],
    ['Pear', 2000],
    ['Plum', 4000],
  ]);
  expect(await shop.verify()).toEqual([]);
  await expectIdentical(await exported(shop));
});

test(
  'empty categories, their order, reorder levels and serial numbers come along',
  { timeout: 60_000 },
  async () => {
    const manager = shop.client(inventoryContract, 'manager');
    const filled = await importCsv(shop, [
      'Code,Name,Price,Category,Stock by location,"Order when at, up to",Has serial numbers,Warranty months,Serial numbers',
      'p,Phone,200,Devices > Phones,Shop | 3; Back room | 2,Shop | 1 | 4; Back room | 0 | 2.5,yes,24,IMEI\\;1 | Shop',
      'c,Camera,300,Devices,Shop | 2,Shop | 2 | 6,yes,,"C-1 | Shop; C\\;2 | Shop"',
      't,Tripod,30,Devices,Shop | 2,,,12,',
    ]);
    expect(filled.errors).toEqual([]);
    const report = await importCsv(shop, [
      'Code,Name,Price,Category,Stock,Has serial numbers,Serial numbers',
      'x,Too many,1,,1,yes,A; B',
      'y,Not numbered,1,,1,,A',
      'z,Twice,1,,2,yes,A; a',
    ]);
    expect(report.errors.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 wrong-serials',
      '3 wrong-serials',
      '4 wrong-serials',
    ]);
    for (const [name, parent] of [
      ['Empty', null],
      ['Cables', 'Devices'],
      ['Phones', null],
    ] as const) {
      const above = (await manager.categories({})).find((one) => one.name === parent)?.id ?? null;
      accepted(await manager.addCategory({ name, parent: above }));
    }
    const tree = await manager.categories({});
    const at = (path: string) => tree.find((one) => one.path === path)!.id;
    // Before, by name: Cables, Phones.
    accepted(
      await manager.moveCategory({
        category: at('Devices > Phones'),
        parent: at('Devices'),
        before: at('Devices > Cables'),
      }),
    );
    accepted(await manager.saveProduct({ name: 'Old phone', price_minor: 1, category: 'Phones' }));
    await expectIdentical(await exported(shop));
  },
);

test('a list that names a family too late or a value that it lacks says so', async () => {
  const family = await addProduct(shop, { name: 'Cup' });
  const made = accepted(
    await shop.client(inventoryContract, 'manager').makeFamily({
      product: family.id,
      axes: [{ name: 'Size', options: [{ name: 'S' }] }],
      becomes: ['S'],
    }),
  );
  const report = await importCsv(shop, [
    'Code,Name,Price,Kind,Family id,Variant axis 1',
    `c1,Cup XL,3,variant,${made.product.id},XL`,
    'c2,Cup S,3,variant,b1a4a9c0-0000-4000-8000-000000000000,S',
  ]);
  expect(report.errors.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 unknown-family',
    '3 unknown-family',
  ]);
});

test('the headers are the same in every language, and negative numbers are numbers', async () => {
  await addProduct(shop, { name: '-5 °C gloves', price_minor: 250, openingStock_milli: -1500 });
  const [header, row] = (await exported(shop)).split('\r\n');
  expect(header).toBe(
    '\uFEFFCounterpart id,Name,Code,Other codes,Category,Tax class,Kind,Category order,Family id,Variant axis 1,Variant axis 2,Variant axis 3,Price,Unit cost,Unit,In parts,Other units,Stock,Stock by location,Sell without stock,Suppliers,"Order when at, up to",Has serial numbers,Warranty months,Serial numbers,Archived',
  );
  expect(row).toContain(",'-5 °C gloves,");
  expect(row).toContain(',-1.5,');
});

test('whoever may not export is told so', async () => {
  const exporters = createClient(exportersContract, (method, input) => shop.call(method, input, 'cashier'));
  await expect(exporters.page({ kind: 'products' })).rejects.toMatchObject({ code: 'not-permitted' });
});

const data = join(import.meta.dirname, '../../../../shared/data');
const there = existsSync(data);
if (!there) process.stderr.write(`skipped: the real files are not there (${data})\n`);

describe.skipIf(!there)('real files', () => {
  test.each(['northwind-products.csv', 'online-retail-sample.csv'])(
    '%s comes back as the identical shop',
    { timeout: 120_000 },
    async (name) => {
      await importCsv(shop, readFileSync(join(data, name)));
      await expectIdentical(await exported(shop));
    },
  );
});
