import type { TestShop } from '@counterpart/host/testing';
import { afterEach, expect, test } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let opened: OpenShop;

async function open(shop: Readonly<Record<string, unknown>> = {}): Promise<void> {
  opened = await OpenShop.open({ shop });
}
afterEach(async () => {
  expect(await opened.shop.verify()).toEqual([]);
  await opened.close();
});

const client = (of: TestShop = opened.shop) => of.client(salesContract, 'cashier');
const apples = (quantity_milli = 1000) => [{ code: '4001', quantity_milli }];

test('a caller who says only what is sold gets it looked up', async () => {
  await open();
  const receipt = await done(client().postSale({ lines: apples(2000), payments: cash(100) }));
  expect(receipt.lines).toMatchObject([
    { provider: 'kiosk', ref: 'apple', name: 'Apple', unitPrice_minor: 50, priceOrigin: 'list' },
  ]);
});

test('one request is one sale, however often it is sent', async () => {
  await open();
  const sale = { lines: apples(), payments: cash(50) };
  const options = { requestId: 'once' };
  const [first, second] = await Promise.all([
    done(client().postSale(sale, options)),
    done(client().postSale(sale, options)),
  ]);
  expect(second).toEqual(first);
  await opened.shop.restart();
  expect(await client().postSale(sale, options)).toEqual(first);
  expect(await client().saleByRequest({ requestId: 'once' })).toEqual(first);
  expect(await client().saleByRequest({ requestId: 'never' })).toBeNull();
  expect(await client().postSale({ lines: apples(2000), payments: cash(100) }, options)).toMatchObject({
    refused: 'request-reused',
  });
  expect(await client().recentSales({})).toHaveLength(1);
});

test('each till has a register with numbers of its own, without a gap', async () => {
  await open();
  const other = await opened.shop.secondTill();
  const sell = (of: TestShop) => done(client(of).postSale({ lines: apples(), payments: cash(50) }));
  const none = client().postSale({ lines: [{ code: '4002', quantity_milli: 9000 }], payments: cash(9999) });
  const [receipts, refused] = await Promise.all([
    Promise.all([sell(opened.shop), sell(other), sell(opened.shop), sell(other), sell(opened.shop)]),
    none,
  ]);
  expect(refused).toMatchObject({ refused: 'out-of-stock' });
  const numbers = Map.groupBy(receipts, ({ register }) => register.name);
  const series = [...numbers.values()].map((own) => own.map(({ number }) => number).toSorted());
  expect(series.toSorted((a, b) => a.length - b.length)).toEqual([
    [1, 2],
    [1, 2, 3],
  ]);
});

test.each([
  ['empty-sale', { lines: [], payments: [] }],
  ['unknown-code', { lines: [{ code: 'nothing' }], payments: cash(1) }],
  ['unknown-item', { lines: [{ provider: 'kiosk', ref: 'cake' }], payments: cash(1) }],
  ['unknown-tax-class', { lines: [{ code: '4001', taxClass: 'luxury' }], payments: cash(50) }],
  ['unknown-payment-method', { lines: apples(), payments: [{ method: 'shells', tendered_minor: 50 }] }],
  ['payment-short', { lines: apples(), payments: cash(49) }],
  ['payment-short', { lines: apples(), payments: [] }],
  ['totals-differ', { lines: apples(), payments: cash(50), total_minor: 49 }],
  ['out-of-stock', { lines: apples(11_000), payments: cash(1000) }],
] as const)('%s: nothing is written', async (refused, sale) => {
  await open();
  const posting = await client().postSale({ ...sale, lines: [...sale.lines], payments: [...sale.payments] });
  expect(posting).toMatchObject({ refused });
  expect(await client().recentSales({})).toEqual([]);
  expect(await client().register({})).toBeNull();
});

test.each([
  { lines: [{ name: 'No price' }], payments: cash(1) },
  { lines: [{ provider: 'kiosk', unitPrice_minor: 50 }], payments: cash(50) },
  { lines: [{ code: '4001', quantity_milli: 0 }], payments: cash(1) },
  { lines: [{ code: '4001', quantity_milli: -1000 }], payments: cash(1) },
  { lines: [{ code: '4001', disposition: 'restock', reason: 'Changed their mind' }], payments: cash(50) },
  {
    lines: [
      {
        name: 'Apple',
        refundOf: { line: 'l', quantity_milli: 1 },
        disposition: 'restock',
        reason: 'Changed their mind',
      },
    ],
    payments: [],
  },
  { lines: [{ code: '4001', unitPrice_minor: -1 }], payments: cash(1) },
  { lines: [{ code: '4001', quantity: 3 }], payments: cash(1) },
  { lines: apples(), payments: cash(50), saleDiscount: { kind: 'percent', percent_ppm: 1_000_001 } },
])('input that no sale can have is named: %j', async (sale) => {
  await open();
  await expect(opened.shop.call('sales.postSale', sale)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a mistyped field is named and not passed over', async () => {
  await open();
  const sale = { lines: [{ code: '4001', quantity: 3 }], payments: cash(50) };
  await expect(opened.shop.call('sales.postSale', sale)).rejects.toMatchObject({
    message: expect.stringContaining('There is no field "quantity".'),
  });
});

test('cash is rounded to the coins there are, and whoever has the exact coins pays just that', async () => {
  await open({ currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } });
  const item = { name: 'Tea', unitPrice_minor: 1003 };
  expect(await client().postSale({ lines: [item], payments: cash(1000) })).toMatchObject({
    refused: 'payment-short',
    data: { due_minor: 5 },
  });
  const rounded = await done(client().postSale({ lines: [item], payments: cash(2000) }));
  expect(rounded).toMatchObject({ total_minor: 1003, cashRounding_minor: 2, change_minor: 995 });
  const exact = await done(client().postSale({ lines: [item], payments: cash(1003) }));
  expect(exact).toMatchObject({ cashRounding_minor: 0, change_minor: 0 });
});

test('change comes out of the cash, and receipt numbers go on after a restart', async () => {
  await open();
  const payments = [...cash(100), ...cash(30)];
  const first = await done(client().postSale({ lines: apples(2000), payments }));
  expect(first.payments).toMatchObject([{ change_minor: 0 }, { change_minor: 30 }]);
  await opened.shop.restart();
  expect(await done(client().postSale({ lines: apples(), payments: cash(50) }))).toMatchObject({ number: 2 });
});
