import type { TestShop } from '@counterpart/host/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { importCsv, openInventory } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

type Decimal = '.' | ',';
const ROWS = [
  ['c1', 'Crème brûlée – “fine”', 2.5, 1250],
  ['c2', 'Café\nau lait', 1250, 0.5],
  ['c3', 'Jam; sweet, "very" | thick\tjar', 0.99, 12],
] as const;

function figure(value: number, decimal: Decimal): string {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

function list(separator: string, end: string, decimal: Decimal): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = ROWS.map(([code, name, price, stock]) =>
    [code, quoted(name), quoted(figure(price, decimal)), quoted(figure(stock, decimal))].join(separator),
  );
  return [['Code', 'Name', 'Price', 'Stock'].join(separator), ...lines, ''].join(end);
}

const mark = (...bytes: number[]) => Buffer.from(bytes);
const western = (text: string) =>
  Buffer.from(text.replaceAll('–', '\u0096').replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(text)]),
  'Windows-1252': western,
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 LE with its mark': (text) => Buffer.concat([mark(0xff, 0xfe), Buffer.from(text, 'utf16le')]),
  'UTF-16 BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16 BE with its mark': (text) =>
    Buffer.concat([mark(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]),
};
const SEPARATORS = [',', ';', '\t', '|'];
const ENDS = ['\n', '\r\n', '\r'];
const DECIMALS: readonly Decimal[] = ['.', ','];

test('the list as it is written most makes the expected shop', async () => {
  expect(await importCsv(shop, list(',', '\n', '.'))).toMatchObject({ created: 3, errors: [] });
  const { products } = await shop.client(inventoryContract, 'manager').products({ sort: 'code' });
  expect(products.map(({ name, price_minor, onHand_milli }) => [name, price_minor, onHand_milli])).toEqual([
    ['Crème brûlée – “fine”', 250, 1_250_000],
    ['Café au lait', 125_000, 500],
    ['Jam; sweet, "very" | thick jar', 99, 12_000],
  ]);
});

// What says the same in another way changes nothing.
test.each(Object.keys(ENCODINGS))(
  '%s, with every separator, line end and decimal mark',
  { timeout: 60_000 },
  async (name) => {
    for (const separator of SEPARATORS) {
      for (const end of ENDS) {
        for (const decimal of DECIMALS) {
          const report = await importCsv(shop, ENCODINGS[name]!(list(separator, end, decimal)));
          expect({ separator, end, ...report }).toMatchObject({
            rows: 3,
            unchanged: 3,
            errors: [],
            decimal,
          });
        }
      }
    }
  },
);

test('a person may say how a file is read', async () => {
  const text = 'Code;Name;Price\nx1;Tea, green;1.250\n';
  const price = async () =>
    (await shop.client(inventoryContract, 'manager').products({ term: 'x1' })).products[0]!.price_minor;
  await importCsv(shop, text, { choices: { separator: ';', decimal: ',', encoding: 'utf-8' } });
  expect(await price()).toBe(125_000);
  await importCsv(shop, text, { choices: { decimal: '.' } });
  expect(await price()).toBe(125);
});
