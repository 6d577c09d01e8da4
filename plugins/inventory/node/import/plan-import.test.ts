import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ImportPlan, planImport } from './plan-import.ts';

const shop = { currency: 'GBP', taxClasses: [{ id: 'standard', name: 'Standard', rates: [] }] };
const plan = (content: string, mapping?: Record<string, string>) =>
  planImport(mapping ? { content, mapping } : { content }, shop);
const reasons = (problems: ImportPlan['errors']) => problems.map(({ line, code }) => `${line} ${code}`);

/** Every data row is in exactly one place. */
function expectNothingDropped(result: ImportPlan) {
  expect(result.products.length + result.merged + result.skipped.length + result.errors.length).toBe(
    result.rows,
  );
}

test('each bad row is an error with its line, its column and what is wrong', async () => {
  const result = await plan(
    [
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
      `13,${'y'.repeat(70_000)},1,1`,
      '14,Last,1.50,1',
    ].join('\n'),
  );
  expect(result.products.map(({ name }) => name)).toEqual(['Chai', 'Last']);
  expect(result.errors.toSorted((a, b) => a.line - b.line)).toEqual([
    { line: 3, column: 'Price', code: 'negative-price', message: 'The price -19 is negative.' },
    { line: 4, column: 'Price', code: 'not-a-number', message: 'The price "ten" is not a number.' },
    {
      line: 5,
      column: 'Price',
      code: 'too-many-decimals',
      message: 'The price "21.355" has too many decimals.',
    },
    { line: 6, column: 'Price', code: 'no-price', message: 'The price is empty.' },
    { line: 7, column: 'Code', code: 'no-code', message: 'The product has no code.' },
    { line: 8, column: 'Name', code: 'no-description', message: 'The product has no name.' },
    { line: 9, code: 'wrong-column-count', message: 'The row has 3 columns, the header 4.' },
    { line: 10, column: 'Stock', code: 'not-a-number', message: 'The stock "many" is not a number.' },
    { line: 11, column: 'Name', code: 'unclosed-quote', message: 'A quote is opened here and never closed.' },
    {
      line: 12,
      column: 'Price',
      code: 'too-large',
      message: 'The price "99999999999999999999" is too large.',
    },
    { line: 13, column: 'Name', code: 'too-long', message: 'The name is longer than 200 letters.' },
    {
      line: 14,
      column: 'Name',
      code: 'row-too-long',
      message: 'The row is far too long. A quote may not be closed.',
    },
  ]);
  expectNothingDropped(result);
});

test('a product list names each product once', async () => {
  const result = await plan(
    ['SKU,Name,Price', 'a1,Chai,18', 'A1,Chai,18', 'a1,Chai,19', 'b1,Chang,19'].join('\n'),
  );
  expect(result.products.map(({ codes }) => codes)).toEqual([['a1'], ['b1']]);
  expect(result.merged).toBe(1);
  expect(result.errors).toEqual([
    {
      line: 4,
      column: 'SKU',
      code: 'duplicate-code',
      message: 'The code a1 is already that of Chai on line 2.',
    },
  ]);
  expectNothingDropped(result);
});

test('a barcode that another row has is a duplicate too, and a file without codes goes by its names', async () => {
  const barcodes = await plan('SKU,Barcode,Name,Price\na,4006381333931,Pen,1\nb,4006381333931,Pencil,1\n');
  expect(reasons(barcodes.errors)).toEqual(['3 duplicate-code']);
  const names = await plan('Name,Price\nPen,1\npen,1\nPEN,2\n');
  expect(names.merged).toBe(0);
  expect(reasons(names.errors)).toEqual(['3 duplicate-code', '4 duplicate-code']);
});

test('several barcodes in a cell are several codes, and a wrong check digit is a warning', async () => {
  const result = await plan('SKU,Barcode,Name,Price\npen,4006381333931; 96385075,Pen,1\n');
  expect(result.products[0]!.codes).toEqual(['pen', '4006381333931', '96385075']);
  expect(reasons(result.products[0]!.warnings)).toEqual(['2 wrong-check-digit']);
});

test('figures are read as the file writes them', async () => {
  const result = await plan('Name;Price;Stock\nBrot;3,20;1,5\nKuchen;12;4\n');
  expect(result.products.map(({ price_minor, stock_milli }) => [price_minor, stock_milli])).toEqual([
    [320, 1500],
    [1200, 4000],
  ]);
});

test("of a code's invoice lines the latest decides, of the same invoice time the last one", async () => {
  const result = await plan(
    [
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice',
      '1,85123A,HOLDER,6,2011-01-01 08:00:00,2.55',
      '3,85123a,CREAM HOLDER,6,2011-03-01 08:00:00,2.95',
      '2,85123A,WHITE HOLDER,6,2011-02-01 08:00:00,2.75',
      '3,85123A,WHITE HANGING HOLDER,6,2011-03-01 08:00:00,3.25',
      'C4,85123A,LATER BUT CANCELLED,-6,2011-04-01 08:00:00,9.99',
    ].join('\n'),
  );
  expect(result.products).toHaveLength(1);
  expect(result.products[0]).toMatchObject({ line: 5, name: 'WHITE HANGING HOLDER', price_minor: 325 });
  expect(result.merged).toBe(3);
  expect(reasons(result.skipped)).toEqual(['6 cancellation']);
  expectNothingDropped(result);
});

test.each([
  ['', /no first row/],
  ['\n\n', /no first row/],
  ['Name,Colour\nPen,blue', /price/],
  ['"Name,Price\nPen,1', /no first row/],
])('a file that is no list of products is refused with the reason: %j', async (content, message) => {
  await expect(plan(content)).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringMatching(message),
  });
});

const data = join(import.meta.dirname, '../../../../../shared/data');
const there = existsSync(data);
if (!there) process.stderr.write(`skipped: the real files are not there (${data})\n`);

describe.skipIf(!there)('real files', () => {
  test('the product list is taken in whole', async () => {
    const result = await plan(readFileSync(join(data, 'northwind-products.csv'), 'utf8'));
    expect(result).toMatchObject({ rows: 77, merged: 0, skipped: [], errors: [] });
    expect(result.products[0]).toMatchObject({
      name: 'Chai',
      codes: ['1'],
      category: 'Beverages',
      price_minor: 1800,
      stock_milli: 39_000,
      discontinued: false,
    });
    expect(result.products.filter(({ discontinued }) => discontinued)).toHaveLength(8);
  });

  test('of the invoice lines every one is accounted for', async () => {
    const result = await plan(readFileSync(join(data, 'online-retail-sample.csv'), 'utf8'));
    expect(result.rows).toBe(4792);
    expectNothingDropped(result);
    const skipped = Object.groupBy(result.skipped, ({ code }) => code);
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
    expect(reasons(result.errors)).toMatchInlineSnapshot(`
      [
        "3381 too-many-decimals",
      ]
    `);
    expect(new Set(result.products.map(({ codes }) => codes[0]!.toLowerCase())).size).toBe(
      result.products.length,
    );
    const names = result.products.map(({ name }) => name);
    expect(
      names.filter((name) => /postage|voucher|^next day carriage|^manual|^check$|damage/i.test(name)),
    ).toEqual([]);
    expect(result.products.every(({ price_minor }) => price_minor > 0)).toBe(true);
    const codes = result.products.map(({ codes }) => codes[0]);
    for (const odd of ['DCGS0076', 'DCGSSBOY', '23702']) expect(codes).toContain(odd);
  });
});
