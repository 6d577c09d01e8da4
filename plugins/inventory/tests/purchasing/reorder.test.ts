import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import type { SuggestedOrder } from '../../api/index.ts';
import { accepted, openInventory, refused } from '../open-inventory.ts';
import { buying } from './buying.ts';

let shop: TestShop;
let buyer: ReturnType<typeof buying>;
let location: string;
beforeAll(async () => {
  shop = await openInventory();
  buyer = buying(shop);
  const any = await buyer.product('Any');
  location = (await buyer.manager().reorderLevels({ product: any.id }))[0]!.location.id;
});
afterAll(() => shop.dispose());

const manager = () => buyer.manager();
const level = async (product: string, point_milli: number, target_milli: number) =>
  accepted(await manager().saveReorderLevel({ product, location, level: { point_milli, target_milli } }));
const suggestedOf = async (supplier: string) =>
  (await manager().suggestedOrders()).find((order) => order.supplier?.id === supplier);
const linesOf = (order: SuggestedOrder) =>
  order.lines.map((line) => ({
    product: line.product.id,
    supplier: order.supplier!.id,
    location: order.location.id,
    quantity_milli: line.quantity_milli,
    onOrder_milli: line.onOrder_milli,
  }));

test('what is at its reorder point is low; one more is not', async () => {
  const salt = await buyer.product('Salt', { openingStock_milli: 6000 });
  await level(salt.id, 5000, 20_000);
  const low = async () => (await manager().lowStock({})).products.map(({ product }) => product.id);
  expect(await low()).not.toContain(salt.id);
  await buyer.sell(salt.id, 1000);
  expect(await low()).toContain(salt.id);
  expect((await manager().lowStock({})).total).toBe((await low()).length);
  accepted(await manager().saveReorderLevel({ product: salt.id, location, level: null }));
  expect(await low()).not.toContain(salt.id);
});

test('the product list shows what is low and still sold', async () => {
  const soap = await buyer.product('Soap bar', { openingStock_milli: 1000 });
  await level(soap.id, 2000, 5000);
  const low = async () => (await manager().products({ stock: 'low' })).products.map(({ name }) => name);
  expect(await low()).toContain('Soap bar');
  accepted(await manager().archiveProduct({ product: soap.id }));
  expect(await low()).not.toContain('Soap bar');
});

test('what is missing to the target is suggested in whole packs from the preferred supplier', async () => {
  const [mill, farm] = [
    await buyer.supplier('Mill', { minimumOrder_minor: 5000 }),
    await buyer.supplier('Farm'),
  ];
  const flour = await buyer.product('Flour', { openingStock_milli: 3000 });
  accepted(await manager().saveSupplierProduct({ supplier: farm.id, product: flour.id, cost_minor: 90 }));
  accepted(
    await manager().saveSupplierProduct({
      supplier: mill.id,
      product: flour.id,
      code: 'F405',
      cost_minor: 80,
      pack_milli: 6000,
      preferred: true,
    }),
  );
  await level(flour.id, 5000, 20_000);
  expect(await suggestedOf(farm.id)).toBeUndefined();
  expect(await suggestedOf(mill.id)).toMatchObject({
    minimumOrder_minor: 5000,
    lines: [
      { code: 'F405', quantity_milli: 18_000, amount_minor: 1440, onHand_milli: 3000, onOrder_milli: 0 },
    ],
  });
});

test('one press makes the drafts; what is on its way is not suggested again', async () => {
  const supplier = await buyer.supplier('Press');
  const rice = await buyer.product('Rice', { openingStock_milli: 1000 });
  accepted(await manager().saveSupplierProduct({ supplier: supplier.id, product: rice.id, cost_minor: 70 }));
  await level(rice.id, 2000, 10_000);
  const suggested = (await suggestedOf(supplier.id))!;
  const lines = linesOf(suggested);
  const [made] = accepted(await manager().makeSuggestedOrders({ lines }));
  expect(await buyer.read(made!.id)).toMatchObject({
    state: 'draft',
    supplier: { name: 'Press' },
    lines: [{ quantity_milli: 9000, cost_minor: 70, amount_minor: 630 }],
  });
  expect(await suggestedOf(supplier.id)).toBeUndefined();
  expect(refused(await manager().makeSuggestedOrders({ lines }))).toMatchObject({
    refused: 'ordered-meanwhile',
    message: 'Rice was ordered meanwhile. Look at what is suggested now.',
  });
  expect(await manager().reorderLevels({ product: rice.id })).toMatchObject([{ onOrder_milli: 9000 }]);
  const { revision } = await buyer.read(made!.id);
  accepted(await manager().setPurchaseOrderState({ order: made!.id, revision, to: 'cancelled' }));
  expect((await suggestedOf(supplier.id))?.lines).toHaveLength(1);
});

test('of two tills that press at once, one orders', async () => {
  const supplier = await buyer.supplier('Both');
  const oats = await buyer.product('Oats');
  accepted(await manager().saveSupplierProduct({ supplier: supplier.id, product: oats.id }));
  await level(oats.id, 2000, 10_000);
  const lines = linesOf((await suggestedOf(supplier.id))!);
  const second = await shop.secondTill();
  try {
    const answers = await Promise.all([
      manager().makeSuggestedOrders({ lines }),
      buyer.manager(second).makeSuggestedOrders({ lines }),
    ]);
    expect(answers.filter((answer) => 'refused' in answer)).toMatchObject([{ refused: 'ordered-meanwhile' }]);
    const { orders } = await manager().purchaseOrders({ supplier: supplier.id });
    expect(orders).toHaveLength(1);
  } finally {
    await second.dispose();
  }
});

test('what nobody supplies is listed by itself', async () => {
  const amber = await buyer.product('Amber');
  await level(amber.id, 1000, 3000);
  const nobody = (await manager().suggestedOrders()).find(({ supplier }) => supplier === null);
  expect(nobody?.lines.map(({ product }) => product.name)).toEqual(['Amber']);
});

test('the target is more than the reorder point', async () => {
  const odd = await buyer.product('Odd');
  const input = { product: odd.id, location, level: { point_milli: 3000, target_milli: 3000 } };
  await expect(manager().saveReorderLevel(input)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
