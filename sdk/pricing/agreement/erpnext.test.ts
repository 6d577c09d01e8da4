import { describe, expect, it } from 'vitest';
import type { TaxRate } from '../../tax/tax-rate.ts';
import { priceDocument } from '../price-document.ts';
import type { PricingInput, SaleLine } from '../types.ts';

/**
 * ERPNext's own test figures: accounts/doctype/sales_invoice/test_sales_invoice.py, controllers/tests/
 * test_qty_based_taxes.py and test_distributed_discount.py (version 14 and later). How its settings are ours:
 *
 *   On Net Total             rate_ppm, affectedByEarlierTaxes: false
 *   On Previous Row Amount   that row's rate times this one, on the net (2 % of 12 % is 0.24 %)
 *   On Previous Row Total    affectedByEarlierTaxes, and the rows above affectsLaterTaxes
 *   On Item Quantity         fixed_minor              Actual (shipping)         a line of its own
 *   included_in_print_rate   includedInPrice          item_tax_template         other rates on that line
 *   discount on Net Total    saleDiscount             precision 2, half up      roundingMode half-away
 *   taxes summed over the items, then rounded         roundingScope document
 *
 * ERPNext rounds an included net by itself and books the unit by which net and taxes miss the price as "Round Off"; here
 * the net takes that unit.
 */

type Row = readonly [id: string, percent: number, more?: Partial<TaxRate>];
const tax = ([id, rate, more]: Row): TaxRate => ({
  id,
  name: id,
  rate_ppm: Math.round(rate * 10_000),
  ...more,
});
const onNet = { affectedByEarlierTaxes: false };
const inTotal = { affectsLaterTaxes: true };
const printed = { includedInPrice: true };
const line = (pieces: number, unitPrice_minor: number, ...taxes: Row[]): Omit<SaleLine, 'id'> => ({
  quantity_milli: pieces * 1000,
  unitPrice_minor,
  priceIncludesTax: false,
  taxes: taxes.map(tax),
});
const price = (lines: readonly Omit<SaleLine, 'id'>[], more: Partial<PricingInput> = {}) =>
  priceDocument({
    currency: 'INR',
    roundingMode: 'half-away',
    roundingScope: 'document',
    lines: lines.map((row, index) => ({ ...row, id: `${index}` })),
    ...more,
  });

/** Sums of the rows of each account: an account with two rates is one row there. */
function accounts({ taxes }: ReturnType<typeof price>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { id, amount_minor } of taxes) sums[id] = (sums[id] ?? 0) + amount_minor;
  return sums;
}

describe('Indian taxes: excise, two cesses on it, CST on all of these, VAT and customs on the net, 10 % off it all', () => {
  const rows = (excise: number, inPrice: Partial<TaxRate>): Row[] => [
    ['excise', excise, { ...onNet, ...inTotal, ...inPrice }],
    ['education', excise * 0.02, { ...onNet, ...inTotal, ...inPrice }],
    ['secondary', excise * 0.01, { ...onNet, ...inTotal, ...inPrice }],
    ['cst', 2, { ...inTotal, ...inPrice }],
    ['vat', 12.5, { ...onNet, ...inTotal, ...inPrice }],
    ['customs', 10, { ...onNet, ...inTotal }],
    ['discount', -10],
  ];
  const shipping = (amount_minor: number) => line(1, amount_minor, ['discount', -10]);

  it('with tax inclusive prices', () => {
    const items = [line(10, 6250, ...rows(10, printed)), line(5, 19_066, ...rows(12, printed))];
    const priced = price([...items, shipping(10_000)]);
    expect(priced.subtotal_minor - 10_000).toBe(157_830);
    expect(priced.net_minor - 10_000).toBe(124_997);
    expect(accounts(priced)).toEqual({
      excise: 14_000,
      education: 280,
      secondary: 140,
      cst: 2788,
      vat: 15_625,
      customs: 12_500,
      discount: -18_033,
    });
    expect(priced.total_minor).toBe(162_297);
  });

  it('in another currency, with discounts of 10 % and 20 %', () => {
    const off = (percent_ppm: number) => ({ discount: { kind: 'percent', percent_ppm } as const });
    const first = { ...line(10, 5556, ...rows(10, printed)), ...off(100_000) };
    const second = { ...line(5, 18_750, ...rows(12, printed)), ...off(200_000) };
    // 55.56 less 10 % is 50.004: 50.00 each there, and 500.04 for ten here. So the price is given as it was rounded.
    const rounded = { ...first, unitPrice_minor: 5000, discount: undefined };
    const priced = price([rounded, second, shipping(200)], { currency: 'USD' });
    expect(accounts(priced)).toEqual({
      // 40.00 at 10 % and 70.81 at 12 %: an account is rounded once there (110.80), each rate by itself here.
      excise: 11_081,
      education: 222,
      secondary: 111,
      cst: 2208,
      vat: 12_375,
      customs: 9900,
      discount: -13_510,
    });
  });

  it('the discount on the net total', () => {
    const before = (excise: number): Row[] => [
      ['customs', 10, { ...onNet, ...inTotal }],
      ['excise', excise, { ...onNet, ...inTotal }],
      ['education', excise * 0.02, { ...onNet, ...inTotal }],
      ['secondary', excise * 0.01, { ...onNet, ...inTotal }],
      ['cst', 2, inTotal],
      ['vat', 12.5, onNet],
    ];
    const items = [line(10, 5000, ...before(10)), line(5, 15_000, ...before(12))];
    const withShipping = { ...line(1, 10_000, ['cst', 2]), withoutSaleDiscount: true };
    const priced = price([withShipping, ...items], {
      saleDiscount: { kind: 'amount', amount_minor: 62_500 },
    });
    expect(priced.lines.map(({ net_minor }) => net_minor)).toEqual([10_000, 25_000, 37_500]);
    expect(accounts(priced)).toEqual({
      customs: 6250,
      excise: 7000,
      education: 140,
      secondary: 70,
      cst: 1719,
      vat: 7813,
    });
  });

  it('at the point of sale: 100.00 with excise and its cess inside, where 0.01 is rounded off there', () => {
    const priced = price([line(1, 10_000, ['excise', 12, printed], ['education', 0.24, printed])]);
    expect(accounts(priced)).toEqual({ excise: 1069, education: 21 });
    expect([priced.net_minor, priced.total_minor]).toEqual([8909 + 1, 10_000]);
  });
});

describe('several items', () => {
  const pieces = [84, 54, 288, 144, 430];

  it('one VAT', () => {
    const priced = price(pieces.map((count) => line(count, 460, ['vat', 19])));
    expect([priced.net_minor, priced.tax_minor, priced.total_minor]).toEqual([460_000, 87_400, 547_400]);
  });

  it('item tax templates', () => {
    const excise = [11, 12, 15, 20, 5];
    const others = (index: number): Row[] =>
      index === 4
        ? [
            ['education', 10],
            ['secondary', 15],
          ]
        : [
            ['education', 0],
            ['secondary', 3],
          ];
    const priced = price(
      pieces.map((count, index) => line(count, 460, ['excise', excise[index]!], ...others(index))),
    );
    expect(accounts(priced)).toEqual({ excise: 50_241, education: 19_780, secondary: 37_536 });
    expect([priced.net_minor, priced.total_minor]).toEqual([460_000, 567_557]);
    // "Rounded total" is cash rounding to the whole rupee: 0.43.
    const cashRounding = { step_minor: 100, mode: 'nearest' } as const;
    const paid = price([line(1, 567_557)], {
      cashRounding,
      payments: [{ id: 'cash', kind: 'cash', amount_minor: 567_600 }],
    });
    expect(paid.cashRounding_minor).toBe(43);
  });

  it('a discount on the net total', () => {
    const items = [75, 500, 200, 100, 50, 50].map((rate) => line(1, rate * 100, ['vat', 24]));
    const priced = price(items, { saleDiscount: { kind: 'amount', amount_minor: 7500 } });
    expect([priced.subtotal_minor, priced.net_minor, priced.tax_minor, priced.total_minor]).toEqual([
      97_500, 90_000, 21_600, 111_600,
    ]);
  });

  it('a distributed discount, without tax and with tax inside', () => {
    const saleDiscount = { kind: 'amount', amount_minor: 10_000 } as const;
    const plain = price([line(5, 10_000), line(5, 20_000)], { saleDiscount });
    expect(plain.lines.map((row) => [row.saleDiscount_minor, row.net_minor])).toEqual([
      [3333, 46_667],
      [6667, 93_333],
    ]);
    const vat: Row = ['vat', 10, printed];
    const taxed = price([line(5, 10_000, vat), line(5, 20_000, vat)], { saleDiscount });
    // 466.67 ÷ 1.1 and 933.33 ÷ 1.1.
    expect(taxed.lines.map(({ net_minor }) => net_minor)).toEqual([42_425, 84_848]);
    expect([taxed.net_minor, taxed.total_minor]).toEqual([127_273, 140_000]);
  });

  it('a tax on the item quantity: 2 for each of 300', () => {
    const priced = price([line(300, 10_000, ['duty', 0, { fixed_minor: 200 }])]);
    expect(priced.tax_minor).toBe(60_000);
  });
});
