import { isRefusal, plainTaxRate, shopContract } from '@counterpart/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, OpenShop } from './open-shop.ts';

const VAT = { ...plainTaxRate('vat', 'VAT', 190_000), validFrom: '2021-01-01' };
const CUT = { ...VAT, rate_ppm: 160_000, validFrom: '2020-07-01', validUntil: '2020-12-31' };
const taxClasses = [
  { id: 'standard', name: 'Standard', rates: [CUT, VAT] },
  { id: 'zero', name: 'Zero', rates: [] },
];

let opened: OpenShop;
beforeAll(async () => {
  opened = await OpenShop.open({ shop: { taxClasses, cashRounding: { step_minor: 5, mode: 'nearest' } } });
});
afterAll(async () => {
  expect(await opened.shop.verify()).toEqual([]);
  await opened.close();
});

const bread = { name: 'Bread', unitPrice_minor: 320, taxClass: 'standard' };

const price = (input: unknown) => opened.shop.call('sales.price', input, 'cashier');
const line = (unitPrice_minor: number, more: object = {}) => ({ unitPrice_minor, ...more });

describe('what is left out is the shop’s', () => {
  test('currency, rounding, tax class, coins and today', async () => {
    const lines = [line(1190), line(501, { taxClass: 'zero' })];
    const payments = [{ kind: 'cash', amount_minor: 2000 }];
    expect(await price({ lines, payments })).toMatchObject({
      currency: 'EUR',
      roundingMode: 'half-away',
      roundingScope: 'line',
      pricesIncludeTax: true,
      cashRounding: { step_minor: 5, mode: 'nearest' },
      businessDate: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      exempt: false,
      lines: [
        { id: '1', net_minor: 1000, tax_minor: 190, gross_minor: 1190 },
        { id: '2', net_minor: 501, taxes: [], gross_minor: 501 },
      ],
      total_minor: 1691,
      cashRounding_minor: -1,
      change_minor: 310,
      due_minor: 0,
    });
  });

  test('a date that is given has the rates of its day', async () => {
    const on = (businessDate: string) =>
      price({ businessDate, lines: [line(10_000, { priceIncludesTax: false })] });
    expect(await on('2020-06-30')).toMatchObject({ tax_minor: 0, taxes: [] });
    expect(await on('2020-12-31')).toMatchObject({ tax_minor: 1600 });
    expect(await on('2021-01-01')).toMatchObject({ tax_minor: 1900 });
  });

  test('the coins of the shop are not those of another currency', async () => {
    const lines = [line(502, { taxes: [] })];
    expect(await price({ lines, currency: 'KWD' })).toMatchObject({ cashRounding: null, cashDue_minor: 502 });
    const cashRounding = { step_minor: 10, mode: 'up' };
    expect(await price({ lines, currency: 'KWD', cashRounding })).toMatchObject({ cashDue_minor: 510 });
    expect(await price({ lines, cashRounding: null })).toMatchObject({ cashDue_minor: 502 });
  });
});

describe('taxes that are given with a line', () => {
  test('are taken in their order, compound and fixed, inside and on top', async () => {
    const taxes = [
      { name: 'Duty', fixed_minor: 50, affectsLaterTaxes: true },
      { name: 'City', rate_ppm: 10_000, includedInPrice: false, affectedByEarlierTaxes: false },
      { name: 'VAT', rate_ppm: 200_000 },
    ];
    // 2 × 12.60 = 25.20 = net 20.00 + duty 1.00 + 20 % of 21.00; the city's 1 % of the net comes on top.
    expect(await price({ lines: [line(1260, { quantity_milli: 2000, taxes })] })).toMatchObject({
      lines: [
        {
          net_minor: 2000,
          taxes: [
            {
              id: 'Duty',
              rate_ppm: 0,
              fixed_minor: 50,
              base_minor: 2000,
              amount_minor: 100,
              includedInPrice: true,
            },
            { id: 'City', base_minor: 2000, amount_minor: 20, includedInPrice: false },
            { id: 'VAT', base_minor: 2100, amount_minor: 420, affectedByEarlierTaxes: true },
          ],
          amount_minor: 2520,
          gross_minor: 2540,
        },
      ],
      total_minor: 2540,
    });
  });

  test('without a name are known by their figures, and two alike are two', async () => {
    const five = { rate_ppm: 50_000 };
    const answer = await price({
      pricesIncludeTax: false,
      lines: [line(1000, { taxes: [five, five] }), line(2000, { taxes: [{ fixed_minor: 7 }, five] })],
    });
    expect(answer).toMatchObject({
      taxes: [
        { id: '5 %', name: '5 %', base_minor: 3000, amount_minor: 150 },
        { id: '5 % #2', name: '5 %', base_minor: 1000, amount_minor: 50 },
        { id: '7 each', name: '7 each', base_minor: 2000, amount_minor: 7 },
      ],
    });
  });

  test('do not apply to what is exempt: a price with tax gives it up', async () => {
    const lines = [line(1190), line(1190, { exempt: true })];
    expect(await price({ lines })).toMatchObject({
      lines: [
        { exempt: false, exemptTax_minor: 0, gross_minor: 1190 },
        { exempt: true, exemptTax_minor: 190, taxes: [], gross_minor: 1000 },
      ],
      exemptTax_minor: 190,
      total_minor: 2190,
    });
    expect(await price({ lines, exempt: true })).toMatchObject({
      exempt: true,
      total_minor: 2000,
      tax_minor: 0,
    });
  });
});

test('what is given back is the mirror image', async () => {
  const answer = await price({
    lines: [line(1190, { quantity_milli: -1000, discount: { kind: 'amount', amount_minor: 100 } })],
    payments: [{ kind: 'other', amount_minor: -1090 }],
  });
  expect(answer).toMatchObject({ total_minor: -1090, net_minor: -916, tax_minor: -174, due_minor: 0 });
});

describe('what nothing can be priced from is said, with the field', () => {
  test.each([
    [{}, /lines: missing/],
    [{ lines: [{ price: 1 }] }, /lines\.0\.unitPrice_minor: missing.*There is no field "price"/],
    [{ lines: [line(1000.5)], currency: 'JPY' }, /lines\.0\.unitPrice_minor: Must be a whole number/],
    [{ lines: [line(1e300)] }, /lines\.0\.unitPrice_minor: Is too large/],
    [{ lines: [{ unitPrice_minor: '12.50' }] }, /Must be a whole number, but it is "12\.50"/],
    [
      { lines: [line(1, { quantity_milli: 10 ** 12 })] },
      /lines\.0\.quantity_milli: A quantity can be one million/,
    ],
    [{ lines: [line(9e15, { quantity_milli: 2000 })] }, /lines: .*too large to be counted exactly/],
    [{ lines: [line(1)], currency: 'euro' }, /currency: Give the three letters/],
    [{ lines: [line(1)], currency: 'XYZ' }, /currency: "XYZ" is no currency/],
    [{ lines: [line(1, { taxClass: 'luxury' })] }, /lines\.0\.taxClass: .*"luxury".*standard, zero/],
    [{ lines: [line(1, { taxClass: 'zero', taxes: [] })] }, /lines\.0: Give either taxes or a taxClass/],
    [{ lines: [line(1, { taxes: [{ rate_ppm: 10 ** 8 }] })] }, /taxes\.0\.rate_ppm: A rate is .* at most/],
    [{ lines: [line(1, { taxes: [{ rate_ppm: 0.2 }] })] }, /taxes\.0\.rate_ppm: Must be a whole number/],
    [{ lines: [line(1, { taxes: [{ rate_ppm: -1_000_000 }] })] }, /lines\.0\.taxes: .*leave nothing/],
    [{ lines: [line(1, { taxes: [{ id: 'a' }, { id: 'a' }] })] }, /lines\.0\.taxes: .* twice/],
    [
      { lines: [line(1, { discount: { kind: 'percent', percent_ppm: 1_000_001 } })] },
      /percent_ppm: A discount is/,
    ],
    [{ lines: [line(1)], saleDiscount: { kind: 'amount', amount_minor: -1 } }, /must not be negative/],
    [{ lines: [line(1)], cashRounding: { step_minor: 0, mode: 'up' } }, /step_minor: Must be at least 1/],
    [
      { lines: [line(1)], roundingMode: 'ceiling' },
      /roundingMode: Must be "half-away" or .*, but it is "ceiling"/,
    ],
    [{ lines: [line(1)], businessDate: '1.2.2026' }, /businessDate: Give a day/],
    [{ lines: [line(1)], businessDate: '2026-02-30' }, /businessDate: Give a day/],
    [{ lines: line(1) }, /lines: Must be a list, but it is an object/],
    [null, /Must be an object, but it is null/],
    [{ lines: [line(1)], exempt: 'yes' }, /exempt: Must be true or false, but it is "yes"/],
    [{ lines: [line(1, { id: '' })] }, /lines\.0\.id: Must not be empty/],
    [
      { lines: [line(1, { discount: { kind: 'percent', percent_ppm: 1, amount_minor: 1 } })] },
      /lines\.0\.discount\.amount_minor: There is no field/,
    ],
    [
      { lines: [line(1)], cashRounding: { step_minor: 5, mode: 'up', coins: 1 } },
      /cashRounding\.coins: There is no field/,
    ],
    [{ lines: [line(1)], payments: [{ kind: 'gold', amount_minor: 1 }] }, /payments\.0\.kind/],
    [{ lines: [line(1, { id: 'a' }), line(1, { id: 'a' })] }, /lines\.1: .*two lines with the id a/],
  ])('%j', async (input, sentence) => {
    const answer = price(input);
    await expect(answer).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(answer).rejects.toThrow(sentence);
  });
});

describe('selling without tax', () => {
  const sale = { lines: [bread], payments: [{ method: 'cash', tendered_minor: 320 }] };
  const exempt = { ...sale, exempt: true, exemptReason: 'Embassy, certificate 4711' };

  test('needs a right, or the PIN of somebody who has it, and keeps who and why', async () => {
    await expect(opened.till('cashier').postSale(exempt)).rejects.toMatchObject({ code: 'not-permitted' });
    const receipt = await done(opened.till('manager').postSale(exempt));
    expect(receipt).toMatchObject({
      user: expect.any(String),
      exemptReason: 'Embassy, certificate 4711',
      total_minor: 269,
      exemptTax_minor: 51,
      cashRounding_minor: 1,
      change_minor: 50,
      lines: [{ exempt: true, exemptTax_minor: 51, exemptReason: null, net_minor: 269, taxes: [] }],
    });
  });

  test('one line of several, with its own reason', async () => {
    const lines = [bread, { ...bread, exempt: true, exemptReason: 'Export' }];
    const receipt = await done(
      opened.till('manager').postSale({ lines, payments: [{ method: 'cash', tendered_minor: 1000 }] }),
    );
    expect(receipt).toMatchObject({
      exemptReason: null,
      total_minor: 589,
      lines: [
        { exempt: false, gross_minor: 320 },
        { exempt: true, exemptReason: 'Export', gross_minor: 269 },
      ],
    });
  });

  test('says why', async () => {
    const silent = [
      { ...exempt, exemptReason: undefined },
      { ...sale, lines: [{ ...bread, exempt: true }] },
    ];
    for (const sale of silent) {
      await expect(opened.till('manager').postSale(sale)).rejects.toThrow(/Say in exemptReason/);
    }
  });

  test('taxes that no class has need a right of their own', async () => {
    const untaxed = { ...sale, lines: [{ name: 'Loaf', unitPrice_minor: 320, taxes: [] }] };
    await expect(opened.till('cashier').postSale(untaxed)).rejects.toMatchObject({ code: 'not-permitted' });
    const sold = await opened.till('manager').postSale(untaxed);
    expect(isRefusal(sold)).toBe(false);
    expect(sold).toMatchObject({ tax_minor: 0, lines: [{ taxClass: null, exempt: false, taxes: [] }] });
  });
});

test('a rate that begins tomorrow does not change what is sold today', async () => {
  const tomorrow = { ...VAT, rate_ppm: 500_000, validFrom: '2999-01-01' };
  const rates = [CUT, { ...VAT, validUntil: '2998-12-31' }, tomorrow];
  await opened.shop.client(shopContract).update({ taxClasses: [{ id: 'standard', name: 'S', rates }] });
  const lines = [bread];
  const payments = [{ method: 'cash', tendered_minor: 320 }];
  const receipt = await done(opened.till().postSale({ lines, payments }));
  expect(receipt).toMatchObject({ taxes: [{ id: 'vat', rate_ppm: 190_000, amount_minor: 51 }] });
});
