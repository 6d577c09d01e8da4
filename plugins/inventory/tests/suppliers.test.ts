import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract, type SaveSupplier } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const cashier = () => shop.client(inventoryContract, 'cashier');
const addSupplier = async (supplier: SaveSupplier) => accepted(await manager().saveSupplier(supplier));

test('a supplier is found by name, contact and customer number, whatever the accents', async () => {
  const saved = await addSupplier({
    name: 'Café Import GmbH',
    contact: 'Zoë Meyer',
    phone: '+49 30 1234',
    email: 'orders@example.org',
    address: 'Hafen 1\nHamburg',
    customerNumber: 'K-4711',
    leadDays: 5,
    minimumOrder_minor: 10_000,
    note: 'Closed in August',
  });
  expect(saved).toMatchObject({
    customerNumber: 'K-4711',
    leadDays: 5,
    minimumOrder_minor: 10_000,
    revision: 1,
  });
  for (const term of ['cafe', 'zoe', '4711', 'import cafe']) {
    expect((await manager().suppliers({ term })).map(({ id }) => id)).toEqual([saved.id]);
  }
  expect(await manager().suppliers({ term: 'cafe tea' })).toEqual([]);
});

test('of two tills that change a supplier, the second is told and loses nothing', async () => {
  const saved = await addSupplier({ name: 'Two Tills Ltd', phone: '1' });
  const one = accepted(
    await manager().saveSupplier({ id: saved.id, revision: saved.revision, name: saved.name, phone: '2' }),
  );
  const refusal = refused(
    await manager().saveSupplier({ id: saved.id, revision: saved.revision, name: saved.name, phone: '3' }),
  );
  expect(refusal).toMatchObject({
    refused: 'changed-elsewhere',
    data: { revision: one.revision, fields: ['phone'], yours: { phone: '3' }, theirs: { phone: '2' } },
  });
});

test('an archived supplier is off the list and comes back', async () => {
  const saved = await addSupplier({ name: 'Quiet Wholesale' });
  accepted(await manager().archiveSupplier({ supplier: saved.id }));
  expect(await manager().suppliers({ term: 'quiet' })).toEqual([]);
  expect(await manager().suppliers({ term: 'quiet', status: 'archived' })).toHaveLength(1);
  accepted(await manager().restoreSupplier({ supplier: saved.id }));
  expect(await manager().suppliers({ term: 'quiet' })).toHaveLength(1);
});

test('the first supplier of a product is preferred, until another one is', async () => {
  const tea = await addProduct(shop, { name: 'Tea' });
  const north = await addSupplier({ name: 'North' });
  const south = await addSupplier({ name: 'South' });
  const first = accepted(
    await manager().saveSupplierProduct({
      supplier: north.id,
      product: tea.id,
      code: 'T-1',
      cost_minor: 250,
    }),
  );
  expect(first).toMatchObject({ preferred: true, cost_minor: 250, pack_milli: 1000, minimum_milli: 0 });
  const second = accepted(
    await manager().saveSupplierProduct({ supplier: south.id, product: tea.id, cost_minor: 230 }),
  );
  expect(second.preferred).toBe(false);
  accepted(await manager().saveSupplierProduct({ supplier: south.id, product: tea.id, preferred: true }));
  const of = await manager().supplierProducts({ of: 'product', product: tea.id });
  expect(of.map(({ supplier, preferred }) => [supplier.name, preferred])).toEqual([
    ['South', true],
    ['North', false],
  ]);
});

test('one code of a supplier means one product', async () => {
  const supplier = await addSupplier({ name: 'Codes' });
  const [cup, mug] = [await addProduct(shop, { name: 'Cup' }), await addProduct(shop, { name: 'Mug' })];
  accepted(await manager().saveSupplierProduct({ supplier: supplier.id, product: cup.id, code: 'AB 1' }));
  const refusal = await manager().saveSupplierProduct({
    supplier: supplier.id,
    product: mug.id,
    code: 'ab 1',
  });
  expect(refused(refusal)).toMatchObject({
    refused: 'duplicate-code',
    message: 'Their code ab 1 already means Cup. Give another.',
  });
});

test('what to order is found by their code, by the code of the shop, and by name', async () => {
  const supplier = await addSupplier({ name: 'Finder' });
  const oil = await addProduct(shop, { name: 'Olive oil', codes: ['OIL-1'] });
  const vinegar = await addProduct(shop, { name: 'Oil of vinegar', codes: ['VIN-1'] });
  accepted(
    await manager().saveSupplierProduct({
      supplier: supplier.id,
      product: vinegar.id,
      code: 'X900',
      cost_minor: 310,
      pack_milli: 6000,
    }),
  );
  const found = async (term: string) =>
    (await manager().purchasables({ supplier: supplier.id, term })).map(({ product, exact }) => [
      product.name,
      exact,
    ]);
  expect(await found('x900')).toEqual([['Oil of vinegar', true]]);
  expect(await found('X9')).toEqual([['Oil of vinegar', false]]);
  expect((await found('oil-1'))[0]).toEqual(['Olive oil', true]);
  expect((await found('oil')).map(([name]) => name)).toEqual(
    expect.arrayContaining([oil.name, vinegar.name]),
  );
  expect(await manager().purchasables({ supplier: supplier.id, term: 'X900' })).toMatchObject([
    { cost_minor: 310, pack_milli: 6000 },
  ]);
});

test('who only receives goods sees suppliers, and not what they charge', async () => {
  const supplier = await addSupplier({ name: 'Discreet', minimumOrder_minor: 5000 });
  const pen = await addProduct(shop, { name: 'Pen' });
  accepted(
    await manager().saveSupplierProduct({
      supplier: supplier.id,
      product: pen.id,
      code: 'P',
      cost_minor: 80,
    }),
  );
  expect(await cashier().supplier({ id: supplier.id })).toMatchObject({
    name: 'Discreet',
    minimumOrder_minor: null,
  });
  expect(await cashier().supplierProducts({ of: 'supplier', supplier: supplier.id })).toMatchObject([
    { code: 'P', cost_minor: null },
  ]);
  await expect(cashier().saveSupplier({ name: 'Mine' })).rejects.toMatchObject({ code: 'not-permitted' });
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
