import { printDocument, type PrinterEncoding } from '@counterpart/sdk';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { decodeEscPos, paperText, type Printed } from '../testing/decode-escpos.ts';
import { type ReceiptPaper, toEscPos } from './to-escpos.ts';

const page = () => printDocument({ title: 'Test', language: 'en' });
const PAPER: ReceiptPaper = { columns: 48, direction: 'ltr', encoding: 'auto', cuts: true };

async function printed(
  document: { blocks: Parameters<typeof toEscPos>[0] },
  paper: Partial<ReceiptPaper> = {},
): Promise<readonly Printed[]> {
  return decodeEscPos(await toEscPos(document.blocks, { ...PAPER, ...paper }));
}

/** How many dots of a picture are black, by which part of its width. */
function ink(piece: Printed | undefined): { left: number; right: number } {
  if (piece?.kind !== 'picture') throw new Error(`Not a picture: ${JSON.stringify(piece)}`);
  const across = piece.width / 8;
  const sum = { left: 0, right: 0 };
  for (const [index, byte] of piece.dots.entries()) {
    const ones = byte.toString(2).replaceAll('0', '').length;
    sum[index % across < across / 2 ? 'left' : 'right'] += ones;
  }
  return sum;
}

test.each([
  [32, 'Coffee                     12.50'],
  [48, 'Coffee                                     12.50'],
] as const)('on %i columns a line is as wide as the paper', async (columns, line) => {
  const document = page().row('Coffee', '12.50').rule().build();
  const [row, rule] = await printed(document, { columns });
  expect(row).toMatchObject({ kind: 'line', text: line });
  expect(rule).toMatchObject({ text: '-'.repeat(columns) });
});

test('sizes, bold letters, codes and the cut are the printer’s own', async () => {
  const document = page().heading('Shop').barcode('R1-000042').qr('R1-000042').cut().build();
  const all = await printed(document);
  expect(all).toContainEqual(expect.objectContaining({ text: '          Shop', wide: 2, tall: 2 }));
  expect(all).toContainEqual({ kind: 'barcode', value: 'R1-000042' });
  expect(all).toContainEqual({ kind: 'qr', value: 'R1-000042' });
  expect(all.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
  expect(await printed(document, { cuts: false })).not.toContainEqual({ kind: 'cut' });
});

test.each<[PrinterEncoding, string]>([
  ['auto', 'Käse 3,50 €  Žluťoučký  Привет'],
  ['cp437', 'Käse ½ £ ¥'],
  ['cp858', 'Käse œ'.replace('œ', '€')],
  ['cp852', 'Žluťoučký kůň'],
  ['cp866', 'Привет'],
  ['iso8859-15', 'œuf 3 €'],
  ['windows1250', 'Łódź 3 €'],
  ['windows1251', 'Привіт 3 €'],
  ['windows1252', 'œuf 3 €'],
  ['windows1253', 'Ελληνικά'],
  ['windows1254', 'Şişli'],
  ['windows1257', 'Ąžuolas'],
])('in %s letters are letters: %s', async (encoding, text) => {
  const [line] = await printed(page().text(text).build(), { encoding });
  expect(line).toMatchObject({ kind: 'line', text });
});

test.each([
  ['a letter that the code page lacks', 'Привет', 'cp437'],
  ['Arabic', 'قهوة عربية', 'auto'],
  ['Hebrew', 'שלום', 'auto'],
  ['Chinese and Japanese', '咖啡 コーヒー', 'auto'],
  ['an emoji', 'Coffee 😀', 'auto'],
  ['everything, when it is asked to', 'Coffee', 'picture'],
] as const)('%s is printed as a picture', async (_, text, encoding) => {
  const [first, ...others] = await printed(page().text(text).build(), { encoding });
  expect(first).toMatchObject({ kind: 'picture', width: 576 });
  expect(ink(first).left).toBeGreaterThan(100);
  expect(paperText(others)).not.toContain(text);
});

test('from right to left the label stands at the right and the amount at the left', async () => {
  const row = printDocument({ title: 'x', language: 'ar' }).row('قهوة عربية', '1').build();
  const [line] = await printed(row, { direction: 'rtl' });
  const { left, right } = ink(line);
  expect(right).toBeGreaterThan(3 * left);
  expect(left).toBeGreaterThan(0);
});

test('Arabic letters are joined, as their neighbours want it', async () => {
  const inkOf = async (text: string) => ink((await printed(page().text(text).build()))[0]).left;
  // A sign that joins nothing keeps the letters apart, as a font without shaping would draw them.
  expect(await inkOf('محمد')).toBeLessThan(await inkOf('م\u200cح\u200cم\u200cد'));
});

test('pictures that follow each other are one, and a long one comes in pieces', async () => {
  const document = page();
  for (let line = 0; line < 60; line++) document.text('咖啡');
  const pictures = (await printed(document.build())).filter((piece) => piece.kind === 'picture');
  expect(pictures.map(({ height }) => height)).toEqual([...Array.from({ length: 7 }, () => 240), 120]);
});

test('a logo is drawn in the middle', async () => {
  const canvas = createCanvas(40, 20);
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, 40, 20);
  const data = canvas.toBuffer('image/png').toString('base64');
  const [logo] = await printed(page().image(data, { width: 50 }).build(), { columns: 32 });
  expect(logo).toMatchObject({ kind: 'picture', width: 384 });
  const { left, right } = ink(logo);
  expect(left).toBe(right);
  expect(left + right).toBe(192 * 96);
});

test('a receipt of a thousand lines keeps every line', async () => {
  const document = page();
  for (let line = 1; line <= 1000; line++) document.row(`Item ${line}`, `${line}.00`);
  const texts = (await printed(document.build())).flatMap((piece) =>
    piece.kind === 'line' ? [piece.text] : [],
  );
  expect(texts.filter((text) => text.startsWith('Item ')).map((text) => text.split(/\s+/)[1])).toEqual(
    Array.from({ length: 1000 }, (_, index) => String(index + 1)),
  );
});

test('no text becomes a command', async () => {
  const all = await printed(page().text('\u001b@\u001dV\u0000\u001bp\u0000\u0010\u0014').build());
  expect(all.filter(({ kind }) => kind === 'drawer' || kind === 'picture')).toEqual([]);
  expect(all[0]).toMatchObject({ text: '@Vp' });
});
