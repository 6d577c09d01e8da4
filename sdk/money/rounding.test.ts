import * as fc from 'fast-check';
import * as oracle from 'dinero.js/bigint';
import { describe, expect, it } from 'vitest';
import { divideRounded, multiplyDivide, roundToStep } from './rounding.ts';
import { MIRROR_ROUNDING_MODES, ROUNDING_MODES, type RoundingMode } from './rounding-mode.ts';

/** Tenths in, whole units out: the values that tell the modes apart. */
const EXAMPLES: Record<RoundingMode, readonly (readonly [tenths: number, result: number])[]> = {
  'half-away': [
    [5, 1],
    [15, 2],
    [25, 3],
    [24, 2],
    [-5, -1],
    [-15, -2],
    [-24, -2],
  ],
  'half-even': [
    [5, 0],
    [15, 2],
    [25, 2],
    [26, 3],
    [-5, 0],
    [-15, -2],
    [-25, -2],
  ],
  'half-down': [
    [5, 0],
    [15, 1],
    [25, 2],
    [26, 3],
    [-5, 0],
    [-15, -1],
    [-26, -3],
  ],
  up: [
    [1, 1],
    [10, 1],
    [11, 2],
    [-1, -1],
    [-10, -1],
    [-11, -2],
  ],
  down: [
    [9, 0],
    [19, 1],
    [20, 2],
    [-9, 0],
    [-19, -1],
  ],
  ceiling: [
    [1, 1],
    [10, 1],
    [-9, 0],
    [-11, -1],
  ],
  floor: [
    [9, 0],
    [19, 1],
    [-1, -1],
    [-10, -1],
    [-11, -2],
  ],
};

const DINERO = {
  'half-away': oracle.halfAwayFromZero,
  'half-even': oracle.halfEven,
  'half-down': oracle.halfTowardsZero,
  ceiling: oracle.up,
  floor: oracle.down,
} as const;

const big = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

describe('rounding', () => {
  describe.each(ROUNDING_MODES)('%s', (mode) => {
    it.each(EXAMPLES[mode])('%i tenths are %i', (tenths, result) => {
      expect(divideRounded(BigInt(tenths), 10n, mode)).toBe(BigInt(result));
      expect(multiplyDivide(tenths, 1, 10, mode)).toBe(result);
    });

    it('is the same in numbers and in bigints', () => {
      const factor = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
      fc.assert(
        fc.property(factor, factor, fc.integer({ min: 1, max: 2_000_000 }), (a, b, divisor) => {
          const exact = divideRounded(BigInt(a) * BigInt(b), BigInt(divisor), mode);
          if (exact <= BigInt(Number.MAX_SAFE_INTEGER) && exact >= -BigInt(Number.MAX_SAFE_INTEGER)) {
            expect(multiplyDivide(a, b, divisor, mode)).toBe(Number(exact));
          }
        }),
      );
    });

    it('is less than one unit away, and exact when there is nothing to round', () => {
      fc.assert(
        fc.property(big, fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
          const distance = divideRounded(numerator, denominator, mode) * denominator - numerator;
          expect(distance < denominator && -distance < denominator).toBe(true);
          expect(divideRounded(numerator * denominator, denominator, mode)).toBe(numerator);
        }),
      );
    });
  });

  it.each(Object.entries(DINERO))('%s agrees with dinero', (mode, theirs) => {
    const currency = { code: 'EUR', base: 10n, exponent: 2n };
    fc.assert(
      fc.property(big, fc.integer({ min: 1, max: 4 }), (amount, digits) => {
        const fine = oracle.dinero({ amount, currency, scale: 2n + BigInt(digits) });
        const expected = oracle.toSnapshot(oracle.transformScale(fine, 2n, theirs)).amount;
        expect(divideRounded(amount, 10n ** BigInt(digits), mode as RoundingMode)).toBe(expected);
      }),
    );
  });

  it.each(MIRROR_ROUNDING_MODES)('%s mirrors', (mode) => {
    fc.assert(
      fc.property(big, fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        const forward = divideRounded(numerator, denominator, mode);
        expect(divideRounded(-numerator, denominator, mode)).toBe(-forward);
      }),
    );
  });

  it('goes on in bigint where a product leaves the exact range', () => {
    // 9 007 199 254 740 991 × 3 ÷ 2 would be …486.5; in floats the half is lost.
    expect(multiplyDivide(9_007_199_254_740_991, 3, 6, 'half-away')).toBe(4_503_599_627_370_496);
    expect(multiplyDivide(9_007_199_254_740_991, 3, 6, 'down')).toBe(4_503_599_627_370_495);
    expect(() => multiplyDivide(9_007_199_254_740_991, 3, 2, 'down')).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it.each([0, -1])('refuses the divisor %i', (divisor) => {
    expect(() => multiplyDivide(1, 1, divisor, 'up')).toThrow(
      expect.objectContaining({ code: 'invalid-divisor' }),
    );
    expect(() => divideRounded(1n, BigInt(divisor), 'up')).toThrow(/must be positive/);
  });

  it('gives no negative zero', () => {
    for (const mode of ROUNDING_MODES) expect(multiplyDivide(-0, 3, 10, mode)).toBe(0);
    expect(multiplyDivide(-1, 1, 10, 'down')).toBe(0);
  });

  it.each([
    [1002, 5, 1000],
    [1003, 5, 1005],
    [-1003, 5, -1005],
    [250, 100, 300],
    [7, 1, 7],
  ])('rounds %i to a step of %i: %i', (amount, step, result) => {
    expect(roundToStep(amount, step, 'half-away')).toBe(result);
  });
});
