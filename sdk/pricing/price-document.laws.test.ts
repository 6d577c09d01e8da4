import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIRROR_ROUNDING_MODES } from '../money/rounding-mode.ts';
import { document, LONG, onlySales, sum } from './documents-fixture.ts';
import { priceDocument } from './price-document.ts';
import type { PricedDocument, PricingInput, SaleLine } from './types.ts';

const RUNS = LONG ? 5000 : 100;
const PATIENT = { timeout: 600_000 };

/** Every figure of the document that is a sum over its lines; a tax row by what makes it one. */
function sums(priced: PricedDocument): Map<string, number> {
  const rows = priced.taxes.flatMap(({ id, rate_ppm, fixed_minor, base_minor, amount_minor }) => [
    [`${id} ${rate_ppm} ${fixed_minor} base`, base_minor] as const,
    [`${id} ${rate_ppm} ${fixed_minor}`, amount_minor] as const,
  ]);
  const { net_minor, tax_minor, total_minor, lineDiscount_minor, exemptTax_minor } = priced;
  return new Map([
    ...Object.entries({ net_minor, tax_minor, total_minor, lineDiscount_minor, exemptTax_minor }),
    ...rows,
  ]);
}

describe.each(MIRROR_ROUNDING_MODES)('%s', (roundingMode) => {
  describe.each(['line', 'document'] as const)('by %s', (roundingScope) => {
    const settled = { roundingMode, roundingScope, saleDiscount: undefined, payments: [] };
    const price = (input: PricingInput, lines: readonly SaleLine[]) =>
      priceDocument({ ...input, ...settled, lines });

    it(
      'a sale split in two comes to the same: to the unit by line, within a unit for each tax by document',
      PATIENT,
      () => {
        fc.assert(
          fc.property(document, fc.nat(12), (input, cut) => {
            const lines = onlySales(input);
            const whole = sums(price(input, lines));
            const parts = [lines.slice(0, cut), lines.slice(cut)].map((half) => sums(price(input, half)));
            for (const [figure, value] of whole) {
              const together = sum(parts, (part) => part.get(figure) ?? 0);
              if (roundingScope === 'line') expect(together).toBe(value);
              // Each part rounds each tax once more; a base holds the earlier taxes, too.
              else expect(Math.abs(together - value)).toBeLessThanOrEqual(2 * (whole.size + 1));
            }
          }),
          { numRuns: RUNS },
        );
      },
    );

    it(
      'so many times the quantity come to so many times the money, within a unit for each rounding',
      PATIENT,
      () => {
        fc.assert(
          fc.property(document, fc.integer({ min: 2, max: 9 }), (input, times) => {
            const lines = onlySales(input)
              .filter((line) => line.discount?.kind !== 'amount')
              .map((line) => ({ ...line, quantity_milli: Math.round(line.quantity_milli / 1000) * 1000 }));
            const many = lines.map((line) => ({ ...line, quantity_milli: line.quantity_milli * times }));
            const [one, all] = [price(input, lines), price(input, many)];
            one.lines.forEach((line, index) => {
              const scaled = all.lines[index]!;
              expect(scaled.base_minor).toBe(line.base_minor * times);
              expect(
                Math.abs(scaled.lineDiscount_minor - line.lineDiscount_minor * times),
              ).toBeLessThanOrEqual(times + 1);
              const roundings = 2 + 3 * lines[index]!.taxes.length;
              expect(Math.abs(scaled.gross_minor - line.gross_minor * times)).toBeLessThanOrEqual(
                (times + 1) * roundings,
              );
            });
          }),
          { numRuns: RUNS },
        );
      },
    );
  });
});

describe.each(['JPY', 'EUR', 'KWD', 'CLF'])('in %s', (currency) => {
  it('the figures are the same whole numbers: only their name has digits', () => {
    fc.assert(
      fc.property(document, (input) => {
        expect({ ...priceDocument({ ...input, currency }), currency: '' }).toEqual({
          ...priceDocument({ ...input, currency: 'XAF' }),
          currency: '',
        });
      }),
      { numRuns: 50 },
    );
  });
});
