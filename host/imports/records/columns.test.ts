import type { ImportField } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { columnNames, guessMapping, signatureOf } from './columns.ts';
import { FigureEvidence } from './figure-evidence.ts';

const field = (id: string, ...headers: string[]): ImportField => ({ id, title: id, kind: 'text', headers });
const fields = [
  field('name', 'productname', 'name', 'title'),
  field('code', 'sku', 'code', 'productid'),
  field('barcode', 'barcode', 'ean'),
  field('price', 'unitprice', 'price'),
];

test('columns are known by their names, whatever their capitals, blanks, signs and accents', () => {
  expect(guessMapping(['ProductID', 'Product-Name', 'UNIT PRICE', 'Éan'], fields, {})).toEqual({
    code: 'ProductID',
    name: 'Product-Name',
    price: 'UNIT PRICE',
    barcode: 'Éan',
  });
});

test('what is told wins over what is guessed, and no column is used twice', () => {
  expect(guessMapping(['Name', 'Title', 'Price'], fields, { name: 'Title' })).toEqual({
    name: 'Title',
    price: 'Price',
  });
  expect(guessMapping(['Code', 'Name'], fields, { barcode: 'Code' })).toEqual({
    barcode: 'Code',
    name: 'Name',
  });
});

test('every column has a name of its own', () => {
  expect(columnNames(['Name', '', 'Code', 'Code', ' '])).toEqual([
    'Name',
    'Column 2',
    'Code',
    'Code (2)',
    'Column 5',
  ]);
});

test('a source is known again by its columns', () => {
  expect(signatureOf(['Name', 'Unit price'])).toBe(signatureOf(['name', 'UnitPrice']));
  expect(signatureOf(['Name', 'Price'])).not.toBe(signatureOf(['Price', 'Name']));
});

test.each([
  [['18', '2.55'], '.'],
  [['18', '2,55'], ','],
  [['1,250.00', '18'], '.'],
  [['1.250,00', '18'], ','],
  [['€ 1.250,00'], ','],
  [['0.125'], '.'],
  [['1 250,5'], ','],
  [['2.5000'], '.'],
  [['1,234,567.5'], '.'],
  // One and a bit, or a thousand: nothing here says which.
  [['1.250'], undefined],
  [['1,250', '2,000'], undefined],
  [['1,234,567'], undefined],
  [['18', '-5', '', 'n/a, see note'], undefined],
  [[], undefined],
] as const)('figures written like %j have the decimal mark %j', (figures, mark) => {
  const evidence = new FigureEvidence();
  for (const figure of figures) evidence.see(figure);
  expect(evidence.decimal).toBe(mark);
});
