import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal, shopContract, type TaxTotal } from '@counterpart/sdk';
import { type Receipt, type SaleInput, type SaleLineInput, salesContract } from '../api/index.ts';
import { done, OpenShop } from './open-shop.ts';

/** Short in CI; `COUNTERPART_LONG=1` gives 300 carts back. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const CARTS = LONG ? 300 : 12;

let open: OpenShop;
beforeAll(async () => {
  open = await OpenShop.open({
    rerun: false,
    shop: { currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } },
  });
}, 60_000);
afterAll(() => open.close());

const discount = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), percent_ppm: fc.integer({ min: 1, max: 1_000_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), amount_minor: fc.integer({ min: 1, max: 2000 }) }),
);
const line = fc.record({
  name: fc.constantFrom('Tea', 'Cheese', 'Rope'),
  unitPrice_minor: fc.integer({ min: 0, max: 5000 }),
  quantity_milli: fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((pieces) => pieces * 1000),
    fc.integer({ min: 1, max: 4000 }),
  ),
  taxClass: fc.constantFrom('standard', 'zero'),
  discount: fc.option(discount),
});
const cart = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  saleDiscount: fc.option(discount),
  roundingMode: fc.constantFrom('half-away' as const, 'half-even' as const, 'up' as const, 'down' as const),
  roundingScope: fc.constantFrom('line' as const, 'document' as const),
  pricesIncludeTax: fc.boolean(),
});
/** Which line the next part is of, and how much of what is left, in percent; 0 takes the smallest part there is. */
const parts = fc.infiniteStream(fc.tuple(fc.nat(3), fc.nat(100)));

/** In cash, rounded to coins, as it is told to pay. */
async function settled(sale: Partial<SaleInput>): Promise<Receipt> {
  const post = (payments: { method: string; tendered_minor: number }[]) =>
    open.shop.client(salesContract).postSale({ lines: [], ...sale, payments });
  const answer = await post([]);
  if (!isRefusal(answer)) return answer;
  expect(answer.refused).toBe('payment-short');
  return done(post([{ method: 'cash', tendered_minor: answer.data?.['due_minor'] as number }]));
}

function refundOf(line: string, quantity_milli: number): Partial<SaleLineInput> {
  return { refundOf: { line, quantity_milli }, disposition: 'restock', reason: 'Changed their mind' };
}

/** Everything of one document as a list of figures, so that documents can be added up. */
function figures(receipt: Receipt): Map<string, number> {
  const { net_minor, tax_minor, total_minor, lineDiscount_minor, saleDiscount_minor } = receipt;
  const all = new Map(
    Object.entries({ net_minor, tax_minor, total_minor, lineDiscount_minor, saleDiscount_minor }),
  );
  const add = (key: string, { base_minor, amount_minor }: Pick<TaxTotal, 'base_minor' | 'amount_minor'>) => {
    all.set(`${key} base`, (all.get(`${key} base`) ?? 0) + base_minor);
    all.set(key, (all.get(key) ?? 0) + amount_minor);
  };
  for (const tax of receipt.taxes) add(tax.name, tax);
  for (const { id, refundOf, taxes, gross_minor } of receipt.lines) {
    const key = refundOf?.line ?? id;
    all.set(key, (all.get(key) ?? 0) + gross_minor);
    for (const tax of taxes) add(`${key} ${tax.name}`, tax);
  }
  return all;
}

function sumOf(receipts: readonly Receipt[]): number[] {
  const sums = new Map<string, number>();
  for (const receipt of receipts) {
    for (const [key, figure] of figures(receipt)) sums.set(key, (sums.get(key) ?? 0) + figure);
  }
  return [...sums.values()];
}

test(
  `${CARTS} random carts, given back in random parts through the books, sum to nothing in every figure`,
  async () => {
    await fc.assert(
      fc.asyncProperty(cart, parts, async ({ lines, saleDiscount, ...settings }, dice) => {
        await done(open.shop.client(shopContract).update(settings));
        const sale = await settled({ lines: lines as SaleLineInput[], saleDiscount });
        // Refunds follow what was posted, whatever the shop rounds by since.
        await done(
          open.shop.client(shopContract).update({ roundingMode: 'half-away', roundingScope: 'line' }),
        );
        const receipts = [sale];
        const left = new Map(sale.lines.map(({ id, quantity_milli }) => [id, quantity_milli]));
        for (const [nth, percent] of dice) {
          const open = [...left.keys()];
          const id = open[nth % open.length]!;
          const most = left.get(id)!;
          // Small parts first would take for ever: the tenth part takes the rest.
          const part = receipts.length > 9 ? most : Math.max(1, Math.round((most * percent) / 100));
          receipts.push(await settled({ lines: [refundOf(id, part) as SaleLineInput] }));
          if (part === most) left.delete(id);
          else left.set(id, most - part);
          if (left.size === 0) break;
        }
        expect(sumOf(receipts).filter((figure) => figure !== 0)).toEqual([]);
      }),
      { numRuns: CARTS, endOnFailure: true },
    );
    expect(await open.shop.verify()).toEqual([]);
  },
  LONG ? 600_000 : 60_000,
);
