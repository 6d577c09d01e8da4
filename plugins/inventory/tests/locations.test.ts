import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
let cellar: string;
beforeAll(async () => {
  shop = await openInventory();
  cellar = accepted(await manager().saveLocation({ name: 'Cellar' })).id;
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const names = async () => (await manager().locations({})).map(({ name }) => name);
const adjust = (product: string, location: string, quantity_milli: number) =>
  manager().adjustStock({
    product,
    location,
    by: { kind: 'change', quantity_milli },
    reason: quantity_milli > 0 ? 'received' : 'lost',
  });
const at = async (product: string) => {
  const stock = await manager().productStock({ product });
  return Object.fromEntries(
    stock!.locations.map(({ location, onHand_milli }) => [location.name, onHand_milli / 1000]),
  );
};
let documents = 0;
const sell = (
  lines: Parameters<ReturnType<typeof seller>['sell']>[0]['lines'],
  options: { kind?: 'return' | 'void'; at?: TestShop } = {},
) => seller(options.at).sell({ document: String(++documents), kind: options.kind ?? 'sale', lines });
const seller = (of: TestShop = shop) => of.client(sellerContract, 'cashier');

describe('the list of locations', () => {
  test('a shop begins with one, and has them in its own order', async () => {
    expect(await names()).toEqual(['Shop', 'Cellar']);
    const van = accepted(await manager().saveLocation({ name: 'Van', position: 1 }));
    expect(await names()).toEqual(['Van', 'Shop', 'Cellar']);
    accepted(await manager().saveLocation({ id: van.id, name: 'Big van', position: 3 }));
    expect(await names()).toEqual(['Shop', 'Cellar', 'Big van']);
    accepted(await manager().archiveLocation({ location: van.id }));
    expect(await names()).toEqual(['Shop', 'Cellar']);
    expect(await manager().locations({ archived: true })).toMatchObject([
      { name: 'Big van', archived: true },
    ]);
  });

  test('no two have one name, also not one that is archived', async () => {
    expect(refused(await manager().saveLocation({ name: 'céllar' }))).toMatchObject({
      refused: 'duplicate-name',
      data: { field: 'name', name: 'Cellar' },
    });
    expect(refused(await manager().saveLocation({ name: 'BIG VAN' })).message).toContain('archived');
  });

  test('one with stock, and the last one, stay in use', async () => {
    const flour = await addProduct(shop, { name: 'Flour' });
    accepted(await adjust(flour.id, cellar, 1000));
    const refusal = refused(await manager().archiveLocation({ location: cellar }));
    expect(refusal).toMatchObject({ refused: 'has-stock' });
    expect(refusal.message).toMatch(/Cellar, Flour/);
    accepted(await adjust(flour.id, cellar, -1000));
    accepted(await manager().archiveLocation({ location: cellar }));
    expect(refused(await manager().archiveLocation({ location: 'shop' })).refused).toBe('last-location');
    expect(refused(await adjust(flour.id, cellar, 1000)).refused).toBe('unknown-location');
    accepted(await manager().restoreLocation({ location: cellar }));
    expect(await names()).toEqual(['Shop', 'Cellar']);
  });

  test('whoever may not set them up cannot', async () => {
    const cashier = shop.client(inventoryContract, 'cashier');
    await expect(cashier.saveLocation({ name: 'Roof' })).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

test('a product has its stock at each location, and the lists show the sum', async () => {
  const tea = await addProduct(shop, { name: 'Tea', openingStock_milli: 2000 });
  expect(accepted(await adjust(tea.id, cellar, 5000)).onHand_milli).toBe(7000);
  expect(await at(tea.id)).toEqual({ Shop: 2, Cellar: 5 });
  const { products } = await manager().products({ term: 'tea', sort: 'onHand' });
  expect(products).toMatchObject([{ name: 'Tea', onHand_milli: 7000 }]);
  const [move] = await manager().stockMoves({ product: tea.id });
  expect(move).toMatchObject({ location: { id: cellar, name: 'Cellar' }, onHandAfter_milli: 5000 });
});

describe('a till', () => {
  test('sells from the first location, or from its own, and the refusal says who else has some', async () => {
    const rice = await addProduct(shop, { name: 'Rice', openingStock_milli: 1000 });
    accepted(await adjust(rice.id, cellar, 4000));
    const line = [{ ref: rice.id, quantity_milli: 2000 }];
    expect(refused(await sell(line))).toMatchObject({
      refused: 'out-of-stock',
      message: 'Only 1 left of Rice at Shop. Cellar has 4.',
      data: { onHand_milli: 1000 },
    });
    const other = await shop.secondTill();
    const moved = await other.client(inventoryContract, 'manager').setTillLocation({ location: cellar });
    expect(accepted(moved).location).toBe(cellar);
    accepted(await sell(line, { at: other }));
    expect(await at(rice.id)).toEqual({ Shop: 1, Cellar: 2 });
    expect(refused(await sell([{ ref: rice.id, quantity_milli: 3000 }], { at: other })).message).toBe(
      'Only 2 left of Rice at Cellar. Shop has 1.',
    );
    accepted(await other.client(inventoryContract, 'manager').setTillLocation({ location: null }));
    accepted(await sell([{ ref: rice.id, quantity_milli: 1000 }], { at: other }));
    expect(await at(rice.id)).toEqual({ Shop: 0, Cellar: 2 });
    expect(refused(await sell([{ ref: rice.id, quantity_milli: 1000 }])).message).toBe(
      'Rice is out of stock at Shop. Cellar has 2.',
    );
    await other.dispose();
  });

  test('takes back what another one sold; a void happens where the goods had moved', async () => {
    const cup = await addProduct(shop, { name: 'Cup' });
    accepted(await adjust(cup.id, cellar, 5000));
    accepted(await manager().setTillLocation({ location: cellar }));
    const { document } = accepted(await sell([{ ref: cup.id, quantity_milli: 3000 }]));
    accepted(await manager().setTillLocation({ location: null }));
    const refundOf = { document, line: 'line-1', before_milli: 0 };
    const back = { ref: cup.id, quantity_milli: -1000, disposition: 'restock' as const, refundOf };
    accepted(await sell([back], { kind: 'return' }));
    expect(await at(cup.id)).toEqual({ Shop: 1, Cellar: 2 });
    accepted(await sell([{ ref: cup.id, quantity_milli: -3000, refundOf }], { kind: 'void' }));
    expect(await at(cup.id)).toEqual({ Shop: 1, Cellar: 5 });
  });

  test('whether it may sell what is not there is said for its location, by the item before the shop', async () => {
    const salt = await addProduct(shop, { name: 'Salt', negativeStock: 'allow' });
    accepted(await adjust(salt.id, cellar, 1000));
    accepted(await sell([{ ref: salt.id, quantity_milli: 2000 }]));
    expect(await at(salt.id)).toEqual({ Shop: -2, Cellar: 1 });
  });
});
