import * as fc from 'fast-check';
import { add, dinero, EUR, toSnapshot } from 'dinero.js';
import { describe, expect, it } from 'vitest';
import { addMinor, checkMinor, minorFromBigInt, negateMinor, sumMinor } from './money.ts';

const MOST = Number.MAX_SAFE_INTEGER;

describe('amounts', () => {
  it('adds as dinero does', () => {
    const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const start = dinero({ amount: 0, currency: EUR });
        const sum = amounts.reduce(
          (total, value) => add(total, dinero({ amount: value, currency: EUR })),
          start,
        );
        expect(sumMinor(amounts)).toBe(toSnapshot(sum).amount + 0);
      }),
    );
  });

  it('never leaves the exact range unnoticed', () => {
    expect(addMinor(MOST - 1, 1)).toBe(MOST);
    expect(() => addMinor(MOST, 1)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => sumMinor([MOST, 1, -1])).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(minorFromBigInt(BigInt(-MOST))).toBe(-MOST);
    expect(() => minorFromBigInt(BigInt(MOST) + 1n)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it.each([0.5, 19.99, NaN, Infinity])('refuses %d and names the field', (value) => {
    expect(() => checkMinor(value, 'price')).toThrow(
      expect.objectContaining({ code: 'not-an-integer', message: expect.stringContaining('price') }),
    );
  });

  it('knows no negative zero', () => {
    expect(checkMinor(-0)).toBe(0);
    expect(negateMinor(0)).toBe(0);
    expect(negateMinor(5)).toBe(-5);
    expect(sumMinor([])).toBe(0);
  });
});
