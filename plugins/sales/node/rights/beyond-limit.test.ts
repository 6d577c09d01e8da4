import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beyondLimit, isBeyond } from './beyond-limit.ts';

const TEN_PERCENT_PPM = 100_000;

const line = (base_minor: number, lineDiscount_minor = 0, allowed = false) => ({
  base_minor,
  lineDiscount_minor,
  allowed,
});
const sale = (lines: ReturnType<typeof line>[], saleDiscount_minor = 0, saleDiscountAllowed = false) => ({
  lines,
  saleDiscount_minor,
  saleDiscountAllowed,
});

describe('a line', () => {
  test.each([
    [1000, 100, false],
    [1000, 101, true],
    // 10 % of 3.33 rounds to 0.33 or, as some round, to 0.34.
    [333, 34, false],
    [333, 35, true],
    [5, 1, false],
    [0, 0, false],
    // What comes back is not sold.
    [-1000, -500, false],
  ])('of %i less %i', (base_minor, lineDiscount_minor, beyond) => {
    expect(beyondLimit(TEN_PERCENT_PPM, sale([line(base_minor, lineDiscount_minor)])).lines).toEqual([
      beyond,
    ]);
  });

  test('that somebody else allowed is within any limit', () => {
    expect(isBeyond(beyondLimit(0, sale([line(1000, 900, true)])))).toBe(false);
  });
});

describe('a discount on the whole sale', () => {
  test('counts together with those on its lines', () => {
    const lines = [line(1000, 100), line(1000)];
    expect(beyondLimit(TEN_PERCENT_PPM, sale(lines, 100))).toEqual({ lines: [false, false], sale: false });
    expect(beyondLimit(TEN_PERCENT_PPM, sale(lines, 101))).toEqual({ lines: [false, false], sale: true });
  });

  test('is of what is left where somebody else allowed more on a line', () => {
    const lines = [line(1000, 500, true), line(1000)];
    expect(beyondLimit(TEN_PERCENT_PPM, sale(lines, 150)).sale).toBe(false);
    expect(beyondLimit(TEN_PERCENT_PPM, sale(lines, 151)).sale).toBe(true);
  });

  test('that somebody else allowed is within any limit', () => {
    expect(beyondLimit(0, sale([line(1000)], 1000, true)).sale).toBe(false);
  });
});

test('whoever may take off everything is never beyond', () => {
  const anyLine = fc
    .tuple(fc.integer({ min: 0, max: 1e12 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([base_minor, share]) => line(base_minor, Math.floor(base_minor * share)));
  fc.assert(
    fc.property(fc.array(anyLine), fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
      const left_minor = lines.reduce((sum, each) => sum + each.base_minor - each.lineDiscount_minor, 0);
      expect(isBeyond(beyondLimit(1_000_000, sale(lines, Math.floor(left_minor * share))))).toBe(false);
    }),
  );
});
