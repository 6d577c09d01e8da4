import * as fc from 'fast-check';
import * as oracle from 'dinero.js/bigint';
import { describe, expect, it } from 'vitest';
import { addExcluded } from './add-excluded.ts';
import { splitIncluded } from './split-included.ts';
import type { TaxRate } from './tax-rate.ts';

const tax = (rate_ppm: number, id = `t${rate_ppm}`): TaxRate => ({ id, name: id, rate_ppm });
const figures = ({ net_minor, taxes, gross_minor }: ReturnType<typeof addExcluded>) => [
  net_minor,
  taxes.map((row) => row.amount_minor),
  gross_minor,
];

const MODES = {
  'half-away': oracle.halfAwayFromZero,
  'half-even': oracle.halfEven,
  'half-down': oracle.halfTowardsZero,
} as const;
const mode = fc.constantFrom('half-away', 'half-even', 'half-down');
const amount = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
const rates = fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 3 });

describe('addExcluded', () => {
  it.each([
    // 20 % of 9.99 is 1.998.
    [999, [200_000], [999, [200], 1199]],
    // Quebec: 5 % and 9.975 % of 100.00 are 5.00 and 9.975.
    [10_000, [50_000, 99_750], [10_000, [500, 998], 11_498]],
    [-10_000, [50_000, 99_750], [-10_000, [-500, -998], -11_498]],
    [1000, [], [1000, [], 1000]],
    [1000, [0], [1000, [0], 1000]],
    // A withholding of 2.5 % lowers what is paid.
    [1000, [-25_000], [1000, [-25], 975]],
  ])('%i at %j gives %j', (net, ppm, result) => {
    expect(
      figures(
        addExcluded(
          net,
          ppm.map((rate) => tax(rate)),
        ),
      ),
    ).toEqual(result);
  });

  it('takes each percentage as dinero does', () => {
    fc.assert(
      fc.property(amount, rates, mode, (net, ppm, rounding) => {
        const taxed = addExcluded(
          net,
          ppm.map((rate) => tax(rate)),
          rounding,
        );
        const currency = { code: 'EUR', base: 10n, exponent: 2n };
        const money = oracle.dinero({ amount: BigInt(net), currency });
        ppm.forEach((rate, index) => {
          const fine = oracle.multiply(money, { amount: BigInt(rate), scale: 6n });
          const { amount: expected } = oracle.toSnapshot(oracle.transformScale(fine, 2n, MODES[rounding]));
          expect(taxed.taxes[index]!.amount_minor).toBe(Number(expected));
        });
        expect(taxed.net_minor).toBe(net);
        expect(taxed.gross_minor).toBe(net + taxed.taxes.reduce((sum, row) => sum + row.amount_minor, 0));
      }),
    );
  });
});

describe('splitIncluded', () => {
  it.each([
    // 10.00 ÷ 1.2 = 8.33…; tax 1.666….
    [1000, [200_000], [833, [167], 1000]],
    // 11.00 ÷ 1.10 = 10.00, and 5 % of it twice.
    [1100, [50_000, 50_000], [1000, [50, 50], 1100]],
    // 0.03 ÷ 1.4: 20 % twice is 0.00428… each: nothing, and the net takes it all.
    [3, [200_000, 200_000], [3, [0, 0], 3]],
    // 1.05 ÷ 1.1: 5 % twice is 4.77… each: both round up, and the net gives the odd unit.
    [105, [50_000, 50_000], [95, [5, 5], 105]],
    [-1000, [200_000], [-833, [-167], -1000]],
    [1000, [], [1000, [], 1000]],
  ])('%i at %j gives %j', (gross, ppm, result) => {
    expect(
      figures(
        splitIncluded(
          gross,
          ppm.map((rate, index) => tax(rate, `t${index}`)),
        ),
      ),
    ).toEqual(result);
  });

  it('splits as dinero does on a scale ten digits finer', () => {
    fc.assert(
      fc.property(amount, rates, mode, (gross, ppm, rounding) => {
        const taxed = splitIncluded(
          gross,
          ppm.map((rate) => tax(rate)),
          rounding,
        );
        const whole = ppm.reduce((sum, rate) => sum + rate, 1_000_000);
        const currency = { code: 'EUR', base: 10n, exponent: 2n };
        const fine = oracle.transformScale(oracle.dinero({ amount: BigInt(Math.abs(gross)), currency }), 12n);
        ppm.forEach((rate, index) => {
          if (rate === 0) return;
          const part = oracle.allocate(fine, [BigInt(whole - rate), BigInt(rate)])[1]!;
          const { amount: expected } = oracle.toSnapshot(oracle.transformScale(part, 2n, MODES[rounding]));
          expect(Math.abs(taxed.taxes[index]!.amount_minor)).toBe(Number(expected));
        });
        expect(taxed.gross_minor).toBe(gross);
        expect(taxed.net_minor + taxed.tax_minor).toBe(gross);
      }),
    );
  });

  it('undoes addExcluded to within a unit for each tax', () => {
    fc.assert(
      fc.property(amount, rates, (net, ppm) => {
        const taxes = ppm.map((rate) => tax(rate));
        const back = splitIncluded(addExcluded(net, taxes).gross_minor, taxes);
        expect(Math.abs(back.net_minor - net)).toBeLessThanOrEqual(ppm.length);
      }),
    );
  });
});

describe('both', () => {
  it('mirror', () => {
    fc.assert(
      fc.property(
        amount,
        rates,
        mode,
        fc.constantFrom(addExcluded, splitIncluded),
        (value, ppm, rounding, apply) => {
          const taxes = ppm.map((rate) => tax(rate));
          const forward = apply(value, taxes, rounding);
          const back = apply(0 - value, taxes, rounding);
          expect(back.taxes.map((row) => row.amount_minor)).toEqual(
            forward.taxes.map((row) => 0 - row.amount_minor),
          );
          expect([back.net_minor, back.gross_minor]).toEqual([
            0 - forward.net_minor,
            0 - forward.gross_minor,
          ]);
        },
      ),
    );
  });

  it('say what a tax was taken on', () => {
    expect(splitIncluded(1200, [tax(200_000, 'vat')]).taxes).toEqual([
      {
        id: 'vat',
        name: 'vat',
        rate_ppm: 200_000,
        fixed_minor: 0,
        includedInPrice: true,
        affectsLaterTaxes: false,
        affectedByEarlierTaxes: true,
        base_minor: 1000,
        amount_minor: 200,
      },
    ]);
  });

  it('refuse what is no rate', () => {
    expect(() => addExcluded(1000, [tax(0.2)])).toThrow(expect.objectContaining({ code: 'invalid-tax' }));
    expect(() => splitIncluded(1000, [tax(-1_000_000)])).toThrow(
      expect.objectContaining({ code: 'invalid-tax' }),
    );
  });
});
