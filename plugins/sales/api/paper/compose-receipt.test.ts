import { type PrintDocument } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import type { Receipt } from '../receipt.ts';
import { composeReceipt, type ReceiptTemplate } from './compose-receipt.ts';

const LINE: Receipt['lines'][number] = {
  id: 'l1',
  position: 1,
  provider: null,
  ref: null,
  name: 'Coffee',
  sku: null,
  category: null,
  taxClass: 'standard',
  priceOrigin: 'list',
  listPrice_minor: 350,
  note: null,
  refundOf: null,
  disposition: null,
  reason: null,
  quantity_milli: 1000,
  unitPrice_minor: 350,
  priceIncludesTax: true,
  base_minor: 350,
  lineDiscount_minor: 0,
  saleDiscount_minor: 0,
  discount_minor: 0,
  amount_minor: 350,
  net_minor: 292,
  taxes: [],
  tax_minor: 58,
  gross_minor: 350,
} as unknown as Receipt['lines'][number];

const PAYMENT: Receipt['payments'][number] = {
  id: 'p1',
  method: 'sales.cash',
  title: 'Cash',
  kind: 'cash',
  tendered_minor: 350,
  change_minor: 0,
  reference: null,
  opensDrawer: true,
};

const SALE = {
  id: 'd1',
  kind: 'sale',
  voidOf: null,
  reason: null,
  receipt: 'R1-000042',
  number: 42,
  register: { id: 'r', name: 'R1' },
  shift: null,
  till: 't',
  user: null,
  at: Date.UTC(2026, 10, 26, 12),
  businessDate: '2026-11-26',
  currency: 'EUR',
  lines: [LINE],
  pricesIncludeTax: true,
  subtotal_minor: 350,
  lineDiscount_minor: 0,
  saleDiscount_minor: 0,
  discount_minor: 0,
  net_minor: 292,
  taxes: [
    { id: 'vat', name: 'VAT 20 %', rate_ppm: 200_000, fixed_minor: 0, base_minor: 292, amount_minor: 58 },
  ],
  tax_minor: 58,
  total_minor: 350,
  payments: [PAYMENT],
  cashRounding_minor: 0,
  paid_minor: 350,
  change_minor: 0,
} as unknown as Receipt;

const TEMPLATE: ReceiptTemplate = {
  shop: { name: 'Corner', locale: 'en' },
  logo: '',
  header: '',
  footer: '',
  customer: null,
  added: [],
  copy: false,
  again: false,
};

/** Each text or row of the paper in one string. */
function read({ blocks }: PrintDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text.replaceAll('\u00a0', ' ')];
    if (block.kind === 'columns')
      return [block.cells.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' | ')];
    return block.kind === 'barcode' ? [`<${block.value}>`] : [];
  });
}
const paper = (receipt: Partial<Receipt> = {}, template: Partial<ReceiptTemplate> = {}) =>
  read(composeReceipt({ ...SALE, ...receipt }, { ...TEMPLATE, ...template }));

test('a sale says what, how much, with which taxes, and how it was paid', () => {
  const lines = paper({
    change_minor: 150,
    payments: [{ ...PAYMENT, tendered_minor: 500, change_minor: 150 }],
  });
  expect(lines).toEqual([
    'Corner',
    'Receipt R1-000042',
    expect.stringContaining('2026'),
    'Coffee | 3.50',
    'Total | EUR 3.50',
    'incl. VAT 20 % on 2.92 | 0.58',
    'Cash | 5.00',
    'Change | 1.50',
    '<R1-000042>',
  ]);
});

test('discounts, quantities, notes and references have a line each', () => {
  const lines = paper({
    subtotal_minor: 650,
    saleDiscount_minor: 50,
    lines: [{ ...LINE, quantity_milli: 2000, base_minor: 700, lineDiscount_minor: 50, note: 'No sugar' }],
    payments: [{ ...PAYMENT, title: 'Card', reference: 'A-17' }],
  });
  expect(lines).toEqual(
    expect.arrayContaining([
      'Coffee | 7.00',
      '  2 × 3.50',
      '  Discount | -0.50',
      '  No sugar',
      'Subtotal | 6.50',
      'Discount | -0.50',
      'Card | 3.50',
      '  Reference A-17',
    ]),
  );
});

test('several ways to pay and cash rounding are each shown', () => {
  const card = { ...PAYMENT, id: 'p2', title: 'Card', tendered_minor: 200 };
  const lines = paper({ cashRounding_minor: -2, payments: [card, { ...PAYMENT, tendered_minor: 148 }] });
  expect(lines).toEqual(expect.arrayContaining(['Cash rounding | -0.02', 'Card | 2.00', 'Cash | 1.48']));
});

test('taxes that come on top of the prices stand before the total', () => {
  const lines = paper({ pricesIncludeTax: false });
  expect(lines.indexOf('VAT 20 % on 2.92 | 0.58')).toBeLessThan(lines.indexOf('Total | EUR 3.50'));
});

test('what comes back names the receipt it came from, and what is paid back', () => {
  const refundOf = { line: 'l0', document: { id: 'd0', receipt: 'R1-000007' }, refundedBefore_milli: 0 };
  const lines = paper({
    kind: 'return',
    total_minor: -350,
    lines: [{ ...LINE, quantity_milli: -1000, base_minor: -350, refundOf, reason: 'Cold' }],
    payments: [{ ...PAYMENT, tendered_minor: -350 }],
  });
  expect(lines).toEqual(
    expect.arrayContaining([
      'Return R1-000042',
      'Coffee | -3.50',
      '  Returned from R1-000007',
      '  Reason: Cold',
      'Refund | -EUR 3.50',
      'Cash, paid back | -3.50',
    ]),
  );
});

test('a void names what it cancels and why', () => {
  const lines = paper({ kind: 'void', voidOf: { id: 'd0', receipt: 'R1-000041' }, reason: 'Wrong table' });
  expect(lines.slice(1, 4)).toEqual(['Void R1-000042', 'Cancels R1-000041', 'Reason: Wrong table']);
});

test('a copy and a second printing say so at the top', () => {
  expect(paper({}, { copy: true })[0]).toBe('COPY');
  expect(paper({}, { again: true, copy: true }).slice(0, 2)).toEqual([
    expect.stringMatching(/^PRINTED AGAIN/),
    'COPY',
  ]);
});

test.each([
  ['JPY', 'en', '350', 'JPY 350'],
  ['KWD', 'en', '0.350', 'KWD 0.350'],
  ['CLF', 'en', '0.0350', 'CLF 0.0350'],
  ['EUR', 'de', '3,50', '3,50 EUR'],
])(
  'amounts in %s have the digits of the currency and the signs of the language %s',
  (currency, locale, amount, total) => {
    const lines = paper({ currency }, { shop: { name: 'Corner', locale } });
    expect(lines).toContain(`Coffee | ${amount}`);
    expect(lines).toContain(`${locale === 'de' ? 'Summe' : 'Total'} | ${total}`);
  },
);
