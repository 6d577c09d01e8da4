import * as fc from 'fast-check';
import { allocate as theirs, dinero, EUR, toSnapshot } from 'dinero.js';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';

const amounts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
const weights = fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 12 });
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

describe('allocate', () => {
  it.each([
    // 100 ÷ 3 = 33 each, one left, all remainders equal: the first takes it.
    [100, [1, 1, 1], [34, 33, 33]],
    // 10 × 1/6, 2/6, 3/6 = 1.67, 3.33, 5: the .67 takes it.
    [10, [1, 2, 3], [2, 3, 5]],
    // 5 × 0.3, 0.7 = 1.5, 3.5: a tie.
    [5, [3, 7], [2, 3]],
    [7, [0, 1, 0], [0, 7, 0]],
    [0, [1, 2], [0, 0]],
    [3, [0, 0], [2, 1]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [0, [], []],
  ])('%i by %j is %j', (amount, by, parts) => {
    expect(allocate(amount, by)).toEqual(parts);
  });

  it('sums to the whole, each part within one unit of its exact share, zero weights nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const parts = allocate(amount, by);
        expect(total(parts)).toBe(amount);
        const sum = total(by);
        if (sum === 0) return;
        parts.forEach((part, index) => {
          const distance = BigInt(part) * BigInt(sum) - BigInt(amount) * BigInt(by[index]!);
          expect(distance < BigInt(sum) && -distance < BigInt(sum)).toBe(true);
          if (by[index] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('hands the odd units to the largest remainders, ties to the earlier', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 6), weights, (amount, by) => {
        const sum = total(by);
        fc.pre(sum > 0);
        const parts = allocate(amount, by);
        const remainder = by.map((weight) => (amount * weight) % sum);
        const got = parts.map((part, index) => part - (amount * by[index]! - remainder[index]!) / sum);
        got.forEach((extra, index) => {
          expect([0, 1]).toContain(extra);
          if (extra === 1) return;
          for (let other = 0; other < by.length; other += 1) {
            if (got[other] !== 1) continue;
            expect(remainder[other]!).toBeGreaterThanOrEqual(remainder[index]!);
            if (remainder[other] === remainder[index]) expect(other).toBeLessThan(index);
          }
        });
      }),
    );
  });

  it('mirrors', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        expect(allocate(0 - amount, by)).toEqual(allocate(amount, by).map((part) => 0 - part));
      }),
    );
  });

  it('differs from dinero, which hands odd units out in order, by a unit at most, and never when it is even', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), weights, fc.boolean(), (amount, by, even) => {
        const sum = total(by);
        fc.pre(sum > 0);
        const whole = even ? (amount % 1000) * sum : amount;
        const shares = theirs(dinero({ amount: whole, currency: EUR }), by).map(
          (share) => toSnapshot(share).amount,
        );
        const parts = allocate(whole, by);
        parts.forEach((part, index) => {
          expect(Math.abs(part - shares[index]!)).toBeLessThanOrEqual(even ? 0 : 1);
        });
      }),
    );
  });

  it('is exact beyond the products a number can hold', () => {
    const parts = allocate(9_007_199_254_740_991, [2, 1, 3_000_000_000]);
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(9_007_199_254_740_991n);
    // 9 007 199 254 740 991 × 2 ÷ 3 000 000 003 = 6 004 799.497…, × 1 = 3 002 399.74…: the second takes the unit.
    expect(parts.slice(0, 2)).toEqual([6_004_799, 3_002_400]);
  });

  it.each([
    [5, [-1, 2]],
    [5, [0.5]],
    [5, []],
  ])('refuses %i by %j', (amount, by) => {
    expect(() => allocate(amount, by)).toThrow(expect.objectContaining({ code: 'invalid-weights' }));
  });
});
