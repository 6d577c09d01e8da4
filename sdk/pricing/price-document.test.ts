import { describe, expect, it } from 'vitest';
import { priceDocument } from './price-document.ts';
import type { PricingInput, SaleLine } from './types.ts';

const VAT20 = { id: 'vat20', name: 'VAT 20 %', rate_ppm: 200_000 };
const VAT5 = { id: 'vat5', name: 'VAT 5 %', rate_ppm: 50_000 };

const line = (id: string, unitPrice_minor: number, more: Partial<SaleLine> = {}): SaleLine => ({
  id,
  quantity_milli: 1000,
  unitPrice_minor,
  priceIncludesTax: true,
  taxes: [VAT20],
  ...more,
});

const price = (lines: readonly SaleLine[], more: Partial<PricingInput> = {}) =>
  priceDocument({ currency: 'EUR', roundingMode: 'half-away', roundingScope: 'line', lines, ...more });

const net = { priceIncludesTax: false };
const ten = { kind: 'percent', percent_ppm: 100_000 } as const;
const off = (amount_minor: number) => ({ kind: 'amount', amount_minor }) as const;

describe('a line', () => {
  it('is quantity times price, rounded', () => {
    // 1.234 kg × 7.99 = 9.85966.
    expect(price([line('a', 799, { quantity_milli: 1234 })]).lines[0]).toMatchObject({ base_minor: 986 });
    expect(price([line('a', 5, { quantity_milli: 500 })]).lines[0]).toMatchObject({ base_minor: 3 });
    expect(price([line('a', 5, { quantity_milli: 500 })], { roundingMode: 'half-even' }).total_minor).toBe(2);
    expect(price([line('a', 5, { quantity_milli: 500 })], { roundingMode: 'down' }).total_minor).toBe(2);
  });

  it('has its tax inside or on top', () => {
    expect(price([line('a', 1000)]).lines[0]).toMatchObject({
      net_minor: 833,
      tax_minor: 167,
      gross_minor: 1000,
    });
    expect(price([line('a', 999, { ...net, quantity_milli: 2000 })]).lines[0]).toMatchObject({
      net_minor: 1998,
      tax_minor: 400, // 399.6
      gross_minor: 2398,
    });
  });

  it('keeps a percentage when the quantity changes, and an amount too', () => {
    const discounts = (quantity_milli: number) =>
      [ten, off(150)].map(
        (discount) => price([line('a', 1000, { quantity_milli, discount })]).lines[0]!.lineDiscount_minor,
      );
    expect(discounts(1000)).toEqual([100, 150]);
    expect(discounts(3000)).toEqual([300, 150]);
    expect(discounts(-3000)).toEqual([-300, -150]);
  });

  it('is never discounted below nothing', () => {
    const priced = price([line('a', 1000, { discount: off(1500) })]);
    expect(priced.lines[0]).toMatchObject({ base_minor: 1000, lineDiscount_minor: 1000, amount_minor: 0 });
    expect(priced.total_minor).toBe(0);
  });

  it('is taxed after its discounts', () => {
    // 10.00 − 10 % = 9.00, − 3.00 of the sale = 6.00, + 20 % = 7.20.
    const priced = price([line('a', 1000, { ...net, discount: ten })], { saleDiscount: off(300) });
    expect(priced.lines[0]).toMatchObject({
      lineDiscount_minor: 100,
      saleDiscount_minor: 300,
      net_minor: 600,
      tax_minor: 120,
    });
    expect(priced).toMatchObject({
      subtotal_minor: 900,
      lineDiscount_minor: 100,
      saleDiscount_minor: 300,
      discount_minor: 400,
      total_minor: 720,
    });
  });
});

describe('a sale discount', () => {
  it('is shared by largest remainder, ties to the earlier line', () => {
    const shares = (discount: PricingInput['saleDiscount'], ...prices: number[]) =>
      price(
        prices.map((value, index) => line(`${index}`, value)),
        { saleDiscount: discount },
      ).lines.map(({ saleDiscount_minor }) => saleDiscount_minor);
    expect(shares(off(1000), 1000, 1000, 1000)).toEqual([334, 333, 333]);
    expect(shares(off(10), 100, 200, 300)).toEqual([2, 3, 5]);
    // 10 % of 19.95 is 1.995 → 2.00; shares of 9.97 and 9.98: 0.9994… and 1.0005…
    expect(shares(ten, 997, 998)).toEqual([100, 100]);
    expect(shares(off(5000), 1000, 500)).toEqual([1000, 500]);
  });

  it('passes over lines that are not discounted', () => {
    const priced = price([line('card', 2000, { withoutSaleDiscount: true }), line('a', 1000)], {
      saleDiscount: ten,
    });
    expect(priced.lines.map(({ saleDiscount_minor }) => saleDiscount_minor)).toEqual([0, 100]);
  });

  it('takes a percentage of what is sold and of what is returned, each by itself', () => {
    const priced = price([line('new', 1000), line('old', 995, { quantity_milli: -1000 })], {
      saleDiscount: ten,
    });
    expect(priced.lines.map(({ saleDiscount_minor }) => saleDiscount_minor)).toEqual([100, -100]);
    expect(priced.saleDiscount_minor).toBe(0);
  });

  it('takes an amount from the side that outweighs, at most the difference', () => {
    const shares = (returned: number) =>
      price([line('a', 1000), line('b', 1000), line('old', returned, { quantity_milli: -1000 })], {
        saleDiscount: off(500),
      }).lines.map(({ saleDiscount_minor }) => saleDiscount_minor);
    expect(shares(800)).toEqual([250, 250, 0]);
    expect(shares(1900)).toEqual([50, 50, 0]);
    expect(shares(2000)).toEqual([0, 0, 0]);
    expect(shares(2300)).toEqual([0, 0, -300]);
  });
});

describe('rounding by document', () => {
  it('rounds each tax once and shares it', () => {
    const lines = ['a', 'b', 'c'].map((id) =>
      line(id, 33, { ...net, taxes: [{ ...VAT20, rate_ppm: 100_000 }] }),
    );
    // Each 3.3: by line 3 + 3 + 3, by document 9.9 → 10.
    expect(price(lines).tax_minor).toBe(9);
    const priced = price(lines, { roundingScope: 'document' });
    expect(priced.lines.map(({ tax_minor }) => tax_minor)).toEqual([4, 3, 3]);
    expect(priced).toMatchObject({ net_minor: 99, tax_minor: 10, total_minor: 109 });
  });

  it('leaves prices with tax as the customer sees them', () => {
    const lines = ['a', 'b', 'c'].map((id) => line(id, 100));
    // Each 16.67: by line 51, by document 50.
    expect(price(lines)).toMatchObject({ tax_minor: 51, net_minor: 249, total_minor: 300 });
    const priced = price(lines, { roundingScope: 'document' });
    expect(priced).toMatchObject({ tax_minor: 50, net_minor: 250, total_minor: 300 });
    expect(priced.lines.map((row) => [row.net_minor, row.tax_minor, row.gross_minor])).toEqual([
      [83, 17, 100],
      [83, 17, 100],
      [84, 16, 100],
    ]);
  });

  it('rounds one tax over prices with and without it together', () => {
    // 0.10 ÷ 1.2 × 0.2 = 1.667 and 0.07 × 0.2 = 1.4: 3.067 → 3, of which 2 and 1.
    const priced = price([line('in', 10), line('out', 7, net)], { roundingScope: 'document' });
    expect(priced.lines.map(({ tax_minor }) => tax_minor)).toEqual([2, 1]);
    expect(priced).toMatchObject({ net_minor: 15, tax_minor: 3, total_minor: 18 });
  });
});

describe('a document', () => {
  it('totals the same in any order, though a unit of tax adds to one price and not to the other', () => {
    // 0.10 ÷ 2 × 0.1 = 0.5 inside, 0.05 × 0.1 = 0.5 on top: 1 together, and a tie for the one unit.
    const [tax, levy] = [
      { id: 't', name: 'Tax', rate_ppm: 100_000 },
      { id: 'l', name: 'Levy', rate_ppm: 900_000 },
    ];
    const lines = [line('in', 10, { taxes: [tax, levy] }), line('out', 5, { ...net, taxes: [tax] })];
    const totals = [lines, lines.toReversed()].map(
      (order) => price(order, { roundingScope: 'document' }).total_minor,
    );
    expect(totals[0]).toBe(totals[1]);
  });

  it('mixes prices with and without tax', () => {
    const priced = price([line('in', 1200), line('out', 1000, net), line('none', 300, { taxes: [] })]);
    expect(priced).toMatchObject({
      subtotal_minor: 2500,
      net_minor: 2300,
      tax_minor: 400,
      total_minor: 2700,
    });
  });

  it('has a row for each tax', () => {
    const both = line('c', 1000, { ...net, taxes: [VAT5, VAT20] });
    expect(price([line('a', 1200), line('b', 1050, { taxes: [VAT5] }), both]).taxes).toEqual([
      { ...VAT20, fixed_minor: 0, base_minor: 2000, amount_minor: 400 },
      { ...VAT5, fixed_minor: 0, base_minor: 2000, amount_minor: 100 },
    ]);
  });

  it('keeps rates of different days apart', () => {
    const old = { ...VAT20, rate_ppm: 190_000 };
    const priced = price([line('a', 100, net), line('b', 100, { ...net, taxes: [old] })]);
    expect(priced.taxes.map(({ rate_ppm, amount_minor }) => [rate_ppm, amount_minor])).toEqual([
      [200_000, 20],
      [190_000, 19],
    ]);
  });

  it.each([
    ['JPY', 1000, 909, 91],
    ['KWD', 1100, 1000, 100],
    ['CLF', 12_345, 11_223, 1122],
  ])('in %s counts in its own units', (currency, gross, netOfIt, tax) => {
    const taxes = [{ id: 't', name: 'Tax', rate_ppm: 100_000 }];
    expect(price([line('a', gross, { taxes })], { currency })).toMatchObject({
      currency,
      net_minor: netOfIt,
      tax_minor: tax,
      total_minor: gross,
    });
  });

  it('may be empty', () => {
    expect(price([], { saleDiscount: off(100) })).toEqual({
      currency: 'EUR',
      lines: [],
      subtotal_minor: 0,
      lineDiscount_minor: 0,
      saleDiscount_minor: 0,
      discount_minor: 0,
      exemptTax_minor: 0,
      net_minor: 0,
      taxes: [],
      tax_minor: 0,
      total_minor: 0,
      cashRounding_minor: 0,
      paid_minor: 0,
      change_minor: 0,
      due_minor: 0,
      cashDue_minor: 0,
    });
  });
});
