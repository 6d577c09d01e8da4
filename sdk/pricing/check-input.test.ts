import { describe, expect, it } from 'vitest';
import { priceDocument } from './price-document.ts';
import { PricingError } from './pricing-error.ts';
import type { Discount, PricingInput } from './types.ts';

const tax = { id: 't', name: 'Tax', rate_ppm: 200_000 };
const line = { id: 'a', quantity_milli: 1000, unitPrice_minor: 1000, priceIncludesTax: true, taxes: [tax] };
const good: PricingInput = {
  currency: 'EUR',
  roundingMode: 'half-away',
  roundingScope: 'line',
  lines: [line],
};
const percent = (percent_ppm: number): Discount => ({ kind: 'percent', percent_ppm });
const amount = (amount_minor: number): Discount => ({ kind: 'amount', amount_minor });
const card = { id: 'p', kind: 'other', amount_minor: 100 } as const;

/** Stands in for callers without types. */
const forged = (value: unknown): never => value as never;

const CASES: readonly (readonly [string, PricingError['code'], Partial<PricingInput>])[] = [
  ['an unknown currency', 'unknown-currency', { currency: 'XYZ' }],
  ['a mode that does not mirror', 'invalid-rounding', { roundingMode: forged('ceiling') }],
  ['an unknown scope', 'invalid-rounding', { roundingScope: forged('page') }],
  ['a cash step of nothing', 'invalid-rounding', { cashRounding: { step_minor: 0, mode: 'up' } }],
  ['an unknown cash mode', 'invalid-rounding', { cashRounding: { step_minor: 5, mode: forged('even') } }],
  ['a fractional cash step', 'not-an-integer', { cashRounding: { step_minor: 0.05, mode: 'up' } }],
  ['two lines with one id', 'duplicate-line', { lines: [line, line] }],
  ['a fractional price', 'not-an-integer', { lines: [{ ...line, unitPrice_minor: 9.99 }] }],
  ['a fractional quantity', 'not-an-integer', { lines: [{ ...line, quantity_milli: 0.5 }] }],
  ['no number', 'not-an-integer', { lines: [{ ...line, quantity_milli: NaN }] }],
  ['text for a number', 'not-an-integer', { lines: [{ ...line, unitPrice_minor: forged('1000') }] }],
  ['a quantity beyond counting', 'too-large', { lines: [{ ...line, quantity_milli: 2 ** 53 }] }],
  [
    'a product beyond counting',
    'too-large',
    { lines: [{ ...line, quantity_milli: 10 ** 14, unitPrice_minor: 10 ** 6 }] },
  ],
  [
    'a sum beyond counting',
    'too-large',
    { lines: ['a', 'b'].map((id) => ({ ...line, id, unitPrice_minor: 5 * 10 ** 15 })) },
  ],
  ['a fractional rate', 'not-an-integer', { lines: [{ ...line, taxes: [{ ...tax, rate_ppm: 0.2 }] }] }],
  ['one tax twice', 'invalid-tax', { lines: [{ ...line, taxes: [tax, tax] }] }],
  [
    'taxes that swallow the price',
    'invalid-tax',
    { lines: [{ ...line, taxes: [{ ...tax, rate_ppm: -1_000_000 }] }] },
  ],
  ['more than 100 % off a line', 'invalid-discount', { lines: [{ ...line, discount: percent(1_000_001) }] }],
  ['less than 0 % off', 'invalid-discount', { saleDiscount: percent(-1) }],
  ['a negative discount', 'invalid-discount', { saleDiscount: amount(-1) }],
  ['a fractional discount', 'not-an-integer', { saleDiscount: amount(0.5) }],
  ['an unknown discount', 'invalid-discount', { saleDiscount: forged({ kind: 'gift', amount_minor: 1 }) }],
  ['two payments with one id', 'duplicate-payment', { payments: [card, card] }],
  ['a fractional payment', 'not-an-integer', { payments: [{ ...card, amount_minor: 0.1 }] }],
  ['an unknown kind of payment', 'invalid-payment', { payments: [{ ...card, kind: forged('shells') }] }],
];

describe('priceDocument refuses', () => {
  it.each(CASES)('%s', (_, code, input) => {
    expect(priceDocument(good).total_minor).toBe(1000);
    let thrown: unknown;
    try {
      priceDocument({ ...good, ...input });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PricingError);
    expect(thrown).toMatchObject({
      name: 'PricingError',
      code,
      message: expect.stringMatching(/^[A-Z"].+\.$/),
    });
  });

  it('but not 0 %, 100 %, or a price of nothing', () => {
    expect(priceDocument({ ...good, saleDiscount: percent(1_000_000) }).total_minor).toBe(0);
    expect(priceDocument({ ...good, saleDiscount: percent(0) }).total_minor).toBe(1000);
    expect(priceDocument({ ...good, lines: [{ ...line, unitPrice_minor: 0 }] }).total_minor).toBe(0);
  });

  it('naming the line', () => {
    expect(() => priceDocument({ ...good, lines: [{ ...line, unitPrice_minor: 0.5 }] })).toThrow(
      expect.objectContaining({
        subject: 'a',
        message: 'The price of line a must be a whole number, but it is 0.5.',
      }),
    );
  });
});
