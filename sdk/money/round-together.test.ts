import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTogether } from './round-together.ts';
import { divideRounded } from './rounding.ts';
import { MIRROR_ROUNDING_MODES } from './rounding-mode.ts';

const share = (numerator: number, denominator: number) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const shares = fc.array(
  fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.constantFrom(10, 1000, 1200, 999_983)),
  { maxLength: 10 },
);

describe('roundTogether', () => {
  it.each([
    // 0.4 + 0.4 + 0.4 = 1.2 → 1, which the first takes; each by itself would give 0.
    [
      [
        [4, 10],
        [4, 10],
        [4, 10],
      ],
      [1, 0, 0],
    ],
    [
      [
        [4, 10],
        [6, 10],
        [6, 10],
      ],
      [0, 1, 1],
    ],
    // 1.5 − 0.7 = 0.8 → 1: whole parts 1 and 0 are already enough.
    [
      [
        [15, 10],
        [-7, 10],
      ],
      [1, 0],
    ],
    // 0.3 − 1.9 = −1.6 → −2: one more unit down, where the remainder is lowest.
    [
      [
        [3, 10],
        [-19, 10],
      ],
      [0, -2],
    ],
    // 1/3 + 1/6 = 0.5 → 1 across different denominators.
    [
      [
        [1, 3],
        [1, 6],
      ],
      [1, 0],
    ],
    [[], []],
  ])('%j gives %j', (input, result) => {
    expect(
      roundTogether(
        input.map(([n, d]) => share(n!, d!)),
        'half-away',
      ),
    ).toEqual(result);
  });

  it.each(MIRROR_ROUNDING_MODES)('%s: sums to the rounded sum, each within a unit, and mirrors', (mode) => {
    fc.assert(
      fc.property(shares, (input) => {
        const exact = input.map(([n, d]) => share(n, d));
        const parts = roundTogether(exact, mode);
        const common = 10n * 1000n * 1200n * 999_983n;
        const sum = exact.reduce(
          (total, { numerator, denominator }) => total + numerator * (common / denominator),
          0n,
        );
        expect(parts.reduce((total, part) => total + BigInt(part), 0n)).toBe(
          divideRounded(sum, common, mode),
        );
        parts.forEach((part, index) => {
          const { numerator, denominator } = exact[index]!;
          const distance = BigInt(part) * denominator - numerator;
          expect(distance < denominator && -distance < denominator).toBe(true);
        });
        const mirrored = exact.map(({ numerator, denominator }) => ({ numerator: -numerator, denominator }));
        expect(roundTogether(mirrored, mode)).toEqual(parts.map((part) => 0 - part));
      }),
    );
  });
});
