import { inflateSync } from 'node:zlib';
import { printDocument } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { type PdfPaper, toPdf } from './to-pdf.ts';

const PAPER: PdfPaper = { paper_mm: 80, columns: 48, direction: 'ltr' };
const page = () => printDocument({ title: 'Receipt 1', language: 'en' });

/** The drawing commands of every page, and its size in points. */
function read(pdf: Uint8Array): { sizes: [number, number][]; drawing: string } {
  const raw = Buffer.from(pdf).toString('latin1');
  const sizes = [...raw.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]): [number, number] => [Number(width), Number(height)],
  );
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data]) => {
    try {
      return inflateSync(Buffer.from(data!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return { sizes, drawing: streams.join('\n') };
}

test('is a strip as wide as the paper and as long as what stands on it', async () => {
  const short = read(await toPdf(page().text('One').build(), PAPER));
  const long = read(await toPdf(page().text('One').text('Two').text('Three').build(), PAPER));
  expect(short.sizes[0]![0]).toBeCloseTo(226.77, 0);
  expect(long.sizes[0]![1]).toBeGreaterThan(short.sizes[0]![1]);
  const narrow = read(await toPdf(page().text('One').build(), { ...PAPER, paper_mm: 58, columns: 32 }));
  expect(narrow.sizes[0]![0]).toBeCloseTo(164.41, 0);
});

test('letters are text that can be searched, codes are drawn bar by bar', async () => {
  const { drawing } = read(await toPdf(page().row('Käse', '3.50').build(), PAPER));
  expect(drawing).toMatch(/T[jJ]/);
  expect(drawing).toContain('beginbfchar');
  const count = (text: string) => text.split(/\bre\b/).length;
  const coded = read(
    await toPdf(page().row('Käse', '3.50').barcode('R1-000042').qr('R1-000042').build(), PAPER),
  );
  expect(count(coded.drawing)).toBeGreaterThan(count(drawing) + 100);
});

test('more lines than a page of a PDF may hold go on to the next', async () => {
  const document = page();
  for (let line = 0; line < 1500; line++) document.row(`Item ${line}`, '1.00');
  const { sizes } = read(await toPdf(document.build(), PAPER));
  expect(sizes.length).toBeGreaterThan(1);
  for (const [, height] of sizes) expect(height).toBeLessThanOrEqual(14_400);
});
