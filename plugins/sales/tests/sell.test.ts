import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = (as?: 'manager' | 'cashier') => open.till(as);

beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

describe('a sale at the till', () => {
  test('from scan to change: one posting takes the stock, the receipt is there, the cart is empty', async () => {
    await done(till().scan({ code: '4001' }));
    await done(till().scan({ code: '3×4001' }));
    const cart = await done(till().scan({ code: '4002' }));
    expect(cart.lines.map(({ name, quantity_milli }) => [name, quantity_milli])).toEqual([
      ['Apple', 4000],
      ['Bread', 1000],
    ]);
    expect(cart).toMatchObject({ total_minor: 520, tax_minor: 53, receipt: null });

    const after = await done(till().takePayment({ payments: cash(1000), total_minor: 520 }));
    expect(after.lines).toEqual([]);
    expect(after.revision).toBeGreaterThan(cart.revision);
    expect(after.receipt).toMatchObject({
      receipt: 'R1-000001',
      total_minor: 520,
      paid_minor: 1000,
      change_minor: 480,
      taxes: [{ name: 'VAT 20 %', base_minor: 267, amount_minor: 53 }],
      payments: [{ method: 'sales.cash', tendered_minor: 1000, change_minor: 480 }],
    });
    expect(await open.left('apple')).toBe(6000);
    expect(await till().receipt({ id: after.receipt!.id })).toEqual(after.receipt);
    expect(await till().recentSales({})).toMatchObject([{ receipt: 'R1-000001', lineCount: 2 }]);
    expect(await till().register({})).toMatchObject({ name: 'R1', lastReceipt: 1 });

    // The second half of a double click finds the sale that the first one made.
    expect((await done(till().takePayment({ payments: cash(1000), total_minor: 520 }))).receipt).toEqual(
      after.receipt,
    );
    expect((await done(till().newSale({}))).receipt).toBeNull();
  });

  test('what a module refuses is refused whole: no sale, no number, and the cart is kept', async () => {
    await done(till().addItem({ provider: 'kiosk', ref: 'bread', quantity_milli: 3000 }));
    expect(await till().takePayment({ payments: cash(2000), total_minor: 960 })).toMatchObject({
      refused: 'out-of-stock',
      message: 'There are not enough of Bread.',
    });
    const { lines } = await till().cart({});
    expect(lines).toHaveLength(1);
    expect(await till().recentSales({})).toEqual([]);
    const fewer = await done(till().setQuantity({ line: lines[0]!.id, quantity_milli: 2000 }));
    const { receipt } = await done(
      till().takePayment({ payments: cash(640), total_minor: fewer.total_minor }),
    );
    expect(receipt).toMatchObject({ receipt: 'R1-000001', change_minor: 0 });
  });

  test('a module that breaks breaks the posting; the cart is back', async () => {
    await done(till().scan({ code: '4001' }));
    open.kiosk.broken = true;
    await expect(till().takePayment({ payments: cash(50), total_minor: 50 })).rejects.toMatchObject({
      code: 'internal',
    });
    expect((await till().cart({})).lines).toHaveLength(1);
    expect(await till().recentSales({})).toEqual([]);
    open.kiosk.broken = false;
    expect((await done(till().takePayment({ payments: cash(50), total_minor: 50 }))).receipt).toMatchObject({
      number: 1,
    });
  });

  test('discounts, notes and open items are charged and kept', async () => {
    await done(till().scan({ code: '4002' }));
    const both = await done(till().addOpenItem({ name: 'Gift wrap', unitPrice_minor: 100 }));
    const [bread, wrap] = both.lines;
    await done(till().setNote({ line: wrap!.id, note: 'Blue' }));
    const manager = till('manager');
    await done(
      manager.setLineDiscount({ line: bread!.id, discount: { kind: 'percent', percent_ppm: 500_000 } }),
    );
    const cart = await done(manager.setSaleDiscount({ discount: { kind: 'amount', amount_minor: 60 } }));
    expect(cart).toMatchObject({ subtotal_minor: 260, saleDiscount_minor: 60, total_minor: 200 });
    const { receipt } = await done(till().takePayment({ payments: cash(200), total_minor: 200 }));
    expect(receipt!.lines).toMatchObject([
      { name: 'Bread', lineDiscount_minor: 160, taxClass: 'standard', category: 'Food', sku: '4002' },
      { name: 'Gift wrap', priceOrigin: 'open', note: 'Blue', provider: null, taxClass: 'standard' },
    ]);
  });

  test('the customer pays the price that was shown, and the line says that it has changed since', async () => {
    await done(till().scan({ code: '4001' }));
    open.kiosk.items.set('apple', { ...open.kiosk.items.get('apple')!, unitPrice_minor: 70 });
    const cart = await done(till().scan({ code: '4001' }));
    expect(cart.lines.map(({ unitPrice_minor }) => unitPrice_minor)).toEqual([50, 70]);
    const { receipt } = await done(till().takePayment({ payments: cash(120), total_minor: 120 }));
    expect(receipt!.lines).toMatchObject([
      { priceOrigin: 'earlier', listPrice_minor: 70 },
      { priceOrigin: 'list', listPrice_minor: 70 },
    ]);
  });

  test('a price may be changed by whoever has the right', async () => {
    const { lines } = await done(till().scan({ code: '4001' }));
    const change = { line: lines[0]!.id, unitPrice_minor: 10 };
    await expect(till('cashier').setPrice(change)).rejects.toMatchObject({ code: 'not-permitted' });
    await done(till('manager').setPrice(change));
    const { receipt } = await done(till().takePayment({ payments: cash(10), total_minor: 10 }));
    expect(receipt!.lines).toMatchObject([{ priceOrigin: 'override', listPrice_minor: 50 }]);
  });

  test('what was taken out of the cart can be brought back, until the next sale', async () => {
    await done(till().scan({ code: '4001' }));
    const { lines } = await done(till().scan({ code: '4002' }));
    const [apple, bread] = lines.map(({ id }) => id);
    expect((await done(till().removeLine({ line: apple! }))).lines).toHaveLength(1);
    expect((await done(till().clearCart({}))).lines).toEqual([]);
    const back = await done(till().restoreLines({ lines: [bread!, apple!] }));
    expect(back.lines.map(({ id }) => id)).toEqual([apple, bread]);
    await done(till().takePayment({ payments: cash(370), total_minor: 370 }));
    expect(await till().restoreLines({ lines: [apple!] })).toMatchObject({ refused: 'unknown-line' });
  });

  test('what cannot be added changes nothing', async () => {
    expect(await till().scan({ code: '9999' })).toMatchObject({ refused: 'unknown-code' });
    expect(await till().addItem({ provider: 'kiosk', ref: 'cake' })).toMatchObject({
      refused: 'unknown-item',
    });
    const item = { name: 'x', unitPrice_minor: 1 };
    expect(await till().addOpenItem({ ...item, taxClass: 'none' })).toMatchObject({
      refused: 'unknown-tax-class',
    });
    expect(await till().addOpenItem({ ...item, unitPrice_minor: 9e15, quantity_milli: 5000 })).toMatchObject({
      refused: 'cannot-be-priced',
    });
    await expect(till().addOpenItem({ ...item, unitPrice_minor: -1 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect((await till().cart({})).lines).toEqual([]);
    expect(await till().takePayment({ payments: cash(0), total_minor: 0 })).toMatchObject({
      refused: 'empty-sale',
    });
  });

  test('the cart outlives a restart', async () => {
    const before = await done(till().scan({ code: '2x4001' }));
    await open.shop.restart();
    expect(await till().cart({})).toEqual(before);
  });
});

test('search, categories and browse show what the modules have, with their names', async () => {
  expect(await till().search({ term: 'app' })).toMatchObject([
    { id: 'kiosk/apple', provider: 'kiosk', name: 'Apple', initials: 'AP' },
  ]);
  expect(await till().categories({})).toEqual([
    { id: 'kiosk/Food', provider: 'kiosk', ref: 'Food', name: 'Food', parent: null },
  ]);
  expect(await till().browse({ category: { provider: 'kiosk', ref: 'Food' } })).toHaveLength(2);
  expect(await till().browse({ limit: 1, offset: 1 })).toMatchObject([{ name: 'Bread' }]);
});

test('favourites are the shop’s: pinned at one till, in front at every till, gone with what they are', async () => {
  const second = await open.shop.secondTill();
  const there = second.client(salesContract, 'cashier');
  const apple = { provider: 'kiosk', ref: 'apple' };
  for (const ref of ['bread', 'apple'])
    await till().setFavourite({ provider: 'kiosk', ref, favourite: true });
  expect(await there.favourites({})).toMatchObject([{ name: 'Bread' }, { name: 'Apple' }]);
  await there.setFavourite({ ...apple, favourite: false });
  expect(await till().favourites({})).toMatchObject([{ name: 'Bread' }]);
  open.kiosk.items.delete('bread');
  expect(await till().favourites({})).toEqual([]);
});
