import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

/** Moved by the tests: what the stock was worth is asked for moments. */
let now = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
let shop: TestShop;
let cellar: string;
beforeAll(async () => {
  shop = await openInventory({ clock: { now: () => now } });
  cellar = accepted(await manager().saveLocation({ name: 'Cellar' })).id;
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const value = async (ask: { at?: number; location?: string } = {}) =>
  (await manager().stockValue(ask)).value_minor;
const receive = (product: string, quantity_milli: number, unitCost_minor: number, location = 'shop') =>
  manager().adjustStock({
    product,
    location,
    by: { kind: 'change', quantity_milli },
    reason: 'received',
    unitCost_minor,
  });
let documents = 0;
type Line = Parameters<ReturnType<typeof seller>['sell']>[0]['lines'][number];
const seller = () => shop.client(sellerContract, 'cashier');
const sell = async (line: Line, options: { kind?: 'return' | 'void'; late?: boolean } = {}) =>
  accepted(await seller().sell({ document: String(++documents), kind: 'sale', ...options, lines: [line] }));
const cost = async (product: string) => (await manager().productStock({ product }))?.cost;

describe('what a sale says its goods cost', () => {
  test('is the average at that moment; unknown while nobody knows', async () => {
    const tea = await addProduct(shop, { name: 'Tea', openingStock_milli: 2000 });
    expect((await sell({ ref: tea.id, quantity_milli: 1000 })).costs).toEqual({});
    accepted(await receive(tea.id, 3000, 200));
    expect((await sell({ ref: tea.id, quantity_milli: 1000 })).costs).toEqual({ 'line-1': 150 });
  });

  test('comes back with the goods, in parts that add up, whatever such goods cost by then', async () => {
    const pen = await addProduct(shop, { name: 'Pen' });
    accepted(await receive(pen.id, 3000, 33));
    accepted(await manager().setProductCost({ product: pen.id, unitCost_minor: 33 }));
    const { document, costs } = await sell({ ref: pen.id, quantity_milli: 3000 });
    expect(costs).toEqual({ 'line-1': 99 });
    accepted(await receive(pen.id, 10_000, 500));
    const back = (quantity_milli: number, before_milli: number) =>
      sell(
        {
          ref: pen.id,
          quantity_milli,
          disposition: 'restock',
          refundOf: { document, line: 'line-1', before_milli },
        },
        { kind: 'return' },
      );
    expect((await back(-1000, 0)).costs).toEqual({ 'line-1': -33 });
    expect((await back(-2000, 1000)).costs).toEqual({ 'line-1': -66 });
    expect(await cost(pen.id)).toMatchObject({ value_minor: 5099 });
  });

  test.each(['damaged', 'supplier'] as const)(
    'comes back and leaves again with what is %s: the stock is worth what it was',
    async (disposition) => {
      const vase = await addProduct(shop, { name: `Vase ${disposition}` });
      accepted(await receive(vase.id, 2000, 800));
      const { document } = await sell({ ref: vase.id, quantity_milli: 1000 });
      accepted(await receive(vase.id, 1000, 200));
      const refundOf = { document, line: 'line-1', before_milli: 0 };
      const line = { ref: vase.id, quantity_milli: -1000, disposition, refundOf };
      expect((await sell(line, { kind: 'return' })).costs).toEqual({ 'line-1': -800 });
      expect(await cost(vase.id)).toMatchObject({ value_minor: 1000, average: { minor: 1000, milli: 2000 } });
    },
  );

  test('a void undoes to the unit, and a return without a receipt is worth what such goods are', async () => {
    const cup = await addProduct(shop, { name: 'Cup' });
    accepted(await receive(cup.id, 3000, 333));
    accepted(await receive(cup.id, 1000, 1));
    const { document, costs } = await sell({ ref: cup.id, quantity_milli: 3000 });
    expect(costs).toEqual({ 'line-1': 750 });
    const refundOf = { document, line: 'line-1', before_milli: 0 };
    const undone = await sell({ ref: cup.id, quantity_milli: -3000, refundOf }, { kind: 'void' });
    expect(undone.costs).toEqual({ 'line-1': -750 });
    const given = await sell(
      { ref: cup.id, quantity_milli: -1000, disposition: 'restock' },
      { kind: 'return' },
    );
    expect(given.costs).toEqual({ 'line-1': -250 });
  });

  test('that was posted while the module was down is said when it catches up', async () => {
    const jam = await addProduct(shop, { name: 'Jam', negativeStock: 'refuse' });
    accepted(await receive(jam.id, 1000, 120));
    const late = await sell({ ref: jam.id, quantity_milli: 2000 }, { late: true });
    expect(late.costs).toEqual({ 'line-1': 240 });
    accepted(await receive(jam.id, 1000, 150));
    const moves = await manager().stockMoves({ product: jam.id });
    expect(moves[0]).toMatchObject({ reason: 'revaluation', quantity_milli: 0 });
    expect(await cost(jam.id)).toMatchObject({ value_minor: 0, last: { minor: 150, milli: 1000 } });
  });

  test('follows the shop’s setting', async () => {
    const oil = await addProduct(shop, { name: 'Oil' });
    accepted(await receive(oil.id, 1000, 100));
    accepted(await receive(oil.id, 1000, 300));
    const settings = shop.client(settingsContract, 'owner');
    accepted(await settings.set({ id: 'inventory.costMethod', value: 'fifo' }));
    // A count that agrees asks for the setting, and changes the way the product is counted.
    const agree = {
      product: oil.id,
      by: { kind: 'counted', quantity_milli: 2000 },
      reason: 'count',
    } as const;
    accepted(await manager().adjustStock(agree));
    expect(await cost(oil.id)).toMatchObject({ method: 'fifo', value_minor: 400 });
    const { layers, value_minor } = await manager().productValue({ product: oil.id });
    expect(value_minor).toBe(400);
    expect(layers.reduce((sum, layer) => sum + layer.value_minor, 0)).toBe(400);
    accepted(await receive(oil.id, 1000, 500));
    expect((await sell({ ref: oil.id, quantity_milli: 1000 })).costs).toEqual({ 'line-1': 200 });
    accepted(await settings.set({ id: 'inventory.costMethod', value: 'average' }));
    accepted(await manager().adjustStock(agree));
    expect((await sell({ ref: oil.id, quantity_milli: 1000 })).costs).toEqual({ 'line-1': 350 });
  });
});

describe('a cost that a person says', () => {
  test('is that of new products and of what is there without one', async () => {
    const soap = await addProduct(shop, { name: 'Soap', openingStock_milli: 4000, unitCost_minor: 90 });
    expect(await cost(soap.id)).toMatchObject({ value_minor: 360, last: { minor: 90, milli: 1000 } });
    const old = await addProduct(shop, { name: 'Old soap', openingStock_milli: 3000 });
    expect(await cost(old.id)).toEqual({ method: 'average', value_minor: 0, average: null, last: null });
    const set = accepted(await manager().setProductCost({ product: old.id, unitCost_minor: 70 }));
    expect(set.cost).toMatchObject({ value_minor: 210, average: { minor: 210, milli: 3000 } });
  });

  test('leaves what is there as it is, unless all of it is to be worth that', async () => {
    const wax = await addProduct(shop, { name: 'Wax', openingStock_milli: 2000, unitCost_minor: 100 });
    const set = (unitCost_minor: number, revalue: boolean) =>
      manager().setProductCost({ product: wax.id, unitCost_minor, revalue, note: 'Market price' });
    expect(accepted(await set(150, false)).cost).toMatchObject({ value_minor: 200, last: { minor: 150 } });
    expect(accepted(await set(80, true)).cost).toMatchObject({ value_minor: 160 });
    const [move] = await manager().stockMoves({ product: wax.id });
    expect(move).toMatchObject({
      reason: 'revaluation',
      quantity_milli: 0,
      note: 'Market price',
      location: null,
    });
  });

  test('is seen and changed by whoever has the right', async () => {
    const gem = await addProduct(shop, { name: 'Gem', openingStock_milli: 1000, unitCost_minor: 99 });
    const cashier = shop.client(inventoryContract, 'cashier');
    const stock = await cashier.productStock({ product: gem.id });
    expect(stock).toMatchObject({ cost: null, onHand_milli: 1000, locations: [{ value_minor: null }, {}] });
    const change = cashier.setProductCost({ product: gem.id, unitCost_minor: 1 });
    await expect(change).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(cashier.stockValue({})).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('the value of the stock', () => {
  test('now and at any moment before, everywhere and at one location', async () => {
    const begin = await value();
    const beginAtShop = await value({ location: 'shop' });
    now += DAY;
    const bolt = await addProduct(shop, { name: 'Bolt' });
    accepted(await receive(bolt.id, 3000, 100));
    accepted(await receive(bolt.id, 1000, 200, cellar));
    const bought = now;
    now += DAY;
    await sell({ ref: bolt.id, quantity_milli: 1000 });
    expect(await value()).toBe(begin + 375);
    expect(await value({ location: cellar })).toBe(125);
    expect(await value({ location: 'shop' })).toBe(beginAtShop + 250);
    now += DAY;
    accepted(await manager().setProductCost({ product: bolt.id, unitCost_minor: 300, revalue: true }));
    expect(await value()).toBe(begin + 900);
    expect(await value({ at: now - 1 })).toBe(begin + 375);
    expect(await value({ at: bought })).toBe(begin + 500);
    expect(await value({ at: bought, location: cellar })).toBe(125);
    expect(await value({ at: bought - 1 })).toBe(begin);
    const one = (at: number) => manager().productValue({ product: bolt.id, at });
    expect(await one(bought - 1)).toEqual({ quantity_milli: 0, value_minor: null, layers: [] });
    expect(await one(bought)).toEqual({ quantity_milli: 4000, value_minor: 500, layers: [] });
    expect(await one(now)).toMatchObject({ quantity_milli: 3000, value_minor: 900 });
    const { rows, products, withoutCost } = await manager().stockValue({ at: now, limit: 2000 });
    expect(rows.find(({ name }) => name === 'Bolt')).toMatchObject({
      quantity_milli: 3000,
      value_minor: 900,
    });
    expect(rows.reduce((sum, row) => sum + row.value_minor, 0)).toBe(begin + 900);
    expect(products).toBe(rows.length);
    expect(withoutCost).toBe(0);
  });

  test('says how many products count nothing because nobody gave them a cost', async () => {
    await addProduct(shop, { name: 'Riddle', openingStock_milli: 5000 });
    expect(await manager().stockValue({})).toMatchObject({ withoutCost: 1 });
    expect(await manager().stockValue({ at: now })).toMatchObject({ withoutCost: 1 });
  });
});
