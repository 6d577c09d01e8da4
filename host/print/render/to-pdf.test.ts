import { MAX_TABLE_ROWS, printDocument } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { readPdf } from '../testing/read-pdf.ts';
import { toPdf } from './to-pdf.ts';

const page = () => printDocument({ title: 'Receipt 1', language: 'en' });
const [A4_SHORT, A4_LONG] = [595, 842];

test('a strip is as wide as the paper and as long as what stands on it', async () => {
  const [short] = readPdf(await toPdf(page().text('One').build(), '80mm'));
  const [long] = readPdf(await toPdf(page().text('One').text('Two').text('Three').build(), '80mm'));
  expect(short!.width).toBeCloseTo(226.77, 0);
  expect(long!.height).toBeGreaterThan(short!.height);
  const [narrow] = readPdf(await toPdf(page().text('One').build(), '58mm'));
  expect(narrow!.width).toBeCloseTo(164.41, 0);
});

test.each(['80mm', 'a4'] as const)('on %s letters are text, codes are drawn bar by bar', async (size) => {
  const count = (text: string) => text.split(/\bre\b/).length;
  const [plain] = readPdf(await toPdf(page().row('Käse', '3.50').build(), size));
  expect(plain!.text).toContain('Käse');
  const coded = page().row('Käse', '3.50').barcode('R1-000042').qr('R1-000042').build();
  const [drawn] = readPdf(await toPdf(coded, size));
  expect(count(drawn!.drawing)).toBeGreaterThan(count(plain!.drawing) + 100);
});

test('more lines than a strip may hold go on to the next', async () => {
  const document = page();
  for (let line = 0; line < 1500; line++) document.row(`Item ${line}`, '1.00');
  const pages = readPdf(await toPdf(document.build(), '80mm'));
  expect(pages.length).toBeGreaterThan(1);
  for (const { height } of pages) expect(height).toBeLessThanOrEqual(14_400);
});

test('a table goes on over pages: its head on each, every row once, the totals with the last', async () => {
  const rows = Array.from({ length: 120 }, (_, row) => [`Product ${row};`, `${row}.50`]);
  const columns = [{ title: 'Name' }, { title: 'Takings', align: 'end' as const }];
  const document = page().table(columns, rows, ['Altogether', '7200.00']).build();
  const pages = readPdf(await toPdf(document, 'a4'));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, { width, height, text }] of pages.entries()) {
    expect([width, height]).toEqual([A4_SHORT, A4_LONG]);
    expect(text).toMatch(/^NameTakings/);
    expect(text).toMatch(new RegExp(`${index + 1}/${pages.length}$`));
  }
  const all = pages.map(({ text }) => text).join('');
  for (const [name] of rows) expect(all.split(name!.replace(' ', '')).length).toBe(2);
  expect(pages.at(-1)!.text).toContain('Product119;119.50Altogether7200.00');
});

test('more columns than a sheet has room for lie on its side; letter is as wide as letters are', async () => {
  const columns = ['Day', ...Array.from({ length: 9 }, (_, place) => `Figure${place}`)].map((title) => ({
    title,
    align: 'end' as const,
  }));
  const document = page()
    .table(columns, [columns.map(() => '1,234,567.89')])
    .build();
  expect(readPdf(await toPdf(document, 'a4'))[0]).toMatchObject({ width: A4_LONG, height: A4_SHORT });
  expect(readPdf(await toPdf(page().text('One').build(), 'letter'))[0]).toMatchObject({
    width: 612,
    height: 792,
  });
});

test('what is cut goes on with the next page, and an end needs none', async () => {
  const pages = readPdf(await toPdf(page().text('Ticket').cut().text('Stub').cut().build(), 'a4'));
  expect(pages.map(({ text }) => text)).toEqual(['TicketReceipt11/2', 'StubReceipt12/2']);
});

test('any script that receipts have; from right to left the page is turned', async () => {
  const document = printDocument({ title: 'كشف', language: 'ar' })
    .table([{ title: 'Ελληνικά' }, { title: 'Кофе', align: 'end' }], [['咖啡', '12.50']])
    .build();
  const { text } = readPdf(await toPdf(document, 'a4'))[0]!;
  for (const part of ['Ελληνικά', 'Кофе', '咖啡', '12.50', '1/1']) expect(text).toContain(part);
});

test('a report of thousands of rows is drawn to its last', async () => {
  const rows = Array.from({ length: MAX_TABLE_ROWS }, (_, row) => [`Row ${row};`]);
  const pages = readPdf(
    await toPdf(
      page()
        .table([{ title: 'Name' }], rows)
        .build(),
      'a4',
    ),
  );
  expect(pages.length).toBeGreaterThan(MAX_TABLE_ROWS / 60);
  expect(pages.at(-1)!.text).toContain(`Row${MAX_TABLE_ROWS - 1};`);
}, 60_000);
