import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory } from './open-inventory.ts';

let shop: TestShop;
let cellar: string;
beforeAll(async () => {
  shop = await openInventory();
  cellar = accepted(await manager().saveLocation({ name: 'Cellar' })).id;
  const tea = await addProduct(shop, { name: 'Tea', openingStock_milli: 3000, unitCost_minor: 200 });
  await addProduct(shop, { name: 'Oil' });
  await addProduct(shop, { name: 'Salt', openingStock_milli: 1000 });
  const lines = [{ product: tea.id, quantity_milli: 1000 }];
  const { id } = accepted(await manager().saveTransfer({ from: 'shop', to: cellar, lines }));
  accepted(await manager().sendTransfer({ transfer: id }));
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
type Ask = Parameters<ReturnType<typeof manager>['stockOnHand']>[0];
const names = async (ask: Ask) => (await manager().stockOnHand(ask)).rows.map(({ name }) => name);

test('everything there is, with what is on the way, what is available and what it is worth', async () => {
  const { total, rows } = await manager().stockOnHand({});
  expect(total).toBe(3);
  expect(rows).toMatchObject([
    { name: 'Oil', onHand_milli: 0, value_minor: null },
    { name: 'Salt', onHand_milli: 1000, available_milli: 1000, value_minor: null },
    { name: 'Tea', onHand_milli: 2000, inTransit_milli: 1000, available_milli: 2000, value_minor: 400 },
  ]);
});

test('by location, term, filter and order, a window of it', async () => {
  expect(await names({ term: 'tea' })).toEqual(['Tea']);
  expect(await names({ term: 'nothing like it' })).toEqual([]);
  expect(await names({ only: 'out' })).toEqual(['Oil']);
  expect(await names({ only: 'out', location: cellar })).toEqual(['Oil', 'Salt', 'Tea']);
  expect(await names({ sort: 'onHand', descending: true })).toEqual(['Tea', 'Salt', 'Oil']);
  expect(await names({ limit: 1, offset: 1 })).toEqual(['Salt']);
});

test('values are for those who may see them', async () => {
  const { rows } = await shop.client(inventoryContract, 'cashier').stockOnHand({ term: 'tea' });
  expect(rows).toMatchObject([{ name: 'Tea', value_minor: null }]);
});
