import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cash, OpenShop } from './open-shop.ts';
import { type Moment, Plug } from './plug.ts';

let open: OpenShop;
let plug: Plug;
const till = () => open.till();

beforeEach(async () => {
  plug = new Plug();
  const activation = { activation_ms: 5000, farewell_ms: 20 };
  open = await OpenShop.open({ expectActive: false, activation }, plug.node);
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

describe('the till dies in the middle of a payment', () => {
  const dieIn = async (when: Moment['when']) => {
    await till().scan({ code: '2×4001' });
    plug.pulled = { method: 'postSale', when };
    void till()
      .takePayment({ payments: cash(100), total_minor: 100 })
      .catch(() => undefined);
    await vi.waitFor(() => expect(plug.hanging).toBe(true));
    await open.shop.restart();
  };

  test('before it was posted: the cart is back, and there is no sale', async () => {
    await dieIn('before');
    const cart = await till().cart({});
    expect(cart).toMatchObject({ lines: [{ name: 'Apple', quantity_milli: 2000 }], receipt: null });
    expect(await till().recentSales({})).toEqual([]);
    expect(await till().takePayment({ payments: cash(100), total_minor: 100 })).toMatchObject({
      lines: [],
      receipt: { number: 1 },
    });
  });

  test('after it was posted: the sale is there, and the cart is empty and shows the receipt', async () => {
    await dieIn('after');
    expect(await till().cart({})).toMatchObject({ lines: [], receipt: { number: 1, total_minor: 100 } });
    expect(await till().recentSales({})).toHaveLength(1);
  });
});

describe('a module that should take part is down', () => {
  const left = () => open.left('apple');
  const sell = (name: string) =>
    till().postSale({
      lines: [{ provider: 'kiosk', ref: 'apple', name, unitPrice_minor: 50 }],
      payments: cash(50),
    });

  test('the sale goes on, and the module catches up when it is back', async () => {
    open.kiosk.down = true;
    await open.shop.host.reloadPlugin('kiosk').catch(() => undefined);
    expect(await sell('Apple as shown')).toMatchObject({ number: 1, lines: [{ name: 'Apple as shown' }] });
    expect(await sell('Another')).toMatchObject({ number: 2 });
    // Nobody is here who could have done it, so the books are in order.
    expect(await open.shop.verify()).toEqual([]);
    open.kiosk.down = false;
    await open.shop.host.reloadPlugin('kiosk');
    await vi.waitFor(async () => expect(await left()).toBe(8000));
    expect(await sell('And now')).toMatchObject({ number: 3 });
    expect(await left()).toBe(7000);
  });

  test('what still cannot be caught up stays open, and verify says so', async () => {
    open.kiosk.down = true;
    await open.shop.host.reloadPlugin('kiosk').catch(() => undefined);
    await sell('Apple');
    open.kiosk.down = false;
    open.kiosk.broken = true;
    await open.shop.host.reloadPlugin('kiosk');
    await vi.waitFor(async () =>
      expect(await open.shop.verify()).toMatchObject([
        { invariant: 'sales.taken-part', rows: [{ participant: 'kiosk.stock', receipt: 'R1-000001' }] },
      ]),
    );
    open.kiosk.broken = false;
    await open.shop.restart();
    await vi.waitFor(async () => expect(await left()).toBe(9000));
  });

  test('one that the owner switched off is not waited for', async () => {
    await open.shop.call('modules.disable', { module: 'kiosk' });
    expect(await sell('Apple')).toMatchObject({ number: 1 });
    await open.shop.call('modules.enable', { module: 'kiosk' });
    expect(await left()).toBe(10_000);
  });
});
