import * as fc from 'fast-check';
import * as oracle from 'dinero.js/bigint';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../money/allocate.ts';
import { currencyDigits } from '../../money/currencies.ts';
import { divideRounded } from '../../money/rounding.ts';
import type { RoundingMode } from '../../money/rounding-mode.ts';
import { priceDocument } from '../price-document.ts';

/**
 * dinero.js's own test figures: allocate.test.ts, distribute.test.ts and divide/*.test.ts (version 2), and dinero itself
 * as an oracle. halfAwayFromZero is half-away, halfEven half-even, halfTowardsZero half-down, up ceiling, down floor.
 *
 * dinero gives the units that are left over to the first shares; we give them to the largest remainders, ties to the
 * first. Both give the same where the remainders are equal, as in its figures.
 */

describe('allocate', () => {
  it.each([
    [1003, [50, 50], [502, 501]],
    [100, [1, 3], [25, 75]],
    [1003, [0, 50, 50], [0, 502, 501]],
  ])('%i to %j', (amount, ratios, parts) => expect(allocate(amount, ratios)).toEqual(parts));

  it('is dinero to within a unit for each share, and as exact in its sum', () => {
    const ratios = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 8 })
      .filter((all) => all.some((ratio) => ratio > 0));
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), ratios, (amount, weights) => {
        const money = oracle.dinero({ amount: BigInt(amount), currency: euro });
        const theirs = oracle
          .allocate(money, weights.map(BigInt))
          .map((share) => Number(oracle.toSnapshot(share).amount));
        const ours = allocate(amount, weights);
        expect(ours.reduce((sum, part) => sum + part, 0)).toBe(theirs.reduce((sum, part) => sum + part, 0));
        ours.forEach((part, index) => expect(Math.abs(part - theirs[index]!)).toBeLessThanOrEqual(1));
      }),
    );
  });
});

describe('rounding', () => {
  const cases: readonly (readonly [numerator: number, denominator: number])[] = [
    [14, 10],
    [-14, 10],
    [15, 10],
    [25, 10],
    [-15, 10],
    [-25, 10],
    [16, 10],
    [-16, 10],
    [22, 5],
    [-22, 5],
    [3, 2],
    [5, 2],
    [-3, 2],
    [-5, 2],
    [24, 5],
    [-24, 5],
  ];
  it.each<[RoundingMode, readonly number[]]>([
    ['half-even', [1, -1, 2, 2, -2, -2, 2, -2, 4, -4, 2, 2, -2, -2, 5, -5]],
    ['half-away', [1, -1, 2, 3, -2, -3, 2, -2, 4, -4, 2, 3, -2, -3, 5, -5]],
    ['half-down', [1, -1, 1, 2, -1, -2, 2, -2, 4, -4, 1, 2, -1, -2, 5, -5]],
    ['ceiling', [2, -1, 2, 3, -1, -2, 2, -1, 5, -4, 2, 3, -1, -2, 5, -4]],
    ['floor', [1, -2, 1, 2, -2, -3, 1, -2, 4, -5, 1, 2, -2, -3, 4, -5]],
  ])('%s', (mode, results) => {
    const ours = cases.map(([numerator, denominator]) =>
      divideRounded(BigInt(numerator), BigInt(denominator), mode),
    );
    expect(ours.map(Number)).toEqual(results);
  });
});

const euro = { code: 'EUR', base: 10n, exponent: 2n };
const MODES = {
  'half-away': oracle.halfAwayFromZero,
  'half-even': oracle.halfEven,
  'half-down': oracle.halfTowardsZero,
} as const;

describe('a whole document', () => {
  const line = fc.record({
    quantity_milli: fc.integer({ min: -5000, max: 20_000 }),
    unitPrice_minor: fc.integer({ min: -1000, max: 10 ** 6 }),
    rate_ppm: fc.integer({ min: -100_000, max: 400_000 }),
    percent_ppm: fc.integer({ min: 0, max: 1_000_000 }),
  });

  it('comes to what dinero adds up, step by step, in currencies of 0, 2, 3 and 4 digits', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'),
        fc.constantFrom('half-away', 'half-even', 'half-down'),
        (rows, code, mode) => {
          const exponent = BigInt(currencyDigits(code));
          const currency: { code: string; base: bigint; exponent: bigint } = { code, base: 10n, exponent };
          const rounded = (money: ReturnType<typeof oracle.dinero>) =>
            oracle.transformScale(money, exponent, MODES[mode]);
          const lines = rows.map(({ percent_ppm, rate_ppm, ...row }, index) => ({
            ...row,
            id: `${index}`,
            priceIncludesTax: false,
            taxes: [{ id: 't', name: 't', rate_ppm }],
            discount: { kind: 'percent', percent_ppm } as const,
          }));
          const priced = priceDocument({ currency: code, roundingMode: mode, roundingScope: 'line', lines });
          let total = oracle.dinero({ amount: 0n, currency });
          for (const { quantity_milli, unitPrice_minor, rate_ppm, percent_ppm } of rows) {
            const price = oracle.dinero({ amount: BigInt(unitPrice_minor), currency });
            const base = rounded(oracle.multiply(price, { amount: BigInt(quantity_milli), scale: 3n }));
            const off = rounded(oracle.multiply(base, { amount: BigInt(percent_ppm), scale: 6n }));
            const net = oracle.subtract(base, off);
            const tax = rounded(oracle.multiply(net, { amount: BigInt(rate_ppm), scale: 6n }));
            total = oracle.add(total, oracle.add(net, tax));
          }
          expect(BigInt(priced.total_minor)).toBe(oracle.toSnapshot(total).amount);
        },
      ),
      { numRuns: 300 },
    );
  });
});
