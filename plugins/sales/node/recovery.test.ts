import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestShop, testShop, writePlugin } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { Kiosk, kioskFiles, kioskManifest } from './testing/kiosk-plugin.ts';
import { Plug } from './testing/unplugged.ts';

const SALES = join(import.meta.dirname, '..');
let folder: string;
let kiosk: Kiosk;
let plug: Plug;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  kiosk = new Kiosk();
  plug = new Plug();
  shop = await testShop({
    plugins: [
      { folder: SALES, node: plug.node },
      { folder: writePlugin(folder, kioskManifest, kioskFiles), node: kiosk.node },
    ],
    rerun: true,
    expectActive: false,
    activation: { activation_ms: 5000, farewell_ms: 20 },
  });
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const till = () => shop.client(salesContract, 'cashier');
const cash = (tendered_minor: number) => [{ method: 'cash', tendered_minor }];

describe('the till dies in the middle of a payment', () => {
  const dieIn = async (moment: Plug['pulled'], until: () => Promise<boolean>) => {
    await till().scan({ code: '2×4001' });
    plug.pulled = moment;
    void till()
      .takePayment({ payments: cash(100), total_minor: 100 })
      .catch(() => undefined);
    await vi.waitFor(async () => expect(await until()).toBe(true));
    await shop.restart();
    plug.pulled = undefined;
  };

  test('before it was posted: the cart is back, and there is no sale', async () => {
    await dieIn('before-posting', async () => true);
    const cart = await till().cart({});
    expect(cart).toMatchObject({ lines: [{ name: 'Apple', quantity_milli: 2000 }], receipt: null });
    expect(await till().recentSales({})).toEqual([]);
    expect(await till().takePayment({ payments: cash(100), total_minor: 100 })).toMatchObject({
      lines: [],
      receipt: { number: 1 },
    });
  });

  test('after it was posted: the sale is there, and the cart is empty and shows the receipt', async () => {
    await dieIn('after-posting', async () => (await till().recentSales({})).length === 1);
    expect(await till().cart({})).toMatchObject({ lines: [], receipt: { number: 1, total_minor: 100 } });
    expect(await till().recentSales({})).toHaveLength(1);
  });
});

describe('a module that should take part is down', () => {
  const left = async () => (await till().sellable({ provider: 'kiosk', ref: 'apple' }))?.onHand_milli;
  const sell = (name: string) =>
    till().postSale({
      lines: [{ provider: 'kiosk', ref: 'apple', name, unitPrice_minor: 50 }],
      payments: cash(50),
    });

  test('the sale goes on, and the module catches up when it is back', async () => {
    kiosk.down = true;
    await shop.host.reloadPlugin('kiosk').catch(() => undefined);
    expect(await sell('Apple as shown')).toMatchObject({ number: 1, lines: [{ name: 'Apple as shown' }] });
    expect(await sell('Another')).toMatchObject({ number: 2 });
    // Nobody is here who could have done it, so the books are in order.
    expect(await shop.verify()).toEqual([]);
    kiosk.down = false;
    await shop.host.reloadPlugin('kiosk');
    await vi.waitFor(async () => expect(await left()).toBe(8000));
    expect(await sell('And now')).toMatchObject({ number: 3 });
    expect(await left()).toBe(7000);
  });

  test('what still cannot be caught up stays open, and verify says so', async () => {
    kiosk.down = true;
    await shop.host.reloadPlugin('kiosk').catch(() => undefined);
    await sell('Apple');
    kiosk.down = false;
    kiosk.broken = true;
    await shop.host.reloadPlugin('kiosk');
    await vi.waitFor(async () =>
      expect(await shop.verify()).toMatchObject([
        { invariant: 'sales.taken-part', rows: [{ participant: 'kiosk.stock', receipt: 'R1-000001' }] },
      ]),
    );
    kiosk.broken = false;
    await shop.restart();
    await vi.waitFor(async () => expect(await left()).toBe(9000));
  });

  test('one that the owner switched off is not waited for', async () => {
    await shop.call('modules.disable', { module: 'kiosk' });
    expect(await sell('Apple')).toMatchObject({ number: 1 });
    await shop.call('modules.enable', { module: 'kiosk' });
    expect(await left()).toBe(10_000);
  });
});
