import { join } from 'node:path';
import { testShop, type TestShop } from '@counterpart/host/testing';
import { inventoryContract, type Product } from '@counterpart/inventory/api';
import { type Receipt, salesContract } from '@counterpart/sales/api';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import inventory from '../../plugins/inventory/node/index.ts';
import sales from '../../plugins/sales/node/index.ts';

const PLUGINS = join(import.meta.dirname, '../../plugins');

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop({
    plugins: [
      { folder: join(PLUGINS, 'inventory'), node: inventory },
      { folder: join(PLUGINS, 'sales'), node: sales },
    ],
    rerun: true,
  });
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const till = () => shop.client(salesContract, 'cashier');

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused}: ${answer.message}`);
  return answer;
}

function refused(answer: unknown): Refusal {
  if (!isRefusal(answer)) throw new Error(`Not refused: ${JSON.stringify(answer)}`);
  return answer;
}

async function phones(name: string, ...serials: string[]): Promise<Product> {
  const { product } = accepted(await manager().saveProduct({ name, price_minor: 29_900 }));
  accepted(await manager().trackSerials({ product: product.id, tracked: true, warrantyMonths: 24 }));
  accepted(
    await manager().moveSerials({ product: product.id, direction: 'in', serials, reason: 'received' }),
  );
  return product;
}

/** Takes what the cart comes to, or gives it out. */
async function pay(as: 'cashier' | 'manager' = 'cashier'): Promise<Receipt> {
  const client = shop.client(salesContract, as);
  const { total_minor } = await client.cart({});
  const payments = [{ method: 'cash', tendered_minor: total_minor }];
  return accepted(await client.takePayment({ payments, total_minor })).receipt!;
}

async function life(product: Product, serial: string) {
  const [found] = await manager().serials({ product: product.id, term: serial });
  return (await manager().serial({ id: found!.id }))!;
}

test('a phone is scanned, sold with its number on the receipt, given back with it, and its life says so', async () => {
  const phone = await phones('Phone', 'IMEI-1', 'IMEI-2');
  const cart = accepted(await till().scan({ code: 'imei-1' }));
  expect(cart.lines).toMatchObject([{ name: 'Phone', note: 'IMEI-1', quantity_milli: 1000 }]);
  const receipt = await pay();
  expect(receipt.lines).toMatchObject([{ name: 'Phone', note: 'IMEI-1', gross_minor: 29_900 }]);
  expect(await life(phone, 'IMEI-1')).toMatchObject({
    state: 'sold',
    events: [{ direction: -1, reason: 'sale', document: { provider: 'sales', ref: receipt.id } }, {}],
  });

  const line = {
    line: receipt.lines[0]!.id,
    quantity_milli: 1000,
    disposition: 'restock' as const,
    reason: 'Does not ring',
  };
  accepted(await shop.client(salesContract, 'manager').addRefund({ document: receipt.id, lines: [line] }));
  const refund = await pay('manager');
  expect(refund.lines).toMatchObject([{ name: 'Phone', note: 'IMEI-1', gross_minor: -29_900 }]);
  const back = await life(phone, 'IMEI-1');
  expect(back).toMatchObject({ state: 'in-stock', location: { name: 'Shop' }, warrantyUntil: null });
  expect(
    back.events.map(({ direction, reason, document, note }) => [direction, reason, document?.ref, note]),
  ).toEqual([
    [1, 'return', refund.id, 'Does not ring'],
    [-1, 'sale', receipt.id, ''],
    [1, 'received', undefined, ''],
  ]);
  // And is sold again.
  accepted(await till().scan({ code: 'IMEI-1' }));
  await pay();
  expect((await life(phone, 'IMEI-1')).state).toBe('sold');
});

test('a cart refuses the same number twice', async () => {
  await phones('Watch', 'W-1', 'W-2');
  accepted(await till().scan({ code: 'W-1' }));
  const twice = refused(await till().scan({ code: 'w-1' }));
  expect(twice).toMatchObject({ refused: 'one-of-a-kind' });
  expect(twice.message).toContain('Watch');
  accepted(await till().scan({ code: 'W-2' }));
  expect((await till().cart({})).lines.map(({ note }) => note)).toEqual(['W-1', 'W-2']);
  accepted(await till().clearCart({}));
});

test('a number in two carts is sold once: the other is told which one it was', async () => {
  const drill = await phones('Drill', 'D-1');
  const other = await shop.secondTill();
  const second = other.client(salesContract, 'cashier');
  accepted(await till().scan({ code: 'D-1' }));
  accepted(await second.scan({ code: 'D-1' }));
  const sold = await pay();
  const { total_minor } = await second.cart({});
  const late = await second.takePayment({
    payments: [{ method: 'cash', tendered_minor: total_minor }],
    total_minor,
  });
  expect(refused(late)).toMatchObject({ refused: 'serial-not-in-stock' });
  expect(refused(late).message).toContain('Drill D-1 is not in stock here.');
  expect((await life(drill, 'D-1')).events[0]!.document?.ref).toBe(sold.id);
  await other.dispose();
});

test('a number that a program sells by its code is on the receipt as well', async () => {
  await phones('Saw', 'SAW-1');
  const sale = { lines: [{ code: 'saw-1' }], payments: [{ method: 'cash', tendered_minor: 29_900 }] };
  expect(accepted(await till().postSale(sale)).lines).toMatchObject([{ name: 'Saw', note: 'SAW-1' }]);
});
