import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { priceDocument } from './price-document.ts';
import { DiscountSchema, PricedDocumentSchema } from './schemas.ts';

const tax = { id: 't', name: 'Tax', rate_ppm: 200_000 };

describe('schemas', () => {
  it('let a priced document through whole', () => {
    const priced = priceDocument({
      currency: 'CHF',
      roundingMode: 'half-away',
      roundingScope: 'document',
      cashRounding: { step_minor: 5, mode: 'nearest' },
      lines: [{ id: 'a', quantity_milli: 1500, unitPrice_minor: 999, priceIncludesTax: true, taxes: [tax] }],
      saleDiscount: { kind: 'percent', percent_ppm: 50_000 },
      payments: [{ id: 'p', kind: 'cash', amount_minor: 2000 }],
    });
    // A field the schema does not name would be dropped on the way.
    expect(v.parse(PricedDocumentSchema, priced)).toEqual(priced);
  });

  it.each([
    { kind: 'percent', percent_ppm: 1_000_001 },
    { kind: 'percent', percent_ppm: -1 },
    { kind: 'amount', amount_minor: 0.5 },
    { kind: 'amount', amount_minor: -1 },
    { kind: 'gift' },
  ])('refuse the discount %j', (discount) => {
    expect(v.is(DiscountSchema, discount)).toBe(false);
    expect(v.is(DiscountSchema, { kind: 'amount', amount_minor: 5 })).toBe(true);
  });
});
