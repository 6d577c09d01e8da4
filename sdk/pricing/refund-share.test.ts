import { describe, expect, it } from 'vitest';
import { priceDocument } from './price-document.ts';
import type { PricedLine, PricingInput, RefundLine } from './types.ts';

const base = { currency: 'EUR', roundingMode: 'half-away', roundingScope: 'line' } as const;
const VAT20 = { id: 'vat20', name: 'VAT 20 %', rate_ppm: 200_000 };

/** Three for 10.00 with 1.00 off the line and 1.00 off the sale: 8.00, of which 1.33 tax. */
const sold = priceDocument({
  ...base,
  lines: [
    {
      id: 'sold',
      quantity_milli: 3000,
      unitPrice_minor: 333,
      priceIncludesTax: true,
      taxes: [VAT20],
      discount: { kind: 'amount', amount_minor: 99 },
    },
  ],
  saleDiscount: { kind: 'amount', amount_minor: 100 },
}).lines[0]!;

const refund = (quantity_milli: number, refundedBefore_milli: number, line = sold): RefundLine => ({
  id: 'back',
  quantity_milli,
  refundOf: { line, refundedBefore_milli },
});
const price = (line: RefundLine, more: Partial<PricingInput> = {}): PricedLine =>
  priceDocument({ ...base, lines: [line], ...more }).lines[0]!;

describe('a refund of a posted line', () => {
  it('gives back its share, the last part the odd unit', () => {
    expect(sold).toMatchObject({ amount_minor: 800, tax_minor: 133, net_minor: 667 });
    // Thirds of 800: up to 267, 533, 800. Of 133: up to 44, 89, 133.
    const parts = [price(refund(-1000, 0)), price(refund(-1000, 1000)), price(refund(-1000, 2000))];
    expect(parts.map(({ gross_minor }) => gross_minor)).toEqual([-267, -266, -267]);
    expect(parts.map(({ tax_minor }) => tax_minor)).toEqual([-44, -45, -44]);
    expect(parts.map(({ net_minor }) => net_minor)).toEqual([-223, -221, -223]);
  });

  it('of everything is exactly minus the original', () => {
    const back = price(refund(-3000, 0));
    expect(back).toEqual({
      id: 'back',
      quantity_milli: -3000,
      unitPrice_minor: 333,
      priceIncludesTax: true,
      base_minor: -999,
      lineDiscount_minor: -99,
      saleDiscount_minor: -100,
      exempt: false,
      exemptTax_minor: 0,
      amount_minor: -800,
      net_minor: -667,
      taxes: [{ ...sold.taxes[0], base_minor: -667, amount_minor: -133 }],
      tax_minor: -133,
      gross_minor: -800,
    });
  });

  it('does not follow settings or discounts of today', () => {
    const today = price(refund(-1000, 0), {
      roundingMode: 'down',
      roundingScope: 'document',
      saleDiscount: { kind: 'percent', percent_ppm: 500_000 },
    });
    expect(today).toEqual(price(refund(-1000, 0)));
  });

  it('stands beside a sale in one document', () => {
    const fresh = {
      id: 'new',
      quantity_milli: 1000,
      unitPrice_minor: 1200,
      priceIncludesTax: true,
      taxes: [VAT20],
    };
    const priced = priceDocument({
      ...base,
      lines: [refund(-3000, 0), fresh],
      saleDiscount: { kind: 'percent', percent_ppm: 100_000 },
    });
    expect(priced.lines.map(({ id, gross_minor }) => [id, gross_minor])).toEqual([
      ['back', -800],
      ['new', 1080],
    ]);
    expect(priced).toMatchObject({ total_minor: 280, tax_minor: 47, saleDiscount_minor: 20 });
  });

  it.each([
    ['more than was sold', refund(-3001, 0)],
    ['more than is left', refund(-2000, 1001)],
    ['a sale in disguise', refund(1000, 0)],
    ['a negative history', refund(-1000, -1)],
    ['a line that does not add up', refund(-1000, 0, { ...sold, tax_minor: 134 })],
    ['a line without a quantity', refund(0, 0, { ...sold, quantity_milli: 0 })],
  ])('refuses %s', (_, line) => {
    expect(() => price(line)).toThrow(
      expect.objectContaining({ name: 'PricingError', code: 'invalid-refund', subject: 'back' }),
    );
  });
});
