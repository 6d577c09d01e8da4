import { multiplyDivide } from '@counterpart/sdk';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelledFigures } from './embedded-figures.ts';

const euro = { times_milli: 1000, unitPrice_minor: 1299, digits: 2, rounding: 'half-away' } as const;

it.each([
  ['grams', { figure: 'weight', value: 1234, decimals: undefined }, euro, 1234, null],
  ['hundredths of a kilogram', { figure: 'weight', value: 123, decimals: 2 }, euro, 1230, null],
  [
    'two labels at once',
    { figure: 'weight', value: 500, decimals: undefined },
    { ...euro, times_milli: 2000 },
    1000,
    null,
  ],
  ['pieces', { figure: 'pieces', value: 12, decimals: undefined }, euro, 12_000, null],
  ['a price in cents', { figure: 'price', value: 499, decimals: undefined }, euro, 1000, 499],
  [
    'a price in whole yen',
    { figure: 'price', value: 499, decimals: undefined },
    { ...euro, digits: 0 },
    1000,
    499,
  ],
  ['a price with one decimal too few', { figure: 'price', value: 49, decimals: 1 }, euro, 1000, 490],
  [
    'a total, of which the weight follows',
    { figure: 'total', value: 357, decimals: undefined },
    euro,
    275,
    null,
  ],
] as const)('%s', (_what, code, circumstances, quantity_milli, unitPrice_minor) => {
  expect(labelledFigures(code, circumstances)).toEqual({ quantity_milli, unitPrice_minor });
});

it('comes to exactly the total on the label, whatever the price and the rounding', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 200_000 }),
      fc.constantFrom('half-away' as const, 'half-even' as const, 'up' as const, 'down' as const),
      fc.integer({ min: 1, max: 5 }),
      (value, unitPrice_minor, rounding, times) => {
        const circumstances = { ...euro, unitPrice_minor, rounding, times_milli: times * 1000 };
        const line = labelledFigures({ figure: 'total', value, decimals: undefined }, circumstances);
        const price = line.unitPrice_minor ?? unitPrice_minor;
        expect(multiplyDivide(line.quantity_milli, price, 1000, rounding)).toBe(value * times);
        // Where there is enough of it to be weighed, a price that gives way does so by little.
        if (line.quantity_milli >= 100 && line.quantity_milli !== 1000)
          expect(Math.abs(price - unitPrice_minor) / unitPrice_minor).toBeLessThan(0.05);
      },
    ),
    { numRuns: 2000 },
  );
});
