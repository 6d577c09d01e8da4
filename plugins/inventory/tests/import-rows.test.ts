import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { importCsv, openInventory } from './open-inventory.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openInventory();
});
afterEach(() => shop.dispose());

const reasons = (problems: ImportReport['errors']) => problems.map(({ line, code }) => `${line} ${code}`);
const names = async () => {
  const { products } = await shop.client(inventoryContract, 'manager').products({ limit: 500 });
  return products.map(({ name }) => name).toSorted();
};
const find = async (term: string) =>
  (await shop.client(inventoryContract, 'manager').products({ term })).products[0]!;

/** Every data row is in exactly one place. */
function expectNothingDropped({ rows, created, updated, unchanged, merged, skipped, errors }: ImportReport) {
  expect(created + updated + unchanged + merged + skipped.length + errors.length).toBe(rows);
}

test('each bad row is an error with its line, its column, what is wrong and what to do', async () => {
  const report = await importCsv(shop, [
    'Code,Name,Price,Stock',
    '1,Chai,18,39',
    '2,Chang,-19,17',
    '3,Syrup,ten,13',
    '4,Mix,21.355,0',
    '5,Jam,,0',
    ',Nameless code,1,0',
    '7,,1,0',
    '8,Pears,30',
    '9,Niku,97,many',
    '10,"Ikura,31,31',
    '11,Big,99999999999999999999,1',
    `12,${'x'.repeat(201)},1,1`,
    `13,${'y'.repeat(1_000_000)},1,1`,
    '14,Zero\0byte,1,1',
    '15,Last,1.50,1',
  ]);
  expect(await names()).toEqual(['Chai', 'Last']);
  expect(report.errors).toMatchInlineSnapshot(`
    [
      {
        "code": "negative-price",
        "column": "Price",
        "line": 3,
        "message": "The price -19 is negative. Make it 0 or more.",
      },
      {
        "code": "not-a-number",
        "column": "Price",
        "line": 4,
        "message": "The price "ten" is not a number. Write only digits and the decimal mark.",
      },
      {
        "code": "too-many-decimals",
        "column": "Price",
        "line": 5,
        "message": "The price "21.355" has too many decimals. Round it.",
      },
      {
        "code": "no-price",
        "column": "Price",
        "line": 6,
        "message": "The price is empty. Fill it in.",
      },
      {
        "code": "no-code",
        "column": "Code",
        "line": 7,
        "message": "The product has no code. Give it one, or leave the column of codes out.",
      },
      {
        "code": "no-description",
        "column": "Name",
        "line": 8,
        "message": "The product has no name. Give it one.",
      },
      {
        "code": "wrong-column-count",
        "line": 9,
        "message": "The row has 3 columns, the header 4. Look for a missing quote or separator.",
      },
      {
        "code": "not-a-number",
        "column": "Stock",
        "line": 10,
        "message": "The stock "many" is not a number. Write only digits and the decimal mark.",
      },
      {
        "code": "unclosed-quote",
        "column": "Name",
        "line": 11,
        "message": "A quote is opened here and never closed. Close it, or take it away.",
      },
      {
        "code": "too-large",
        "column": "Price",
        "line": 12,
        "message": "The price "99999999999999999999" is too large. Look for a barcode in the wrong column.",
      },
      {
        "code": "too-long",
        "column": "Name",
        "line": 13,
        "message": "The name is longer than 200 letters. Shorten it.",
      },
      {
        "code": "row-too-long",
        "column": "Name",
        "line": 14,
        "message": "The row is far too long. A quote may not be closed, or a cell holds something else than text.",
      },
      {
        "code": "zero-byte",
        "column": "Name",
        "line": 15,
        "message": "The cell holds a zero byte, which is no text. Type the cell again.",
      },
    ]
  `);
  expectNothingDropped(report);
});

test('a product list names each product once', async () => {
  const report = await importCsv(shop, [
    'SKU,Name,Price',
    'a1,Chai,18',
    'A1,Chai,18',
    'a1,Chai,19',
    'b1,Chang,19',
  ]);
  expect(await names()).toEqual(['Chai', 'Chang']);
  expect(report).toMatchObject({ created: 2, merged: 1 });
  expect(report.errors).toEqual([
    {
      line: 4,
      column: 'SKU',
      code: 'duplicate-code',
      message: 'The code a1 is already on line 2, with something else. Keep one of the two rows.',
    },
  ]);
  expectNothingDropped(report);
});

test('a barcode that another row has is a duplicate too, and a file without codes goes by its names', async () => {
  const barcodes = await importCsv(
    shop,
    'SKU,Barcode,Name,Price\na,4006381333931,Pen,1\nb,4006381333931,Pencil,1\n',
  );
  expect(reasons(barcodes.errors)).toEqual(['3 duplicate-code']);
  const byName = await importCsv(shop, 'Name,Price\nBall,1\nball,1\nBALL,2\n');
  expect(byName.merged).toBe(0);
  expect(reasons(byName.errors)).toEqual(['3 duplicate-code', '4 duplicate-code']);
});

test('several barcodes in a cell are several codes, and a wrong check digit is a warning', async () => {
  const report = await importCsv(shop, 'SKU,Barcode,Name,Price\npen,4006381333931; 96385075,Pen,1\n');
  const { id } = await find('pen');
  const pen = await shop.client(inventoryContract, 'manager').product({ id });
  expect(pen!.codes).toEqual(['pen', '4006381333931', '96385075']);
  expect(reasons(report.warnings)).toEqual(['2 wrong-check-digit']);
});

test("of a code's invoice lines the latest decides, of the same invoice time the last one", async () => {
  const report = await importCsv(shop, [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice',
    '1,85123A,HOLDER,6,2011-01-01 08:00:00,2.55',
    '3,85123a,CREAM HOLDER,6,2011-03-01 08:00:00,2.95',
    '2,85123A,WHITE HOLDER,6,2011-02-01 08:00:00,2.75',
    '3,85123A,WHITE HANGING HOLDER,6,2011-03-01 08:00:00,3.25',
    'C4,85123A,LATER BUT CANCELLED,-6,2011-04-01 08:00:00,9.99',
  ]);
  expect(await names()).toEqual(['WHITE HANGING HOLDER']);
  expect(await find('85123A')).toMatchObject({ price_minor: 325 });
  expect(report.merged).toBe(3);
  expect(reasons(report.skipped)).toEqual(['6 cancellation']);
  expectNothingDropped(report);
});

test.each([
  ['', /empty/],
  ['\n\n', /no first row/],
  ['"Name,Price\nPen,1', /no first row/],
  ['PK\u0003\u0004...', /Excel workbook/],
])('a file that is no list of products is refused with the reason: %j', async (content, message) => {
  await expect(importCsv(shop, content)).rejects.toThrow(message);
});

test('only a header is a list of nothing', async () => {
  expect(await importCsv(shop, 'Name,Price\n')).toMatchObject({ state: 'done', rows: 0, created: 0 });
});

describe('what is in the shop already is found by what the person says, and becomes what they say', () => {
  const there = ['SKU,Barcode,Name,Price', 'a,4006381333931,Apple,1', 'b,96385074,Pear,2'];
  const changed = ['SKU,Barcode,Name,Price', 'x,4006381333931,Apple,3', 'b,,Pear,2', 'c,,Plum,5'];
  beforeEach(async () => void (await importCsv(shop, there)));

  test('changed', async () => {
    const report = await importCsv(shop, changed);
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(await find('apple')).toMatchObject({ price_minor: 300 });
  });

  test('left as it is', async () => {
    const report = await importCsv(shop, changed, { choices: { whenThere: 'skip' } });
    expect(reasons(report.skipped)).toEqual(['2 already-there']);
    expect(report).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
    expect(await find('apple')).toMatchObject({ price_minor: 100 });
  });

  test('an error', async () => {
    const report = await importCsv(shop, changed, { choices: { whenThere: 'error' } });
    expect(reasons(report.errors)).toEqual(['2 already-there']);
  });

  test('by the code alone, a barcode of another product is an error and no match', async () => {
    const report = await importCsv(shop, changed, { choices: { matchBy: 'code' } });
    expect(reasons(report.errors)).toEqual(['2 duplicate-code']);
  });

  test('by the name', async () => {
    const file = ['SKU,Name,Price', 'new-code,apple,7'];
    const report = await importCsv(shop, file, { choices: { matchBy: 'name' } });
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(await find('new-code')).toMatchObject({ name: 'apple', price_minor: 700 });
  });
});

const data = join(import.meta.dirname, '../../../../shared/data');
const there = existsSync(data);
if (!there) process.stderr.write(`skipped: the real files are not there (${data})\n`);

describe.skipIf(!there)('real files', () => {
  test('of the invoice lines every one is accounted for', { timeout: 60_000 }, async () => {
    const report = await importCsv(shop, readFileSync(join(data, 'online-retail-sample.csv')));
    expect(report.rows).toBe(4792);
    expectNothingDropped(report);
    const skipped = Object.groupBy(report.skipped, ({ code }) => code);
    const counts = Object.fromEntries(Object.entries(skipped).map(([code, list]) => [code, list!.length]));
    expect(counts).toMatchInlineSnapshot(`
      {
        "bad-debt": 1,
        "cancellation": 54,
        "discount": 1,
        "fee": 3,
        "gift-voucher": 7,
        "manual": 2,
        "no-price": 157,
        "postage": 4,
        "sample": 2,
        "stock-correction": 461,
      }
    `);
    expect(reasons(report.errors)).toMatchInlineSnapshot(`
      [
        "3381 too-many-decimals",
      ]
    `);
    const all = await names();
    expect(all).toHaveLength(500);
    expect(
      all.filter((name) => /postage|voucher|^next day carriage|^manual|^check$|damage/i.test(name)),
    ).toEqual([]);
    for (const odd of ['DCGS0076', 'DCGSSBOY', '23702']) expect((await find(odd)).code).toBe(odd);
  });
});
