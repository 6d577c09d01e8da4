import { describe, expect, it } from 'vitest';
import { allocate } from '../../money/allocate.ts';
import { priceDocument } from '../price-document.ts';
import type { Discount, PricingInput } from '../types.ts';

/**
 * Vendure's own test figures: core/src/service/helpers/order-calculator/order-calculator.spec.ts and prorate.spec.ts
 * (version 3). How its settings are ours:
 *
 *   channel.pricesIncludeTax    priceIncludesTax            DefaultMoneyStrategy   roundingMode half-away
 *   item promotion, percentage  discount of the line        taxes of each line     roundingScope line
 *   order promotion             saleDiscount                taxSummary             roundingScope document
 *   surcharge, shipping         a line of its own           prorate                largest remainder
 *
 * Its default strategy rounds one unit and multiplies; one that rounds the line ("multiply then round", which its spec
 * also gives the figures of) is ours. A percentage off is rounded here and then taken off, there the rest is rounded:
 * that is half-down here, where it falls between two units (the first of the promotions).
 */

const [STANDARD, REDUCED, ZERO] = [20, 10, 0];
type Item = readonly [
  unitPrice_minor: number,
  rate: number | readonly number[],
  pieces?: number,
  discount?: Discount,
];
const percent = (rate: number): Discount => ({ kind: 'percent', percent_ppm: rate * 10_000 });
const amount = (amount_minor: number): Discount => ({ kind: 'amount', amount_minor });

function price(priceIncludesTax: boolean, items: readonly Item[], more: Partial<PricingInput> = {}) {
  return priceDocument({
    currency: 'USD',
    roundingMode: 'half-away',
    roundingScope: 'line',
    lines: items.map(([unitPrice_minor, rates, pieces = 1, discount], index) => ({
      id: `${index}`,
      quantity_milli: pieces * 1000,
      unitPrice_minor,
      priceIncludesTax,
      taxes: [rates].flat().map((rate) => ({ id: `${rate}`, name: `${rate} %`, rate_ppm: rate * 10_000 })),
      discount,
    })),
    ...more,
  });
}

const [excluding, including] = [false, true];

describe('order calculator', () => {
  it.each<[string, boolean, readonly Item[], Partial<PricingInput>, [subTotal: number, withTax: number]]>([
    ['single line', excluding, [[123, STANDARD]], {}, [123, 148]],
    ['single line, several', excluding, [[123, STANDARD, 3]], {}, [369, 443]],
    [
      'with shipping',
      excluding,
      [
        [100, STANDARD],
        [500, STANDARD],
      ],
      {},
      [600, 720],
    ],
    [
      'with shipping',
      including,
      [
        [100, STANDARD],
        [500, STANDARD],
      ],
      {},
      [83 + 417, 600],
    ],
    [
      'half off an item',
      excluding,
      [[8333, STANDARD, 1, percent(50)]],
      { roundingMode: 'half-down' },
      [4167, 5000],
    ],
    [
      'half off an item',
      including,
      [
        [1400, STANDARD, 1, percent(50)],
        [650, REDUCED, 2, percent(50)],
      ],
      {},
      [1174, 1350],
    ],
    ['a fixed price of 4.20', excluding, [[1230, STANDARD]], { saleDiscount: amount(810) }, [420, 504]],
    ['a fixed price of 4.20', including, [[1230, STANDARD]], { saleDiscount: amount(810) }, [350, 420]],
    ['5.00 off', excluding, [[1230, STANDARD]], { saleDiscount: amount(500) }, [730, 876]],
    ['no promotion', including, [[500, STANDARD]], {}, [417, 500]],
    ['half off the order', excluding, [[100, STANDARD]], { saleDiscount: percent(50) }, [50, 60]],
    ['half off the order', including, [[100, STANDARD]], { saleDiscount: percent(50) }, [42, 50]],
    ['half off the order', including, [[100, ZERO]], { saleDiscount: percent(50) }, [50, 50]],
    ['10 % off the order', excluding, [[500, STANDARD, 2]], { saleDiscount: percent(10) }, [900, 1080]],
    ['half off the order', excluding, [[500, STANDARD, 3]], { saleDiscount: percent(50) }, [750, 900]],
    ['10 % off the order', excluding, [[800, STANDARD, 2]], { saleDiscount: percent(10) }, [1440, 1728]],
    [
      'half, then 10 %',
      excluding,
      [[800, STANDARD, 3, percent(50)]],
      { saleDiscount: percent(10) },
      [1080, 1296],
    ],
    [
      'half, then 10 %',
      including,
      [[800, STANDARD, 3, percent(50)]],
      { saleDiscount: percent(10) },
      [900, 1080],
    ],
    ['10 % off the item', excluding, [[155_880, STANDARD, 1, percent(10)]], {}, [140_292, 168_350]],
    ['10 % off the item', including, [[155_880, STANDARD, 1, percent(10)]], {}, [116_910, 140_292]],
    [
      'and 10 % off the order',
      excluding,
      [[155_880, STANDARD, 1, percent(10)]],
      { saleDiscount: percent(10) },
      [126_263, 151_516],
    ],
    [
      'and 10 % off the order',
      including,
      [[155_880, STANDARD, 1, percent(10)]],
      { saleDiscount: percent(10) },
      [105_219, 126_263],
    ],
    [
      'a surcharge without tax',
      excluding,
      [
        [1000, STANDARD, 2],
        [3499, REDUCED],
        [240, []],
      ],
      {},
      [5739, 6489],
    ],
    [
      'a surcharge without tax',
      including,
      [
        [1000, STANDARD, 2],
        [3499, REDUCED],
        [240, []],
      ],
      {},
      [5088, 5739],
    ],
    [
      'a surcharge with tax',
      including,
      [
        [1000, STANDARD],
        [240, STANDARD],
      ],
      {},
      [1033, 1240],
    ],
    [
      'a negative surcharge',
      excluding,
      [
        [1000, STANDARD],
        [-240, STANDARD],
      ],
      {},
      [760, 912],
    ],
    [
      'a negative surcharge',
      including,
      [
        [1000, STANDARD],
        [-240, STANDARD],
      ],
      {},
      [633, 760],
    ],
    [
      'no tax lines',
      excluding,
      [
        [1000, [], 2],
        [3499, []],
      ],
      {},
      [5499, 5499],
    ],
    [
      'one tax line',
      excluding,
      [
        [1000, 4, 2],
        [3499, 4],
      ],
      {},
      [5499, 5719],
    ],
    [
      'two tax lines',
      excluding,
      [
        [1000, [4, 4.5], 2],
        [3499, [4, 4.5]],
      ],
      {},
      [5499, 5966],
    ],
  ])('%s (with tax: %s)', (_, inPrice, items, more, [subTotal, withTax]) => {
    const priced = price(inPrice, items, more);
    expect([priced.net_minor, priced.total_minor]).toEqual([subTotal, withTax]);
  });

  it('the "final boss": 15 % off two items and 5.00 off the order, at two rates', () => {
    const items: Item[] = [
      [1000, STANDARD, 2, percent(15)],
      [3499, REDUCED],
      [255, REDUCED, 4],
    ];
    const saleDiscount = amount(500);
    const figures = (inPrice: boolean) => {
      const { net_minor, total_minor, lines } = price(inPrice, items, { saleDiscount });
      return [net_minor, total_minor, lines.map(({ saleDiscount_minor }) => saleDiscount_minor)];
    };
    // 57.19 and 64.46 there: it shares the discount by prices with tax also where they are without; here it is shared in
    // the terms that it is taken off.
    expect(figures(excluding)).toEqual([5719, 6448, [137, 281, 82]]);
    // 57.19 of which 50.81 is net there (50.82 when it multiplies first): its net is rounded, here the taxes are.
    expect(figures(including)).toEqual([5080, 5719, [137, 281, 82]]);
  });

  it('taxSummary', () => {
    const items: Item[] = [
      [1000, [4, 4.5], 2],
      [3499, [4, 4.5]],
    ];
    const { taxes } = price(excluding, items, { roundingScope: 'document' });
    expect(taxes.map((row) => [row.rate_ppm, row.base_minor, row.amount_minor])).toEqual([
      [40_000, 5499, 220],
      [45_000, 5499, 247],
    ]);
  });

  it('proration over lines with and without tax', () => {
    const priced = price(
      including,
      [
        [500, STANDARD],
        [500, ZERO],
      ],
      { saleDiscount: amount(500) },
    );
    expect(priced.lines.map(({ gross_minor }) => gross_minor)).toEqual([250, 250]);
  });

  it('a price that includes tax beside one that does not', () => {
    const priced = priceDocument({
      currency: 'USD',
      roundingMode: 'half-away',
      roundingScope: 'line',
      lines: [
        [1000, false],
        [-240, true],
      ].map(([unitPrice_minor, priceIncludesTax]) => ({
        id: `${unitPrice_minor}`,
        quantity_milli: 1000,
        unitPrice_minor: unitPrice_minor as number,
        priceIncludesTax: priceIncludesTax as boolean,
        taxes: [{ id: 'standard', name: 'standard tax', rate_ppm: 200_000 }],
      })),
    });
    expect([priced.net_minor, priced.total_minor]).toEqual([800, 960]);
  });
});

describe('prorate', () => {
  it.each([
    [[123], 300, [300]],
    [[4000, 2000, 2000], 300, [150, 75, 75]],
    [[4000, 2000, 2000], -300, [-150, -75, -75]],
    [[4300, 1400, 2300], 299, [161, 52, 86]],
    [[1000, 1000, 1000], 299, [100, 100, 99]],
    [[10, 20, 10, 30, 50, 20, 10, 40], 95, [5, 10, 5, 15, 25, 10, 5, 20]],
    [[10, 20, 10, 30, 50, 20, 10, 40], 93, [5, 10, 5, 15, 24, 10, 5, 19]],
    [[10, 0], 40, [40, 0]],
    [[0, 0], 10, [5, 5]],
    [[0, 0], 0, [0, 0]],
    [[100, 100], -20, [-10, -10]],
  ])('%j of %i', (weights, total, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });
});
