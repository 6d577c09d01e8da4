import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpenShop } from './open-shop.ts';

/**
 * Figures that were worked out apart from the product, with exact fractions, or that others publish, asked of
 * `sales.price` as any caller may: the rules through every default and check of the contract.
 */
let opened: OpenShop;
beforeAll(async () => {
  opened = await OpenShop.open();
});
afterAll(() => opened.close());

type Fields = Readonly<Record<string, unknown>>;

const rate = (percent: number, more: Fields = {}) => ({ rate_ppm: Math.round(percent * 10_000), ...more });
const each = (fixed_minor: number, more: Fields = {}) => ({ fixed_minor, ...more });
const line = (unitPrice_minor: number, taxes: readonly Fields[] = [], more: Fields = {}) => ({
  unitPrice_minor,
  taxes,
  ...more,
});
const times = (quantity_milli: number) => ({ quantity_milli });

const compound = { affectsLaterTaxes: true };
const apart = { affectedByEarlierTaxes: false };
const inside = { includedInPrice: true };
const incl = { pricesIncludeTax: true };
const excl = { pricesIncludeTax: false };

const price = (input: Fields) => opened.shop.call('sales.price', input, 'cashier');

describe('one line: its net and each of its taxes', () => {
  const jpy = { currency: 'JPY' };
  test.each<[string, Fields, ReturnType<typeof line>, number, readonly number[]]>([
    ['8 % and 0 % in the price', incl, line(12_440, [rate(8), rate(0)]), 11_519, [921, 0]],
    [
      '15 % on top, 5.5 % inside',
      excl,
      line(230_000, [rate(15), rate(5.5, inside)]),
      218_009,
      [32_701, 11_991],
    ],
    ['the net takes the odd unit', incl, line(5250, [rate(12)]), 4687, [563]],
    ['yen on top', { ...excl, ...jpy }, line(9176, [rate(19)]), 9176, [1743]],
    ['yen inside', { ...incl, ...jpy }, line(10_920, [rate(19)]), 9176, [1744]],
    ['dinars of 1000', { ...excl, currency: 'KWD' }, line(1250, [rate(5)], times(1333)), 1666, [83]],
    ['four digits', { ...incl, currency: 'CLF' }, line(123_457, [rate(19)], times(777)), 80_610, [15_316]],
    [
      'withheld, then compound',
      excl,
      line(5000, [rate(-20), rate(4, compound), rate(22)]),
      5000,
      [-1000, 200, 1144],
    ],
    ['side by side', excl, line(10_000, [rate(6), rate(6), rate(3)]), 10_000, [600, 600, 300]],
    [
      'the first affects the rest',
      excl,
      line(10_000, [rate(6, compound), rate(6), rate(3)]),
      10_000,
      [600, 636, 318],
    ],
    [
      'but not the second',
      excl,
      line(10_000, [rate(6, compound), rate(6, apart), rate(3)]),
      10_000,
      [600, 600, 318],
    ],
    [
      'each on all before it',
      excl,
      line(10_000, [rate(6, compound), rate(6, compound), rate(3)]),
      10_000,
      [600, 636, 337],
    ],
    [
      'two inside, one on both',
      excl,
      line(11_200, [
        rate(6, { ...inside, ...compound }),
        rate(6, { ...inside, ...compound, ...apart }),
        rate(3),
      ]),
      10_000,
      [600, 600, 336],
    ],
    [
      'one inside, two on it',
      excl,
      line(10_600, [rate(6, { ...inside, ...compound }), rate(6), rate(3)]),
      10_000,
      [600, 636, 318],
    ],
    ['compound inside', incl, line(11_498, [rate(5, compound), rate(9.5)]), 10_000, [500, 998]],
    [
      'fixed amounts for each of five',
      excl,
      line(1900, [each(100, compound), rate(21), each(200)], times(5000)),
      9500,
      [500, 2100, 1000],
    ],
    [
      'a fixed amount on top, in the base of a tax inside',
      excl,
      line(12_000, [each(100, compound), rate(21, inside), each(200)]),
      9900,
      [100, 2100, 200],
    ],
    ['a fixed amount on 2.5 litres', excl, line(100, [each(10)], times(2500)), 250, [25]],
    ['a fixed amount for each piece inside a price of nothing', incl, line(0, [each(5, compound)]), -5, [5]],
    [
      'a fixed amount follows the sign of the line',
      excl,
      line(-1000, [each(100)], times(2000)),
      -2000,
      [-200],
    ],
    ['both signs cancel', excl, line(-1000, [each(100)], times(-2000)), 2000, [200]],
    ['ten times the net', incl, line(11_000, [rate(1000)]), 1000, [10_000]],
    ['a zero rate is a row', incl, line(999, [rate(0)]), 999, [0]],
    ['no tax', incl, line(999), 999, []],
    [
      'a million pieces',
      incl,
      line(1_000_000, [rate(20)], times(10 ** 9)),
      833_333_333_333,
      [166_666_666_667],
    ],
    [
      'more off than there is',
      incl,
      line(500, [rate(20)], { discount: { kind: 'amount', amount_minor: 900 } }),
      0,
      [0],
    ],
    [
      '33.3333 % off three',
      incl,
      line(199, [rate(20)], { ...times(3000), discount: { kind: 'percent', percent_ppm: 333_333 } }),
      332,
      [66],
    ],
    [
      'a return with a discount',
      incl,
      line(1000, [rate(20)], { ...times(-2000), discount: { kind: 'percent', percent_ppm: 125_000 } }),
      -1458,
      [-292],
    ],
    ['exempt pays the net it would show', incl, line(999, [rate(19)], { exempt: true }), 839, []],
  ])('%s', async (_, settings, only, net_minor, taxes) => {
    expect(await price({ ...settings, lines: [only] })).toMatchObject({
      net_minor,
      total_minor: taxes.reduce((sum, tax) => sum + tax, net_minor),
      lines: [{ net_minor, taxes: taxes.map((amount_minor) => ({ amount_minor })) }],
    });
  });
});

test.each([
  ['half-away', [3, 4, 2, 3]],
  ['half-even', [2, 4, 2, 3]],
  ['half-down', [2, 3, 2, 3]],
  ['up', [3, 4, 3, 3]],
  ['down', [2, 3, 2, 2]],
])('10 %% of 25, 35, 21 and 29 rounded %s', async (roundingMode, taxes) => {
  for (const sign of [1, -1]) {
    const lines = [25, 35, 21, 29].map((each) => line(each, [rate(10)], times(1000 * sign)));
    const tax_minor = sign * taxes.reduce((sum, tax) => sum + tax);
    expect(await price({ ...excl, roundingMode, lines })).toMatchObject({ tax_minor });
  }
});

test('India’s taxes on two lines: 4.86 rounded by line, 4.89 by document', async () => {
  const taxes = [
    rate(6, { id: 'cgst', ...compound }),
    rate(6, { id: 'sgst', ...compound, ...apart }),
    rate(3, { id: 'cess' }),
  ];
  const lines = [line(1589, taxes), line(1589, taxes)];
  expect(await price({ ...excl, roundingScope: 'line', lines })).toMatchObject({ tax_minor: 486 });
  expect(await price({ ...excl, roundingScope: 'document', lines })).toMatchObject({
    taxes: [{ amount_minor: 191 }, { amount_minor: 191 }, { amount_minor: 107 }],
    total_minor: 3667,
  });
});

describe('a discount of the whole sale is shared', () => {
  test.each([
    [[4000, 2000, 2000], 300, [150, 75, 75]],
    [[4300, 1400, 2300], 299, [161, 52, 86]],
    [[1000, 1000, 1000], 299, [100, 100, 99]],
    [[10, 20, 10, 30, 50, 20, 10, 40], 93, [5, 10, 5, 15, 24, 10, 5, 19]],
    [[5000, 5000], 1003, [502, 501]],
    [[70, 30], 5, [4, 1]],
    [[500, 300], 99_999, [500, 300]],
  ])('over %j: %i', async (prices, amount_minor, shares) => {
    const saleDiscount = { kind: 'amount', amount_minor };
    expect(await price({ saleDiscount, lines: prices.map((each) => line(each)) })).toMatchObject({
      lines: shares.map((saleDiscount_minor) => ({ saleDiscount_minor })),
    });
  });

  test('over what is sold, not what comes back', async () => {
    const saleDiscount = { kind: 'percent', percent_ppm: 100_000 };
    const lines = [line(1000, [rate(20)]), line(400, [rate(20)], times(-1000))];
    expect(await price({ ...incl, saleDiscount, lines })).toMatchObject({
      lines: [{ saleDiscount_minor: 100 }, { saleDiscount_minor: 0 }],
      total_minor: 500,
      tax_minor: 83,
    });
  });
});

describe('coins of 0.05', () => {
  const cash = (amount_minor: number) => ({ kind: 'cash', amount_minor });
  const card = (amount_minor: number) => ({ kind: 'other', amount_minor });
  test.each<[string, number, readonly Fields[], readonly [rounding: number, change: number, due: number]]>([
    ['nearest', 997, [cash(1000)], [-2, 5, 0]],
    ['nearest', 998, [cash(1000)], [2, 0, 0]],
    ['up', 996, [cash(1000)], [4, 0, 0]],
    ['down', 999, [cash(1000)], [-4, 5, 0]],
    ['nearest', 997, [cash(997)], [0, 0, 0]],
    ['nearest', 997, [card(997)], [0, 0, 0]],
    ['nearest', 997, [card(502), cash(495)], [0, 0, 0]],
    ['nearest', 997, [card(500), cash(500)], [-2, 5, 0]],
    ['nearest', 997, [cash(500), card(497)], [0, 0, 0]],
    ['nearest', 997, [cash(300)], [0, 0, 697]],
    ['nearest', -997, [cash(-995)], [2, 0, 0]],
    ['up', -996, [cash(-1000)], [-4, 0, 0]],
  ])('%s: %i paid with %j', async (mode, total, payments, [cashRounding_minor, change_minor, due_minor]) => {
    const cashRounding = { step_minor: 5, mode };
    const lines = [line(Math.abs(total), [rate(8.1)], times(1000 * Math.sign(total)))];
    expect(await price({ ...incl, currency: 'CHF', cashRounding, lines, payments })).toMatchObject({
      total_minor: total,
      cashRounding_minor,
      change_minor,
      due_minor,
    });
  });
});
