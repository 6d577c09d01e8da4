import {
  type CodeKind,
  type LabelBlock,
  type LabelLayout,
  type LabelSheet,
  labelsOn,
  type PrintDocument,
} from '@counterpart/sdk';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { toEscPos } from '../render/to-escpos.ts';
import { decodeEscPos } from '../testing/decode-escpos.ts';
import { readCodes } from '../testing/read-codes.ts';
import { labelPages } from './label-pages.ts';
import { labelsToPdf } from './labels-to-pdf.ts';
import { lookAtLabels } from './look-at-labels.ts';

const label = (value: string, code: CodeKind, size: Partial<LabelBlock> = {}): LabelBlock => {
  const { width_dmm = 635, height_dmm = 381 } = size;
  return {
    kind: 'label',
    width_dmm,
    height_dmm,
    ...size,
    boxes: [
      {
        kind: 'text',
        left_dmm: 15,
        top_dmm: 10,
        width_dmm: width_dmm - 30,
        height_dmm: 30,
        text: 'Käse',
        size_dmm: 30,
      },
      {
        kind: 'code',
        left_dmm: 5,
        top_dmm: 60,
        width_dmm: width_dmm - 10,
        height_dmm: height_dmm - 75,
        code,
        value,
        figures_dmm: 25,
      },
    ],
  };
};
const labels = (...blocks: LabelBlock[]): PrintDocument => ({ title: 'Labels', language: 'en', blocks });
const png = ({ image }: { readonly image: string }) => Buffer.from(image, 'base64');

const SHEET: LabelSheet = {
  page_width_dmm: 2100,
  page_height_dmm: 2970,
  columns: 3,
  rows: 7,
  left_dmm: 72,
  top_dmm: 151,
  label_width_dmm: 635,
  label_height_dmm: 381,
  across_dmm: 660,
  down_dmm: 381,
};
const layout: LabelLayout = { sheet: SHEET, start: 1 };

test.each<[CodeKind, string, string, text?: string]>([
  ['ean13', '4006381333931', 'EAN13'],
  ['ean8', '96385074', 'EAN8'],
  // Scanners hand over a UPC as the EAN-13 that it is.
  ['upca', '036000291452', 'EAN13', '0036000291452'],
  ['code128', 'PAN-27/a', 'Code128'],
  ['code128', '4006381333930', 'Code128'],
  ['qr', 'https://example.com/PAN-27', 'QRCode'],
])('%s %s is read from what was drawn', async (code, value, format, text = value) => {
  const read = await readCodes(png(await lookAtLabels(labels(label(value, code)), undefined, 0)));
  expect(read).toMatchObject([{ format, text }]);
});

test('a full sheet is read label by label, each where it belongs', async () => {
  const values = Array.from(
    { length: labelsOn(SHEET) },
    (_, index) => `ITEM-${String(index).padStart(2, '0')}`,
  );
  const seen = await lookAtLabels(labels(...values.map((value) => label(value, 'code128'))), layout, 0);
  expect(seen).toMatchObject({ pages: 1, labels: 21, problems: [] });
  const read = await readCodes(png(seen));
  expect(read.map(({ text }) => text).toSorted()).toEqual(values);
  for (const { text, x, y } of read) {
    const index = values.indexOf(text);
    const [column, row] = [index % SHEET.columns, Math.floor(index / SHEET.columns)];
    expect(Math.floor((x / 0.8 - SHEET.left_dmm) / SHEET.across_dmm)).toBe(column);
    expect(Math.floor((y / 0.8 - SHEET.top_dmm) / SHEET.down_dmm)).toBe(row);
  }
});

test('a half-used sheet begins with its first label that is left, and goes on to the next sheet', () => {
  const pages = labelPages(labels(label('1', 'code128', { copies: 5 })), { sheet: SHEET, start: 20 });
  expect(pages.map((page) => page.labels.length)).toEqual([2, 3]);
  expect(pages[0]!.labels[0]).toMatchObject({ left_dmm: 72 + 660, top_dmm: 151 + 6 * 381 });
  expect(pages[1]!.labels[0]).toMatchObject({ left_dmm: 72, top_dmm: 151 });
});

test('a sheet as PDF is as large as its page, a label of a roll as large as the label', () => {
  const sizes = (pdf: Uint8Array) =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g),
    ].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  const document = labels(label('4006381333931', 'ean13', { copies: 22 }));
  expect(sizes(labelsToPdf(document, layout))).toEqual([
    [595, 842],
    [595, 842],
  ]);
  expect(sizes(labelsToPdf(labels(label('4006381333931', 'ean13', { copies: 2 })), undefined))).toEqual([
    [180, 108],
    [180, 108],
  ]);
});

test.each<[string, CodeKind, Partial<LabelBlock>, RegExp]>([
  ['4006381333930', 'ean13', {}, /4006381333930 cannot be a barcode of the kind EAN-13/],
  [
    '4006381333931',
    'ean13',
    { width_dmm: 254 },
    /too wide for the label: it needs 28.3 mm, and there are 24.4 mm/,
  ],
  ['A-VERY-LONG-ARTICLE-NUMBER-27', 'code128', { width_dmm: 635 }, /too wide for the label/],
  ['4006381333931', 'ean13', { height_dmm: 130 }, /leaves 2.7 mm of height/],
  ['x'.repeat(190), 'qr', { width_dmm: 100, height_dmm: 200 }, /QR code x+ is too wide/],
])('%s as %s that nobody could scan is said and not drawn', async (value, code, size, message) => {
  const seen = await lookAtLabels(labels(label(value, code, size)), undefined, 0);
  expect(seen.problems).toEqual([{ value, message: expect.stringMatching(message) as string }]);
  expect(await readCodes(png(seen))).toEqual([]);
});

test('on a roll every label stands right, also the hundredth, and is read from the dots that the printer got', async () => {
  const roll = label('4006381333931', 'ean13', { width_dmm: 401, height_dmm: 253, gap_dmm: 21, copies: 100 });
  const bytes = await toEscPos([roll], { columns: 48, direction: 'ltr', encoding: 'auto', cuts: false });
  const pictures = decodeEscPos(bytes).filter((piece) => piece.kind === 'picture');
  const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
  expect(Math.abs(height - 100 * 27.4 * 8)).toBeLessThanOrEqual(4);
  const last = pictures.slice(-3);
  const strip = createCanvas(
    576,
    last.reduce((sum, picture) => sum + picture.height, 0),
  );
  const context = strip.getContext('2d');
  const data = context.createImageData(strip.width, strip.height);
  let at = 0;
  for (const { dots } of last) {
    for (const byte of dots) {
      for (let bit = 7; bit >= 0; bit--) {
        data.data.fill((byte >> bit) & 1 ? 0 : 255, at, at + 3);
        data.data[at + 3] = 255;
        at += 4;
      }
    }
  }
  const read = await readCodes(data);
  expect(read.map(({ text }) => text)).toEqual(Array(3).fill('4006381333931'));
});

test('labels that are wider than the printer prints are refused with a sentence', async () => {
  const wide = label('4006381333931', 'ean13', { width_dmm: 1000 });
  await expect(
    toEscPos([wide], { columns: 48, direction: 'ltr', encoding: 'auto', cuts: true }),
  ).rejects.toThrow('the labels are 100 mm wide, and the printer prints 72 mm.');
});
