import { describe, expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

const SHOP = {
  name: 'Corner',
  currency: 'CHF',
  ownerName: 'Ann',
  pin: '1234',
  pricesIncludeTax: true,
  cashRounding: { step_minor: 5, mode: 'nearest' },
  taxClasses: [
    { id: 'standard', name: 'Standard', rates: [{ id: 'vat', name: 'VAT 8.1 %', rate_ppm: 81_000 }] },
  ],
};

/** Of what a sale answers, as far as it is asked here. */
interface Posted {
  readonly id: string;
  readonly receipt: string;
  readonly total_minor: number;
  readonly lines: readonly { readonly id: string }[];
}

interface Refused {
  readonly due_minor?: number;
}

async function openShop() {
  const data = temporaryFolder();
  const call = (method: string, input: unknown, ...words: readonly string[]) =>
    runCounterpart(['call', method, '-', `--data=${data}`, ...words], JSON.stringify(input));
  expect(await call('shop.setUp', SHOP)).toMatchObject({ code: 0, stderr: '' });
  return { data, call };
}

/** Taxes on taxes, a duty for each litre, discounts of both kinds. */
const LINES = [
  {
    quantity_milli: 3500,
    unitPrice_minor: 1999,
    taxes: [
      { rate_ppm: 50_000, affectsLaterTaxes: true },
      { rate_ppm: 95_000 },
      { fixed_minor: 7, includedInPrice: false },
    ],
    discount: { kind: 'percent', percent_ppm: 125_000 },
  },
  { unitPrice_minor: 501, discount: { kind: 'amount', amount_minor: 51 } },
];
const SALE_DISCOUNT = { kind: 'amount', amount_minor: 333 };

/*
 * 3.5 × 19.99 = 69.97 − 8.75 = 61.22 and 5.01 − 0.51 = 4.50; 3.33 shared as 3.10 and 0.23.
 * 58.12 = net × 1.05 × 1.095; 4.27 = net × 1.081; the duty is 0.245.
 */
const FIGURES = {
  saleDiscount_minor: 333,
  net_minor: 5055 + 395,
  tax_minor: 253 + 504 + 25 + 32,
  total_minor: 6264,
};

test('what was priced is posted, once for a request, and comes back in parts', async () => {
  const { data, call } = await openShop();
  const priced = await call('sales.price', { lines: LINES, saleDiscount: SALE_DISCOUNT });
  expect(priced.json()).toMatchObject({ ...FIGURES, cashDue_minor: 6265 });

  const sale = {
    lines: LINES.map((line, index) => ({ ...line, name: `Thing ${index + 1}` })),
    saleDiscount: SALE_DISCOUNT,
    payments: [{ method: 'cash', tendered_minor: 7000 }],
    total_minor: FIGURES.total_minor,
  };
  const same = await Promise.all([1, 2].map(() => call('sales.postSale', sale, '--request-id', 'one')));
  for (const ran of same) {
    expect(ran.json()).toMatchObject({ ...FIGURES, receipt: 'R1-000001', change_minor: 735 });
  }
  expect(await call('sales.postSale', { ...sale, saleDiscount: null }, '--request-id', 'one')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('already posted something else'),
  });

  const posted = same[0]!.json<Posted>();
  const back = { line: posted.lines[1]!.id, quantity_milli: 400 };
  const lines = [{ refundOf: back, disposition: 'restock', reason: 'Too sweet' }];
  const owed = await call('sales.postSale', { lines, payments: [] });
  expect(owed).toMatchObject({ code: 3, stderr: expect.stringContaining('still to pay back') });
  const { due_minor } = owed.json<{ data: Refused }>().data;
  expect(due_minor).toBe(-170);
  const payments = [{ method: 'cash', tendered_minor: due_minor }];
  expect((await call('sales.postSale', { lines, payments })).json()).toMatchObject({
    kind: 'return',
    receipt: 'R1-000002',
    total_minor: -171,
    cashRounding_minor: 1,
  });

  const pdf = await call('sales.receiptPdf', { document: posted.id });
  expect(pdf).toMatchObject({ code: 0, stderr: '' });
  expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0 });
});

describe('what a till cannot use is a sentence that names the field', () => {
  test('on stderr, and exit 2', async () => {
    const { call } = await openShop();
    const cases: readonly (readonly [method: string, input: unknown, sentence: string])[] = [
      ['sales.price', { lines: [{ unitPrice_minor: 9.99 }] }, 'lines.0.unitPrice_minor: Must be a whole'],
      ['sales.price', { lines: [], currency: 'XYZ' }, 'currency: "XYZ" is no currency'],
      ['sales.postSale', { lines: [{ name: 'Tea' }], payments: [] }, 'lines.0: A line needs'],
      ['shop.update', { priceIncludesTax: true }, 'There is no field "priceIncludesTax"'],
    ];
    for (const [method, input, sentence] of cases) {
      expect(await call(method, input)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(sentence),
      });
    }
  });
});
