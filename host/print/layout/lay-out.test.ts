import { printDocument } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import type { LaidLine } from './laid-line.ts';
import { layOut } from './lay-out.ts';
import { widthOf } from './text-width.ts';

const page = () => printDocument({ title: 'Test', language: 'en' });

/** A text line as a printer with letters of one width would show it. */
function shown(line: LaidLine): string {
  if (line.kind !== 'text') return `<${line.kind}>`;
  let text = '';
  for (const piece of line.pieces) {
    const room = piece.width - widthOf(piece.text);
    const before = { left: 0, center: Math.floor(room / 2), right: room }[piece.align];
    text = text.padEnd(piece.start + before + (text.length - widthOf(text))) + piece.text;
  }
  return text;
}
const lines = (document: ReturnType<ReturnType<typeof page>['build']>, columns = 32) =>
  layOut(document.blocks, { columns, direction: 'ltr' }).map(shown);

test('a row has its value at the end of the line, and a long label wraps beside it', () => {
  const document = page().row('Ethiopian coffee beans, washed, whole', '12.50').build();
  expect(lines(document)).toEqual(['Ethiopian coffee beans,    12.50', 'washed, whole']);
  expect(lines(document, 48)).toEqual(['Ethiopian coffee beans, washed, whole      12.50']);
});

test('large letters have half the columns', () => {
  const [first, second] = layOut(page().heading('Corner shop Vienna').build().blocks, {
    columns: 32,
    direction: 'ltr',
  });
  expect(first).toMatchObject({ columns: 16, scale: { x: 2, y: 2 }, bold: true });
  expect([shown(first!), shown(second!)]).toEqual(['  Corner shop', '     Vienna']);
});

test('cells that have no room beside each other stand below each other', () => {
  const document = page()
    .columns([{ text: 'A value that is as wide', align: 'end' }, { text: 'as this other one is' }])
    .build();
  expect(lines(document)).toEqual(['         A value that is as wide', 'as this other one is']);
});

test('columns of percents line up whatever they hold', () => {
  const cells = (count: string, sum: string) => [
    { text: count, width: 25, align: 'end' as const },
    { text: 'of', width: 25 },
    { text: sum, grow: true, align: 'end' as const },
  ];
  const document = page().columns(cells('1', '5')).columns(cells('100', '20.00')).build();
  expect(lines(document)).toEqual(['       1 of                    5', '     100 of                20.00']);
});

test('words longer than the line are broken, letters of East Asia take two columns and break anywhere', () => {
  expect(lines(page().text('x'.repeat(40)).build())).toEqual(['x'.repeat(32), 'x'.repeat(8)]);
  const cjk = lines(page().text('日本語の商品名がとても長い場合').build(), 10);
  expect(cjk).toEqual(['日本語の商', '品名がとて', 'も長い場合']);
  expect(widthOf('👨‍👩‍👧 é')).toBe(4);
});

test('what would be a command to the printer is taken out', () => {
  expect(lines(page().text('A\u001b@B\u001dV\u0000C\nD').build())).toEqual(['A@BVC', 'D']);
});

const SALES = page()
  .table(
    [
      { title: 'Product' },
      { title: 'Category', optional: true },
      { title: 'Total', align: 'end' },
      { title: 'Tax', align: 'end', optional: true },
    ],
    [
      ['Ethiopian coffee, washed', 'Drinks', '1,250.00', '208.33'],
      ['Tea', 'Drinks', '2.50', '0.42'],
    ],
    ['Total', '', '1,252.50', '208.75'],
  )
  .build();

test('the columns of a table are as wide as what stands in them; texts give way to figures', () => {
  expect(lines(SALES, 48)).toEqual([
    'Product                 Category    Total    Tax',
    '<rule>',
    'Ethiopian coffee,       Drinks   1,250.00 208.33',
    'washed',
    'Tea                     Drinks       2.50   0.42',
    '<rule>',
    'Total                            1,252.50 208.75',
  ]);
});

test('on narrow paper a table goes without what is optional, and stands row by row where that does not help', () => {
  expect(lines(SALES, 20).slice(0, 4)).toEqual([
    'Product        Total',
    '<rule>',
    'Ethiopian   1,250.00',
    'coffee,',
  ]);
  const [first] = lines(SALES, 14).slice(1);
  expect(first).toMatch(/^Product/);
});

test('in a language from right to left everything is mirrored', () => {
  const [line] = layOut(page().row('المجموع', '12.50').build().blocks, { columns: 32, direction: 'rtl' });
  expect(line).toMatchObject({
    pieces: [
      { text: 'المجموع', start: 6, width: 26, align: 'right' },
      { text: '12.50', start: 0, width: 5, align: 'left' },
    ],
  });
});
