import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '@counterpart/sdk';
import { type Receipt, type SaleLineInput, salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
beforeEach(async () => {
  open = await OpenShop.open({ shop: { currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } } });
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

type Line = Partial<SaleLineInput>;
const manager = () => open.till('manager');
const cancel = (document: Receipt) => manager().voidSale({ document: document.id, reason: 'Rung up twice' });
const post = (lines: readonly Line[], paid_minor: number) =>
  done(manager().postSale({ lines: [...lines], payments: paid_minor === 0 ? [] : cash(paid_minor) }));
const back = (receipt: Receipt, quantity_milli: number): Line => ({
  refundOf: { line: receipt.lines[0]!.id, quantity_milli },
  disposition: 'restock',
  reason: 'Too sour',
});

test('a void turns everything round: lines, taxes, payments, change, cash rounding and stock', async () => {
  const sale = await done(
    manager().postSale({
      lines: [
        { code: '4001', quantity_milli: 2000 },
        { name: 'Tea', unitPrice_minor: 1003 },
      ],
      saleDiscount: { kind: 'percent', percent_ppm: 100_000 },
      payments: [{ method: 'card', tendered_minor: 500, reference: 'slip 7' }, ...cash(1000)],
    }),
  );
  expect(sale.cashRounding_minor).not.toBe(0);
  // What the shop rounds by from now on is not what the sale was rounded by.
  await done(open.shop.call('shop.update', { cashRounding: null }) as Promise<object>);
  const cancelled = await done(cancel(sale));
  expect(cancelled).toMatchObject({
    kind: 'void',
    receipt: 'R1-000002',
    reason: 'Rung up twice',
    voidOf: { id: sale.id, receipt: 'R1-000001' },
    total_minor: -sale.total_minor,
    tax_minor: -sale.tax_minor,
    discount_minor: -sale.discount_minor,
    cashRounding_minor: -sale.cashRounding_minor,
    paid_minor: -1500,
    change_minor: -sale.change_minor,
    payments: [
      { method: 'sales.card', tendered_minor: -500, reference: 'slip 7' },
      { method: 'sales.cash', tendered_minor: -1000, change_minor: -sale.change_minor },
    ],
  });
  expect(cancelled.taxes.map(({ amount_minor }) => -amount_minor)).toEqual(
    sale.taxes.map(({ amount_minor }) => amount_minor),
  );
  expect(await open.left('apple')).toBe(10_000);
});

test('once, not of a void, and only by whoever may', async () => {
  const sale = await post([{ code: '4001' }], 50);
  await expect(open.till().voidSale({ document: sale.id, reason: 'Rung up twice' })).rejects.toMatchObject({
    code: 'not-permitted',
  });
  const cancelled = await done(cancel(sale));
  expect(await cancel(sale)).toMatchObject({
    refused: 'already-voided',
    message: 'R1-000001 was voided already, with R1-000002.',
  });
  expect(await cancel(cancelled)).toMatchObject({ refused: 'cannot-void-a-void' });
  expect(await manager().voidSale({ document: 'none', reason: 'x' })).toMatchObject({
    refused: 'unknown-document',
  });
  expect(await manager().postSale({ lines: [back(sale, 1000)], payments: cash(-50) })).toMatchObject({
    refused: 'refund-exceeded',
    message: 'R1-000001 was voided: nothing of it is left to give back.',
  });
  expect(await manager().postSale({ lines: [back(cancelled, 1000)], payments: [] })).toMatchObject({
    refused: 'refund-of-refund',
  });
});

test('the same request is one void', async () => {
  const sale = await post([{ code: '4001' }], 50);
  const input = { document: sale.id, reason: 'Rung up twice' };
  const [first, second] = await Promise.all([
    done(manager().voidSale(input, { requestId: 'once' })),
    done(manager().voidSale(input, { requestId: 'once' })),
  ]);
  expect(second).toEqual(first);
});

test('of two tills that void one sale at once, one is refused', async () => {
  const sale = await post([{ code: '4001' }], 50);
  const other = (await open.shop.secondTill()).client(salesContract, 'manager');
  const answers = await Promise.all([
    cancel(sale),
    other.voidSale({ document: sale.id, reason: 'Rung up twice' }),
  ]);
  expect(answers.filter((answer) => isRefusal(answer))).toHaveLength(1);
});

test('a sale of which something came back is not voided, until that is voided', async () => {
  const sale = await post([{ code: '4001', quantity_milli: 3000 }], 150);
  const first = await post([back(sale, 1000)], -50);
  const second = await post([back(sale, 1000)], -50);
  expect(await cancel(sale)).toMatchObject({
    refused: 'already-refunded',
    message: 'Apple on R1-000001 was given back already: give back the rest of it instead.',
  });
  expect(await cancel(first)).toMatchObject({ refused: 'refunded-since' });
  await done(cancel(second));
  expect(await manager().refundable({ document: sale.id })).toMatchObject({
    lines: [{ refunded_milli: 1000, left_milli: 2000 }],
  });
  const again = await post([back(sale, 1000)], -50);
  expect(again.lines[0]?.refundOf?.refundedBefore_milli).toBe(1000);
  await done(cancel(again));
  await done(cancel(first));
  expect(await open.left('apple')).toBe(7000);
  await done(cancel(sale));
  expect(await open.left('apple')).toBe(10_000);
});

test('an exchange is voided with both its sides', async () => {
  const sale = await post([{ code: '4001', quantity_milli: 2000 }], 100);
  const exchange = await post([back(sale, 2000), { code: '4002' }], 220);
  await done(cancel(exchange));
  expect([await open.left('apple'), await open.left('bread')]).toEqual([8000, 2000]);
  expect(await manager().refundable({ document: sale.id })).toMatchObject({ lines: [{ left_milli: 2000 }] });
});

test('documents that belong together are found from either end', async () => {
  const sale = await post([{ code: '4001', quantity_milli: 2000 }], 100);
  const refund = await post([back(sale, 1000)], -50);
  const cancelled = await done(cancel(refund));
  const links = async ({ id }: Receipt) =>
    (await manager().linkedDocuments({ document: id })).map(({ receipt, relation }) => [receipt, relation]);
  expect(await links(sale)).toEqual([['R1-000002', 'refunded-by']]);
  expect(await links(refund)).toEqual([
    ['R1-000001', 'refunds'],
    ['R1-000003', 'voided-by'],
  ]);
  expect(await links(cancelled)).toEqual([['R1-000002', 'voids']]);
  const states = (await manager().recentSales({})).map(({ receipt, state }) => [receipt, state]);
  expect(states).toEqual([
    ['R1-000003', 'posted'],
    ['R1-000002', 'voided'],
    ['R1-000001', 'posted'],
  ]);
});
