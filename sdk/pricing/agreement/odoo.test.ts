import { describe, expect, it } from 'vitest';
import type { TaxRate } from '../../tax/tax-rate.ts';
import { priceDocument } from '../price-document.ts';
import type { PricingInput } from '../types.ts';

/**
 * Odoo's own test figures: account/tests/test_taxes_computation.py (18.0), test_tax.py (14.0) and
 * test_taxes_tax_totals_summary.py (18.0). How its settings are ours:
 *
 *   amount_type percent          rate_ppm                    price_include        includedInPrice
 *   amount_type fixed            fixed_minor                 include_base_amount  affectsLaterTaxes
 *   amount_type division, r      rate r ÷ (1 − r)            is_base_affected     affectedByEarlierTaxes
 *   sequence                     the order of the list       a group of taxes     its taxes, in place
 *   round_per_line               roundingScope line          round_globally       roundingScope document
 *   rounding HALF-UP             roundingMode half-away      currency.rounding    the minor unit
 *
 * Where a price includes several taxes and the scope is the document, Odoo rounds the net by itself and lets the total
 * differ from the price by a unit; here the customer pays the price and the net takes the unit (the last case).
 */

type More = Partial<TaxRate>;
const incl: More = { includedInPrice: true };
const excl: More = { includedInPrice: false };
const affects: More = { affectsLaterTaxes: true };
const apart: More = { affectedByEarlierTaxes: false };
type Tax = readonly [percent: number, fixed_minor: number, ...more: More[]];
const percent = (rate: number, ...more: More[]): Tax => [rate, 0, ...more];
const fixed = (amount_minor: number, ...more: More[]): Tax => [0, amount_minor, ...more];
const division = (rate: number, ...more: More[]): Tax => [(100 * rate) / (100 - rate), 0, ...more];

function price(
  taxes: readonly Tax[],
  unitPrices: readonly number[],
  more: Partial<PricingInput> = {},
  pieces = 1,
) {
  return priceDocument({
    currency: 'EUR',
    roundingMode: 'half-away',
    roundingScope: 'document',
    ...more,
    lines: unitPrices.map((unitPrice_minor, index) => ({
      id: `${index}`,
      quantity_milli: pieces * 1000,
      unitPrice_minor,
      priceIncludesTax: false,
      taxes: taxes.map(([rate, fixed_minor, ...rest], place) => ({
        id: `t${place}`,
        name: `t${place}`,
        rate_ppm: Math.round(rate * 10_000),
        fixed_minor,
        ...Object.assign({}, ...rest),
      })),
    })),
  });
}

interface Figures {
  readonly total: number;
  readonly net: number;
  /** Base and amount of each tax, in order. */
  readonly taxes: readonly (readonly [base: number, amount: number])[];
}

function expectFigures(priced: ReturnType<typeof price>, { total, net, taxes }: Figures): void {
  expect({
    total: priced.total_minor,
    net: priced.net_minor,
    taxes: priced.taxes.map(({ base_minor, amount_minor }) => [base_minor, amount_minor]),
  }).toEqual({ total, net, taxes });
}

const byLine = { roundingScope: 'line' } as const;
const globally = { roundingScope: 'document' } as const;

describe('test_taxes_computation', () => {
  it.each<[string, readonly Tax[], number, Partial<PricingInput>, Figures]>([
    [
      'ordering',
      [division(10), fixed(1000), percent(10)],
      20_000,
      byLine,
      {
        total: 25_222,
        net: 20_000,
        taxes: [
          [20_000, 2222],
          [20_000, 1000],
          [20_000, 2000],
        ],
      },
    ],
    [
      'random case 1',
      [percent(8, incl), percent(0, incl)],
      12_440,
      byLine,
      {
        total: 12_440,
        net: 11_519,
        taxes: [
          [11_519, 921],
          [11_519, 0],
        ],
      },
    ],
    [
      'random case 2, in twentieths',
      [percent(5, incl)],
      100,
      byLine,
      { total: 100, net: 95, taxes: [[95, 5]] },
    ],
    [
      'random case 2, in twentieths',
      [percent(5, incl)],
      200,
      byLine,
      { total: 200, net: 190, taxes: [[190, 10]] },
    ],
    [
      'random case 2, in twentieths',
      [percent(5, incl)],
      1000,
      byLine,
      { total: 1000, net: 952, taxes: [[952, 48]] },
    ],
    [
      'random case 3',
      [percent(15), percent(5.5, incl)],
      230_000,
      byLine,
      {
        total: 262_701,
        net: 218_009,
        taxes: [
          [218_009, 32_701],
          [218_009, 11_991],
        ],
      },
    ],
    [
      'random case 3',
      [percent(15), percent(5.5, incl)],
      230_000,
      globally,
      {
        total: 262_701,
        net: 218_009,
        taxes: [
          [218_009, 32_701],
          [218_009, 11_991],
        ],
      },
    ],
    ['random case 4', [percent(12, incl)], 5250, byLine, { total: 5250, net: 4687, taxes: [[4687, 563]] }],
    [
      'random case 5, no decimals',
      [percent(19)],
      22_689,
      byLine,
      { total: 27_000, net: 22_689, taxes: [[22_689, 4311]] },
    ],
    [
      'random case 5, no decimals',
      [percent(19)],
      9176,
      byLine,
      { total: 10_919, net: 9176, taxes: [[9176, 1743]] },
    ],
    [
      'random case 5, no decimals',
      [percent(19, incl)],
      27_000,
      byLine,
      { total: 27_000, net: 22_689, taxes: [[22_689, 4311]] },
    ],
    [
      'random case 5, no decimals',
      [percent(19, incl)],
      10_920,
      byLine,
      { total: 10_920, net: 9176, taxes: [[9176, 1744]] },
    ],
    [
      'random case 5',
      [percent(19)],
      2_268_900,
      globally,
      { total: 2_699_991, net: 2_268_900, taxes: [[2_268_900, 431_091]] },
    ],
    [
      'random case 5',
      [percent(19)],
      917_600,
      globally,
      { total: 1_091_944, net: 917_600, taxes: [[917_600, 174_344]] },
    ],
    [
      'random case 5, in millionths',
      [percent(19, incl)],
      27_000_000_000,
      globally,
      { total: 27_000_000_000, net: 22_689_075_630, taxes: [[22_689_075_630, 4_310_924_370]] },
    ],
    [
      'random case 6, in millionths',
      [percent(20, incl)],
      399_999_999,
      byLine,
      { total: 399_999_999, net: 333_333_332, taxes: [[333_333_332, 66_666_667]] },
    ],
    ['random case 7', [percent(21, incl)], 1190, byLine, { total: 1190, net: 983, taxes: [[983, 207]] }],
    ['random case 7', [percent(21, incl)], 280, byLine, { total: 280, net: 231, taxes: [[231, 49]] }],
    [
      'random case 7, in millionths',
      [percent(21, incl)],
      7_000_000,
      byLine,
      { total: 7_000_000, net: 5_785_124, taxes: [[5_785_124, 1_214_876]] },
    ],
    [
      'random case 8, withholding',
      [percent(-20), percent(4, affects), percent(22)],
      5000,
      byLine,
      {
        total: 5344,
        net: 5000,
        taxes: [
          [5000, -1000],
          [5000, 200],
          [5200, 1144],
        ],
      },
    ],
    [
      'random case 10, reverse charge',
      [percent(21), percent(-21)],
      10_000,
      byLine,
      {
        total: 10_000,
        net: 10_000,
        taxes: [
          [10_000, 2100],
          [10_000, -2100],
        ],
      },
    ],
    [
      'fixed, inside a price of nothing',
      [fixed(5, incl, affects)],
      0,
      byLine,
      { total: 0, net: -5, taxes: [[-5, 5]] },
    ],
  ])('%s', (_, taxes, unitPrice, scope, figures) => expectFigures(price(taxes, [unitPrice], scope), figures));

  it.each<[string, readonly Tax[], number, Figures]>([
    [
      'no compounding',
      [percent(6), percent(6), percent(3)],
      10_000,
      {
        total: 11_500,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [10_000, 300],
        ],
      },
    ],
    [
      'first affects',
      [percent(6, affects), percent(6), percent(3)],
      10_000,
      {
        total: 11_554,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_600, 636],
          [10_600, 318],
        ],
      },
    ],
    [
      'second stands apart',
      [percent(6, affects), percent(6, apart), percent(3)],
      10_000,
      {
        total: 11_518,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [10_600, 318],
        ],
      },
    ],
    [
      'both affect',
      [percent(6, affects), percent(6, affects), percent(3)],
      10_000,
      {
        total: 11_573,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_600, 636],
          [11_236, 337],
        ],
      },
    ],
    [
      'GST: both affect, second apart',
      [percent(6, affects), percent(6, affects, apart), percent(3)],
      10_000,
      {
        total: 11_536,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [11_200, 336],
        ],
      },
    ],
    [
      'GST inside, the third on top',
      [percent(6, incl, affects), percent(6, incl, affects, apart), percent(3)],
      11_200,
      {
        total: 11_536,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [11_200, 336],
        ],
      },
    ],
    [
      'first inside, second apart',
      [percent(6, incl, affects), percent(6, apart), percent(3)],
      10_600,
      {
        total: 11_518,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [10_600, 318],
        ],
      },
    ],
    [
      'first inside and affects',
      [percent(6, incl, affects), percent(6), percent(3)],
      10_600,
      {
        total: 11_554,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_600, 636],
          [10_600, 318],
        ],
      },
    ],
    [
      'first inside, affects nothing',
      [percent(6, incl), percent(6), percent(3)],
      10_600,
      {
        total: 11_500,
        net: 10_000,
        taxes: [
          [10_000, 600],
          [10_000, 600],
          [10_000, 300],
        ],
      },
    ],
  ])('l10n_in: %s', (_, taxes, unitPrice, figures) => expectFigures(price(taxes, [unitPrice]), figures));

  it.each<[string, readonly Tax[], number, number, Figures]>([
    [
      'fixed for each of five',
      [fixed(100), percent(21), fixed(200)],
      2000,
      5,
      {
        total: 13_600,
        net: 10_000,
        taxes: [
          [10_000, 500],
          [10_000, 2100],
          [10_000, 1000],
        ],
      },
    ],
    [
      'fixed affects',
      [fixed(100, affects), percent(21), fixed(200)],
      1900,
      5,
      {
        total: 13_100,
        net: 9500,
        taxes: [
          [9500, 500],
          [10_000, 2100],
          [10_000, 1000],
        ],
      },
    ],
    [
      'percentage inside, on a fixed on top',
      [fixed(100, affects), percent(21, incl), fixed(200)],
      12_000,
      1,
      {
        total: 12_300,
        net: 9900,
        taxes: [
          [9900, 100],
          [10_000, 2100],
          [10_000, 200],
        ],
      },
    ],
    [
      'percentage inside affects',
      [fixed(100, affects), percent(21, incl, affects), fixed(200)],
      12_000,
      1,
      {
        total: 12_300,
        net: 9900,
        taxes: [
          [9900, 100],
          [10_000, 2100],
          [12_100, 200],
        ],
      },
    ],
    [
      'fixed affects nothing',
      [fixed(100), percent(21, incl, affects), fixed(200)],
      12_100,
      1,
      {
        total: 12_400,
        net: 10_000,
        taxes: [
          [10_000, 100],
          [10_000, 2100],
          [12_100, 200],
        ],
      },
    ],
    [
      'all on top',
      [fixed(100), percent(21, affects), fixed(200)],
      10_000,
      1,
      {
        total: 12_400,
        net: 10_000,
        taxes: [
          [10_000, 100],
          [10_000, 2100],
          [12_100, 200],
        ],
      },
    ],
    [
      'two inside',
      [fixed(100, incl), percent(21, incl, affects), fixed(200)],
      12_200,
      1,
      {
        total: 12_400,
        net: 10_000,
        taxes: [
          [10_000, 100],
          [10_000, 2100],
          [12_100, 200],
        ],
      },
    ],
    [
      'two inside, no compounding',
      [fixed(100, incl), percent(21, incl), fixed(200)],
      12_200,
      1,
      {
        total: 12_400,
        net: 10_000,
        taxes: [
          [10_000, 100],
          [10_000, 2100],
          [10_000, 200],
        ],
      },
    ],
    [
      'two inside, both affect',
      [fixed(100, incl, affects), percent(21, incl, affects), fixed(200)],
      12_100,
      1,
      {
        total: 12_300,
        net: 9900,
        taxes: [
          [9900, 100],
          [10_000, 2100],
          [12_100, 200],
        ],
      },
    ],
    [
      'negative price and quantity',
      [fixed(100)],
      -1000,
      -2,
      { total: 2200, net: 2000, taxes: [[2000, 200]] },
    ],
    ['negative price', [fixed(100)], -1000, 2, { total: -2200, net: -2000, taxes: [[-2000, -200]] }],
    ['no price, negative quantity', [fixed(100)], 0, -1, { total: -100, net: 0, taxes: [[0, -100]] }],
    ['no price', [fixed(100)], 0, 1, { total: 100, net: 0, taxes: [[0, 100]] }],
  ])('l10n_be: %s', (_, taxes, unitPrice, pieces, figures) => {
    expectFigures(price(taxes, [unitPrice], {}, pieces), figures);
  });
});

describe('test_tax', () => {
  it.each<[string, readonly Tax[], number, number, Figures]>([
    [
      'group of groups',
      [fixed(1000, affects), percent(10), fixed(1000, affects), percent(10)],
      20_000,
      1,
      {
        total: 26_300,
        net: 20_000,
        taxes: [
          [20_000, 1000],
          [21_000, 2100],
          [21_000, 1000],
          [22_000, 2200],
        ],
      },
    ],
    [
      'group',
      [fixed(1000), percent(10)],
      20_000,
      1,
      {
        total: 23_000,
        net: 20_000,
        taxes: [
          [20_000, 1000],
          [20_000, 2000],
        ],
      },
    ],
    [
      'fixed affects',
      [fixed(1000, affects), percent(10)],
      20_000,
      1,
      {
        total: 23_100,
        net: 20_000,
        taxes: [
          [20_000, 1000],
          [21_000, 2100],
        ],
      },
    ],
    [
      'fixed inside, two of them',
      [fixed(1000, incl)],
      10_000,
      2,
      { total: 20_000, net: 18_000, taxes: [[18_000, 2000]] },
    ],
    [
      'division inside',
      [division(10, incl)],
      20_000,
      1,
      { total: 20_000, net: 18_000, taxes: [[18_000, 2000]] },
    ],
    ['division on top', [division(10)], 18_000, 1, { total: 20_000, net: 18_000, taxes: [[18_000, 2000]] }],
    ['percentage inside', [percent(21, incl)], 700, 1, { total: 700, net: 579, taxes: [[579, 121]] }],
  ])('%s', (_, taxes, unitPrice, pieces, figures) => {
    expectFigures(price(taxes, [unitPrice], byLine, pieces), figures);
  });

  it('advanced taxes computation: every second of five inside, the first of them affecting, both ways', () => {
    const taxes = [
      percent(10, incl, affects),
      percent(10),
      percent(10, incl),
      percent(10, excl),
      percent(10, incl),
    ];
    const forward: Figures = {
      total: 15_400,
      net: 10_000,
      taxes: [
        [10_000, 1000],
        [11_000, 1100],
        [11_000, 1100],
        [11_000, 1100],
        [11_000, 1100],
      ],
    };
    expectFigures(price(taxes, [13_200]), forward);
    expectFigures(price(taxes, [-13_200]), {
      total: -15_400,
      net: -10_000,
      taxes: forward.taxes.map(([base, amount]) => [-base, -amount] as const),
    });
  });
});

describe('test_taxes_tax_totals_summary, two lines', () => {
  const gst = (inPrice: More) => [
    percent(6, affects, inPrice),
    percent(6, affects, apart, inPrice),
    percent(3),
  ];

  it.each<[string, readonly Tax[], number, Partial<PricingInput>, Figures]>([
    [
      'on top, by line',
      gst(excl),
      1589,
      byLine,
      {
        total: 3664,
        net: 3178,
        taxes: [
          [3178, 190],
          [3178, 190],
          [3558, 106],
        ],
      },
    ],
    [
      'inside, by line',
      gst(incl),
      1779,
      byLine,
      {
        total: 3664,
        net: 3178,
        taxes: [
          [3178, 190],
          [3178, 190],
          [3558, 106],
        ],
      },
    ],
  ])('l10n_in, %s', (_, taxes, unitPrice, scope, figures) => {
    expectFigures(price(taxes, [unitPrice, unitPrice], scope), figures);
  });

  it('l10n_in, on top, globally', () => {
    // The base of the third is printed as 35.59 there (31.78 + 12 %), here as what was stored: 31.78 + 1.91 + 1.91.
    const priced = price(gst(excl), [1589, 1589]);
    expect([priced.net_minor, priced.total_minor]).toEqual([3178, 3667]);
    expect(priced.taxes.map(({ amount_minor }) => amount_minor)).toEqual([191, 191, 107]);
  });

  it('l10n_in, inside, globally: the same taxes, and the price stays what the customer was told', () => {
    // There net 31.77 and total 36.66, though the two prices of 17.79 and 1.07 on top of them are 36.65.
    const priced = price(gst(incl), [1779, 1779]);
    expect(priced.taxes.map(({ amount_minor }) => amount_minor)).toEqual([191, 191, 107]);
    expect([priced.net_minor, priced.total_minor]).toEqual([3176, 3665]);
  });
});
