import * as fc from 'fast-check';
import { MIRROR_ROUNDING_MODES, type Shop, shopContract } from '@counterpart/sdk';
import { afterEach, expect, test } from 'vitest';
import type { PricedSale, Receipt } from '../api/index.ts';
import { done, OpenShop } from './open-shop.ts';

/** Short in CI; `COUNTERPART_LONG=1` posts two thousand. */
const CARTS = process.env['COUNTERPART_LONG'] === '1' ? 500 : 10;

let opened: OpenShop;
afterEach(async () => {
  expect(await opened.shop.verify()).toEqual([]);
  await opened.close();
});

const tax = fc.record({
  rate_ppm: fc.integer({ min: -50_000, max: 400_000 }),
  fixed_minor: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60)),
  includedInPrice: fc.constantFrom(null, null, true, false),
  affectsLaterTaxes: fc.boolean(),
  affectedByEarlierTaxes: fc.boolean(),
});
const taxes = fc.array(tax, { maxLength: 3 });
const discount = fc.oneof(
  fc.record({ kind: fc.constant('percent'), percent_ppm: fc.nat(1_000_000) }),
  fc.record({ kind: fc.constant('amount'), amount_minor: fc.nat(2000) }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const line = fc
  .record({
    quantity_milli: fc.oneof(
      fc.integer({ min: 1, max: 9 }).map((pieces) => pieces * 1000),
      fc.integer({ min: 1, max: 5000 }),
    ),
    unitPrice_minor: fc.nat(20_000),
    taxClass: fc.constantFrom('first', 'second', undefined),
    taxes: maybe(taxes),
    priceIncludesTax: maybe(fc.boolean()),
    exempt: fc.constantFrom(undefined, undefined, true),
    discount: maybe(discount),
    withoutSaleDiscount: maybe(fc.boolean()),
  })
  .map((row) => (row.taxes ? { ...row, taxClass: undefined } : row));
const classRates = taxes.map((all) =>
  all.map((row, index) => ({ id: `t${index}`, name: `Tax ${index}`, ...row })),
);
const cart = fc.record({
  settings: fc.record({
    pricesIncludeTax: fc.boolean(),
    roundingMode: fc.constantFrom(...MIRROR_ROUNDING_MODES),
    roundingScope: fc.constantFrom('line', 'document'),
    cashRounding: fc.option(
      fc.record({ step_minor: fc.constantFrom(5, 10, 100), mode: fc.constantFrom('nearest', 'up', 'down') }),
    ),
    taxClasses: fc
      .tuple(classRates, classRates)
      .map((both) =>
        both.map((rates, index) => ({ id: index === 0 ? 'first' : 'second', name: `Class ${index}`, rates })),
      ),
  }),
  sale: fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    saleDiscount: maybe(discount),
    exempt: fc.constantFrom(undefined, undefined, undefined, true),
  }),
  byCard: fc.integer({ min: 0, max: 100 }),
  tooMuch: fc.nat(5000),
});

/** What both answers say; what is open is said only before it is posted. */
function figures({ lines, currency, taxes: rows, ...rest }: PricedSale | Receipt): unknown {
  return { currency, rows, sums: only(rest, SUMS), lines: lines.map((row) => only(row, LINE)) };
}

const SUMS = /^(?!due_|cashDue_).*_minor$/;
const LINE = /^(?!listPrice_)(.*_minor|.*_milli|taxes|exempt|priceIncludesTax)$/;

function only(row: object, keys: RegExp): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.test(key)));
}

test.each(['JPY', 'EUR', 'KWD', 'CLF'])(
  'in %s a sale is stored as it was priced',
  { timeout: 600_000 },
  async (currency) => {
    opened = await OpenShop.open({ shop: { currency }, rerun: false });
    const shop = opened.shop.client(shopContract);
    const till = opened.till('manager');
    await fc.assert(
      fc.asyncProperty(cart, async ({ settings, sale, byCard, tooMuch }) => {
        await done(shop.update(settings as Partial<Shop>));
        const open = (await till.price(sale as never)) as PricedSale;
        fc.pre(open.total_minor >= 0);
        const card = Math.floor((open.total_minor * byCard) / 100);
        const rest = card < open.total_minor;
        const afterCard = { ...sale, payments: [{ kind: 'other', amount_minor: card }] };
        const { cashDue_minor } = (await till.price(afterCard as never)) as PricedSale;
        const cash = Math.max(cashDue_minor, 0) + tooMuch;
        const payments = [
          ...(card > 0 ? [{ kind: 'other', method: 'card', amount_minor: card }] : []),
          ...(rest ? [{ kind: 'cash', method: 'cash', amount_minor: cash }] : []),
        ];
        const priced = await till.price({
          ...sale,
          payments: payments.map(({ method: _method, ...payment }) => payment),
        } as never);
        const posted = await done(
          till.postSale({
            ...sale,
            lines: sale.lines.map((row) => ({ ...row, name: 'Something' })),
            exemptReason: 'Embassy',
            payments: payments.map(({ method, amount_minor }) => ({
              method,
              tendered_minor: amount_minor,
              reference: '1',
            })),
            total_minor: open.total_minor,
          } as never),
        );
        expect(figures(posted)).toEqual(figures(priced));
        expect(posted.paid_minor - posted.change_minor).toBe(posted.total_minor + posted.cashRounding_minor);
      }),
      { numRuns: CARTS },
    );
  },
);
