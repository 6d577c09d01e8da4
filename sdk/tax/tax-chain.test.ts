import * as fc from 'fast-check';
import * as oracle from 'dinero.js/bigint';
import { describe, expect, it } from 'vitest';
import { addExcluded } from './add-excluded.ts';
import { splitIncluded } from './split-included.ts';
import { taxOnAmount } from './tax-on-amount.ts';
import type { TaxRate } from './tax-rate.ts';

const tax = (id: string, rate_ppm: number, more: Partial<TaxRate> = {}): TaxRate => ({
  id,
  name: id,
  rate_ppm,
  ...more,
});
const affecting = { affectsLaterTaxes: true };
const apart = { affectedByEarlierTaxes: false };
const inside = { includedInPrice: true };
const onTop = { includedInPrice: false };

/** Net, then each tax as [base, amount], then gross. */
const figures = ({ net_minor, taxes, gross_minor }: ReturnType<typeof addExcluded>) => [
  net_minor,
  taxes.map(({ base_minor, amount_minor }) => [base_minor, amount_minor]),
  gross_minor,
];

describe('a compound tax', () => {
  // Quebec before 2013: 7.5 % on the price and the 5 % of the federal tax.
  const taxes = [tax('gst', 50_000, affecting), tax('qst', 75_000)];

  it('is taken on the price and the tax before it', () => {
    expect(figures(addExcluded(10_000, taxes))).toEqual([
      10_000,
      [
        [10_000, 500],
        [10_500, 788], // 787.5
      ],
      11_288,
    ]);
  });

  it('is taken out of a price that includes both through the same chain of bases', () => {
    // 112.88 ÷ (1 + 0.05 + 0.075 × 1.05) = 100.0044…
    expect(figures(splitIncluded(11_288, taxes))).toEqual([
      10_000,
      [
        [10_000, 500],
        [10_500, 788],
      ],
      11_288,
    ]);
  });

  it('by line is taken on the earlier tax as it was rounded', () => {
    // 5 % of 0.30 is 0.015 → 0.02; 50 % of 0.32 is 0.16, of 0.315 it would be 0.1575 → 0.16; of 0.29: 0.15.
    expect(figures(addExcluded(30, [tax('a', 50_000, affecting), tax('b', 1_500_000)]))).toEqual([
      30,
      [
        [30, 2],
        [32, 48],
      ],
      80,
    ]);
  });

  it('can be left out by a later tax, and a later one can see several', () => {
    const chain = [
      tax('a', 60_000, affecting),
      tax('b', 60_000, { ...affecting, ...apart }),
      tax('c', 30_000),
    ];
    expect(figures(addExcluded(10_000, chain))).toEqual([
      10_000,
      [
        [10_000, 600],
        [10_000, 600],
        [11_200, 336],
      ],
      11_536,
    ]);
    expect(figures(splitIncluded(11_536, chain))).toEqual(figures(addExcluded(10_000, chain)));
  });

  it('depends on the order of the list', () => {
    expect(addExcluded(10_000, taxes.toReversed()).gross_minor).toBe(11_250);
  });
});

describe('a fixed amount per unit', () => {
  it('follows the quantity, not the price', () => {
    const fee = tax('fee', 0, { fixed_minor: 10 });
    expect(figures(addExcluded(1000, [fee], 'half-away', 3000))).toEqual([1000, [[1000, 30]], 1030]);
    expect(figures(addExcluded(1000, [fee], 'half-away', 1250))).toEqual([1000, [[1000, 13]], 1013]);
    expect(figures(addExcluded(1000, [fee], 'down', 1250))).toEqual([1000, [[1000, 12]], 1012]);
  });

  it('comes off a price that includes it before the percentages do', () => {
    // 12.20 − 0.20 = 12.00 = 10.00 + 20 %.
    const taxes = [tax('fee', 0, { fixed_minor: 20 }), tax('vat', 200_000)];
    expect(figures(splitIncluded(1220, taxes))).toEqual([
      1000,
      [
        [1000, 20],
        [1000, 200],
      ],
      1220,
    ]);
  });

  it('can be part of what a percentage is taken on', () => {
    // (10.00 + 0.20) × 1.2 = 12.24.
    const taxes = [tax('fee', 0, { fixed_minor: 20, ...affecting }), tax('vat', 200_000)];
    const both = [
      1000,
      [
        [1000, 20],
        [1020, 204],
      ],
      1224,
    ];
    expect(figures(addExcluded(1000, taxes))).toEqual(both);
    expect(figures(splitIncluded(1224, taxes))).toEqual(both);
  });

  it('may stand beside a rate in one tax, and is rounded with it once', () => {
    // 10 % of 1.03 is 10.3, and 0.4 units: 10.7.
    expect(figures(addExcluded(103, [tax('duty', 100_000, { fixed_minor: 2 })], 'half-away', 200))).toEqual([
      103,
      [[103, 11]],
      114,
    ]);
  });

  it('leaves a net below nothing of a price that is given away', () => {
    expect(figures(splitIncluded(0, [tax('fee', 0, { fixed_minor: 5 })]))).toEqual([-5, [[-5, 5]], 0]);
  });
});

describe('prices that include some taxes and not others', () => {
  it('give up the included ones first', () => {
    // 23.00 ÷ 1.055 = 21.8009…; 15 % of it comes on top.
    const taxes = [tax('top', 150_000, onTop), tax('in', 55_000, inside)];
    expect(figures(addExcluded(2300, taxes))).toEqual([
      2180,
      [
        [2180, 327],
        [2180, 120],
      ],
      2627,
    ]);
    expect(figures(splitIncluded(2300, taxes))).toEqual(figures(addExcluded(2300, taxes)));
  });

  it('solve for the net where a tax inside is taken on one that comes on top', () => {
    // net + 0.21 × (net + 1) = 120: net 99, and 21 of 100 inside.
    const taxes = [tax('fee', 0, { fixed_minor: 100, ...onTop, ...affecting }), tax('vat', 210_000, inside)];
    expect(figures(splitIncluded(12_000, taxes))).toEqual([
      9900,
      [
        [9900, 100],
        [10_000, 2100],
      ],
      12_100,
    ]);
  });
});

describe('negative and zero rates', () => {
  it('lower the price, and are shown', () => {
    const taxes = [tax('withheld', -200_000), tax('fund', 40_000, affecting), tax('vat', 220_000)];
    expect(figures(addExcluded(5000, taxes))).toEqual([
      5000,
      [
        [5000, -1000],
        [5000, 200],
        [5200, 1144],
      ],
      5344,
    ]);
    expect(figures(splitIncluded(5344, taxes))).toEqual(figures(addExcluded(5000, taxes)));
    expect(figures(addExcluded(1000, [tax('zero', 0)]))).toEqual([1000, [[1000, 0]], 1000]);
  });

  it('leave something of a price that includes them, or are refused', () => {
    const half = tax('half', -500_000, affecting);
    expect(splitIncluded(100, [half]).net_minor).toBe(200);
    expect(() => splitIncluded(100, [half, tax('more', -1_000_000)])).toThrow(/nothing of it would be left/);
  });
});

describe('any chain', () => {
  const MODES = {
    'half-away': oracle.halfAwayFromZero,
    'half-even': oracle.halfEven,
    'half-down': oracle.halfTowardsZero,
  } as const;
  const mode = fc.constantFrom('half-away', 'half-even', 'half-down');
  const rate = fc.record({
    rate_ppm: fc.integer({ min: -150_000, max: 400_000 }),
    fixed_minor: fc.integer({ min: -50, max: 500 }),
    affectsLaterTaxes: fc.boolean(),
    affectedByEarlierTaxes: fc.boolean(),
  });
  const chain = fc
    .array(rate, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((row, index) => ({ id: `t${index}`, name: `t${index}`, ...row })));
  const amount = fc.integer({ min: -(10 ** 8), max: 10 ** 8 });
  const pieces = fc.integer({ min: -20, max: 20 });
  const currency = { code: 'EUR', base: 10n, exponent: 2n };

  it('on top of a price takes each tax as dinero does, on the taxes before it', () => {
    fc.assert(
      fc.property(amount, pieces, chain, mode, (net, count, taxes, rounding) => {
        const taxed = addExcluded(net, taxes, rounding, count * 1000);
        const rounded: bigint[] = [];
        taxes.forEach((row, index) => {
          let base = BigInt(net);
          for (let earlier = 0; earlier < index; earlier += 1) {
            if (taxes[earlier]!.affectsLaterTaxes && row.affectedByEarlierTaxes) base += rounded[earlier]!;
          }
          const percentage = oracle.multiply(oracle.dinero({ amount: base, currency }), {
            amount: BigInt(row.rate_ppm),
            scale: 6n,
          });
          const fixed = oracle.dinero({ amount: BigInt(count * row.fixed_minor), currency });
          const whole = oracle.transformScale(oracle.add(percentage, fixed), 2n, MODES[rounding]);
          rounded.push(oracle.toSnapshot(whole).amount);
        });
        expect(taxed.taxes.map(({ amount_minor }) => BigInt(amount_minor))).toEqual(rounded);
      }),
    );
  });

  it('comes out of a price within a unit for each tax of what went in, whichever of them it includes', () => {
    fc.assert(
      fc.property(amount, pieces, chain, fc.infiniteStream(fc.boolean()), (net, count, taxes, coin) => {
        const mixed = taxes.map((row) => ({ ...row, includedInPrice: coin.next().value! }));
        const forward = addExcluded(net, taxes, 'half-away', count * 1000);
        const inPrice = forward.taxes.filter((_, index) => mixed[index]!.includedInPrice);
        const price = inPrice.reduce((sum, row) => sum + row.amount_minor, net);
        const line = {
          amount_minor: price,
          quantity_milli: count * 1000,
          priceIncludesTax: true,
          taxes: mixed,
        };
        const factor = mixed.reduce((sum, row) => sum + (row.includedInPrice ? row.rate_ppm : 0), 1_000_000);
        fc.pre(factor > 400_000);
        const back = taxOnAmount(line, 'half-away');
        expect(Math.abs(back.net_minor - net)).toBeLessThanOrEqual(4 * taxes.length);
        expect(back.net_minor + back.tax_minor).toBe(back.gross_minor);
      }),
    );
  });

  it('mirrors', () => {
    fc.assert(
      fc.property(amount, pieces, chain, fc.boolean(), (value, count, taxes, priceIncludesTax) => {
        const price = (sign: number) =>
          taxOnAmount(
            {
              amount_minor: value * sign + 0,
              quantity_milli: count * 1000 * sign + 0,
              priceIncludesTax,
              taxes,
            },
            'half-away',
          );
        expect(figures(price(-1)).flat(3)).toEqual(
          figures(price(1))
            .flat(3)
            .map((figure) => 0 - (figure as number)),
        );
      }),
    );
  });
});
