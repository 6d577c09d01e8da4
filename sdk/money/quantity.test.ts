import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, parseQuantity, quantityToText } from './quantity.ts';

describe('quantities', () => {
  it.each([
    ['3', '.', 3000],
    ['1.5', '.', 1500],
    ['0,250', ',', 250],
    ['-2', '.', -2000],
    ['1,000.125', '.', 1_000_125],
  ] as const)('%j with %j is %i', (text, separator, quantity_milli) => {
    expect(parseQuantity(text, separator)).toEqual({ ok: true, quantity_milli });
  });

  it.each([
    ['', 'empty'],
    ['three', 'not-a-number'],
    ['1.2345', 'too-many-decimals'],
    ['1,5', 'grouping'],
    ['9007199254740.992', 'too-large'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseQuantity(text, '.')).toEqual({ ok: false, reason });
  });

  it.each([
    [3000, 'en', '3', '3'],
    [1500, 'de', '1,5', '1.5'],
    [1_234_050, 'en', '1,234.05', '1234.05'],
    [-1, 'en', '-0.001', '-0.001'],
    [10_000, 'en', '10', '10'],
    [0, 'en', '0', '0'],
  ])('%i is shown in %s as %s and written as %s', (quantity, locale, shown, written) => {
    expect(formatQuantity(quantity, locale)).toBe(shown);
    expect(quantityToText(quantity)).toBe(written);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (quantity_milli) => {
        expect(parseQuantity(quantityToText(quantity_milli, ','), ',')).toEqual({ ok: true, quantity_milli });
        expect(parseQuantity(formatQuantity(quantity_milli, 'en'), '.')).toEqual({
          ok: true,
          quantity_milli,
        });
      }),
    );
  });
});
