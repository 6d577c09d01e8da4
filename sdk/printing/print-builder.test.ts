import * as v from 'valibot';
import { expect, test } from 'vitest';
import { directionOf, MAX_TABLE_ROWS, printDocument, PrintDocumentSchema } from './index.ts';

test('a document is its blocks, in the order in which they were put', () => {
  const document = printDocument({ title: 'Z report 7', language: 'en' })
    .heading('Z report 7')
    .row('Cash', '120.00', { bold: true })
    .rule()
    .columns([
      { text: '2 ×', width: 20 },
      { text: '50.00', grow: true, align: 'end' },
    ])
    .qr('R1-000042')
    .cut()
    .build();
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'text',
    'columns',
    'rule',
    'columns',
    'qr',
    'cut',
  ]);
  expect(document.blocks[1]).toEqual({
    kind: 'columns',
    cells: [
      { text: 'Cash', grow: true },
      { text: '120.00', align: 'end' },
    ],
    bold: true,
  });
  expect(v.parse(PrintDocumentSchema, document)).toEqual(document);
});

test('a table of more rows than one may have goes on in another, its totals in the last', () => {
  const rows = Array.from({ length: MAX_TABLE_ROWS + 1 }, (_, row) => [`${row}`]);
  const { blocks } = printDocument({ title: 'Stock', language: 'en' })
    .table([{ title: 'Row' }], rows, ['All'])
    .build();
  expect(blocks).toMatchObject([
    { kind: 'table', rows: { length: MAX_TABLE_ROWS } },
    { kind: 'table', rows: [[`${MAX_TABLE_ROWS}`]], totals: ['All'] },
  ]);
  expect(blocks[0]).not.toHaveProperty('totals');
});

test('what no printer can draw is refused with a reason', () => {
  const umlaut = printDocument({ title: 'Label', language: 'de' }).barcode('Käse').build();
  expect(v.safeParse(PrintDocumentSchema, umlaut).issues?.[0]?.message).toMatch(/barcode takes/);
});

test('the direction is that of the language, whatever the region', () => {
  expect(['ar', 'ar-EG', 'he', 'fa-IR', 'de', 'en-GB', 'arn'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
