import { afterEach, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = () => open.till();

async function openShop(shop: Readonly<Record<string, unknown>> = {}): Promise<void> {
  open = await OpenShop.open({ shop });
}
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const tea = (unitPrice_minor: number) => till().addOpenItem({ name: 'Tea', unitPrice_minor });
const put = (method: string, tendered_minor: number, reference: string | null = null) =>
  done(till().addTender({ method, tendered_minor, reference }));
const take = (total_minor: number, ...payments: readonly { method: string; tendered_minor: number }[]) =>
  till().takePayment({ payments: [...payments], total_minor });

test('parts are put on the counter one by one, and what is due follows', async () => {
  await openShop();
  await tea(1000);
  expect(await put('sales.card', 400, '0815')).toMatchObject({ due_minor: 600, paid_minor: 400 });
  const cart = await put('sales.cash', 2000);
  expect(cart).toMatchObject({ due_minor: 0, change_minor: 1400, cashDue_minor: 0 });
  expect(await done(take(1000))).toMatchObject({
    tenders: [],
    receipt: { payments: [{ reference: '0815' }, { tendered_minor: 2000, change_minor: 1400 }] },
  });
});

test('a part can be taken away again', async () => {
  await openShop();
  await tea(1000);
  const { tenders } = await put('sales.card', 400);
  const tender = tenders[0]!.id;
  expect(await till().removeTender({ tender })).toMatchObject({ due_minor: 1000, tenders: [] });
  expect(await till().removeTender({ tender })).toMatchObject({ refused: 'unknown-tender' });
});

test('the last part comes with the payment itself', async () => {
  await openShop();
  await tea(1000);
  await put('sales.card', 400);
  expect(await done(take(1000, { method: 'cash', tendered_minor: 600 }))).toMatchObject({
    receipt: { payments: [{ method: 'sales.card' }, { method: 'sales.cash' }] },
  });
});

test('the parts survive a restart of the till, and are gone with the cart', async () => {
  await openShop();
  await tea(1000);
  await put('sales.card', 400, '0815');
  await open.shop.restart();
  expect(await till().cart({})).toMatchObject({
    due_minor: 600,
    tenders: [{ title: 'Card', reference: '0815', tendered_minor: 400 }],
  });
  await done(till().clearCart({}));
  await tea(500);
  expect(await till().cart({})).toMatchObject({ tenders: [], due_minor: 500 });
});

test('only cash may be more than is due', async () => {
  await openShop();
  await tea(1000);
  expect(await till().addTender({ method: 'sales.card', tendered_minor: 1001 })).toMatchObject({
    refused: 'payment-over',
    data: { over_minor: 1 },
  });
  expect(await till().addTender({ method: 'sales.card', tendered_minor: -1 })).toMatchObject({
    refused: 'payment-sign',
  });
  expect(await till().addTender({ method: 'sales.shells', tendered_minor: 1 })).toMatchObject({
    refused: 'unknown-payment-method',
  });
  await put('sales.cash', 1000);
  expect(await till().addTender({ method: 'sales.card', tendered_minor: 1 })).toMatchObject({
    refused: 'nothing-due',
  });
});

test('a method that refuses leaves the cart and its parts as they were', async () => {
  await openShop();
  await tea(1000);
  await put('kiosk.tokens', 500);
  const refused = await take(1000, { method: 'cash', tendered_minor: 500 });
  expect(refused).toMatchObject({ refused: 'payment-refused', data: { payment: 0 } });
  expect(await till().cart({})).toMatchObject({
    receipt: null,
    due_minor: 500,
    tenders: [{ title: 'Tokens', tendered_minor: 500 }],
  });
});

test('a cart that got cheaper than its parts is not taken before one of them goes', async () => {
  await openShop();
  const { lines } = await done(tea(1000));
  await tea(500);
  await put('sales.card', 1200);
  expect(await done(till().removeLine({ line: lines[0]!.id }))).toMatchObject({
    total_minor: 500,
    change_minor: 700,
  });
  expect(await take(500)).toMatchObject({ refused: 'payment-over' });
});

test('pressed twice, a payment is taken once', async () => {
  await openShop();
  await tea(1000);
  await put('sales.card', 400);
  const [first, second] = await Promise.all([
    done(take(1000, { method: 'cash', tendered_minor: 600 })),
    done(take(1000, { method: 'cash', tendered_minor: 600 })),
  ]);
  expect(second.receipt).toEqual(first.receipt);
  expect(await till().recentSales({})).toHaveLength(1);
});

test('coins: a part by card, the rest in Swiss cash rounded, or to the unit by whoever has the coins', async () => {
  await openShop({ currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } });
  await tea(1003);
  expect(await put('sales.card', 500)).toMatchObject({ due_minor: 503, cashDue_minor: 505 });
  expect(await done(take(1003, { method: 'cash', tendered_minor: 1000 }))).toMatchObject({
    receipt: { cashRounding_minor: 2, change_minor: 495 },
  });
  await tea(1003);
  await put('sales.card', 500);
  expect(await done(take(1003, { method: 'cash', tendered_minor: 503 }))).toMatchObject({
    receipt: { cashRounding_minor: 0, change_minor: 0 },
  });
  await tea(1003);
  expect(await put('sales.cash', 1000)).toMatchObject({ due_minor: 3, cashDue_minor: 5 });
  expect(await done(take(1003, { method: 'card', tendered_minor: 3 }))).toMatchObject({
    receipt: { cashRounding_minor: 0 },
  });
});

test('crowns without minor coins', async () => {
  await openShop({ currency: 'SEK', cashRounding: { step_minor: 100, mode: 'nearest' } });
  await tea(1049);
  expect(await till().cart({})).toMatchObject({ due_minor: 1049, cashDue_minor: 1000 });
  expect(await done(take(1049, { method: 'cash', tendered_minor: 2000 }))).toMatchObject({
    receipt: { cashRounding_minor: -49, change_minor: 1000 },
  });
});

test('the keeper goes away while the parts are put together: nothing is charged twice', async () => {
  await openShop();
  const far = await open.shop.followingTill();
  const here = far.client(salesContract, 'cashier');
  await here.addOpenItem({ name: 'Tea', unitPrice_minor: 1000 });
  await done(here.addTender({ method: 'sales.card', tendered_minor: 400 }));
  far.line.loseNextReply();
  far.line.cutAfterLoss();
  const paying = here
    .takePayment({ payments: [{ method: 'cash', tendered_minor: 600 }], total_minor: 1000 })
    .catch((error: { code: string }) => error);
  await vi.waitFor(() => expect(far.line.isCut).toBe(true));
  far.line.mend();
  expect(await paying).toMatchObject({ tenders: [], receipt: { number: 1, paid_minor: 1000 } });
  expect(await till().recentSales({})).toHaveLength(1);
});

test('the keeper was away before anything was sent: the parts are still there', async () => {
  await openShop();
  const far = await open.shop.followingTill();
  const here = far.client(salesContract, 'cashier');
  await here.addOpenItem({ name: 'Tea', unitPrice_minor: 1000 });
  await done(here.addTender({ method: 'sales.cash', tendered_minor: 1000 }));
  far.line.cut();
  await expect(here.takePayment({ total_minor: 1000 })).rejects.toMatchObject({ code: 'keeper-away' });
  far.line.mend();
  await vi.waitFor(async () =>
    expect(await here.cart({})).toMatchObject({ tenders: [{ tendered_minor: 1000 }], due_minor: 0 }),
  );
  expect(await done(here.takePayment({ total_minor: 1000 }))).toMatchObject({ receipt: { number: 1 } });
});

test('paid back in parts, the mirror image of a sale: by card to the unit, the rest in rounded cash', async () => {
  await openShop({ currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } });
  const here = open.till('manager');
  const why = { disposition: 'restock', reason: 'Cold' } as const;
  const cart = await done(here.addOpenReturn({ name: 'Tea', unitPrice_minor: 1003, ...why }));
  expect(cart).toMatchObject({ due_minor: -1003, cashDue_minor: -1005 });
  const add = (method: string, tendered_minor: number) => here.addTender({ method, tendered_minor });
  expect(await add('sales.card', -1004)).toMatchObject({ refused: 'payment-over' });
  expect(await add('sales.card', 500)).toMatchObject({ refused: 'payment-sign' });
  expect(await add('kiosk.tokens', -1)).toMatchObject({ refused: 'not-refundable' });
  expect(await add('sales.card', -500)).toMatchObject({ due_minor: -503, cashDue_minor: -505 });
  const back = (tendered_minor: number) =>
    here.takePayment({ payments: [{ method: 'cash', tendered_minor }], total_minor: -1003 });
  expect(await back(-500)).toMatchObject({ refused: 'payment-short' });
  expect(await back(-510)).toMatchObject({ refused: 'payment-over' });
  expect(await done(back(-505))).toMatchObject({
    receipt: { paid_minor: -1005, change_minor: 0, cashRounding_minor: -2 },
  });
});
