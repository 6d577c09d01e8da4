import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const names = async (term: string) => (await manager().products({ term })).products.map(({ name }) => name);

test('a new product has its codes, its category, its stock and the shop’s first tax class', async () => {
  const saved = accepted(
    await manager().saveProduct({
      name: 'Earl Grey',
      codes: ['TEA-1', '4006381333931', 'tea-1'],
      category: 'Tea',
      price_minor: 360,
      openingStock_milli: 12_000,
    }),
  );
  expect(saved.warnings).toEqual([]);
  expect(saved.product).toMatchObject({
    name: 'Earl Grey',
    code: 'TEA-1',
    codes: ['TEA-1', '4006381333931'],
    category: { name: 'Tea' },
    taxClass: 'standard',
    price_minor: 360,
    onHand_milli: 12_000,
    negativeStock: null,
    revision: 1,
    recentMoves: [{ reason: 'opening', quantity_milli: 12_000, onHandAfter_milli: 12_000 }],
  });
  expect(await manager().product({ id: saved.product.id })).toEqual(saved.product);
});

test('a code with a wrong check digit is saved with a warning', async () => {
  const saved = accepted(
    await manager().saveProduct({ name: 'Mistyped', codes: ['4006381333932'], price_minor: 1 }),
  );
  expect(saved.warnings).toEqual([
    expect.objectContaining({ code: 'wrong-check-digit', message: expect.stringContaining('4006381333932') }),
  ]);
});

test('a code belongs to one product, whatever its capitals, and the refusal names whose it is', async () => {
  const first = await addProduct(shop, { name: 'Lantern', codes: ['71053a'] });
  const refusal = refused(await manager().saveProduct({ name: 'Other', codes: ['71053A'], price_minor: 1 }));
  expect(refusal).toMatchObject({
    refused: 'duplicate-code',
    data: { code: '71053a', product: first.id, name: 'Lantern', field: 'codes' },
  });
  expect(refusal.message).toContain('Lantern');
  accepted(await manager().archiveProduct({ product: first.id }));
  const archived = refused(await manager().saveProduct({ name: 'Other', codes: ['71053A'], price_minor: 1 }));
  expect(archived.message).toContain('archived');
});

test('saving over somebody else’s change is refused with both values', async () => {
  const product = await addProduct(shop, { name: 'Chair', price_minor: 5000, codes: ['CH-1'] });
  accepted(await manager().saveProduct({ id: product.id, revision: 1, name: 'Chair', price_minor: 5500 }));
  const refusal = refused(
    await manager().saveProduct({ id: product.id, revision: 1, name: 'Armchair', price_minor: 5000 }),
  );
  expect(refusal).toMatchObject({
    refused: 'changed-elsewhere',
    data: {
      revision: 2,
      fields: ['name', 'price_minor'],
      yours: { name: 'Armchair', price_minor: 5000 },
      theirs: { name: 'Chair', price_minor: 5500 },
    },
  });
  expect(await manager().product({ id: product.id })).toMatchObject({ price_minor: 5500, codes: ['CH-1'] });
});

test('codes can be taken off, added and moved', async () => {
  const product = await addProduct(shop, { name: 'Shelf', codes: ['S-1', 'S-2', 'S-3'] });
  const change = { id: product.id, revision: 1, name: 'Shelf', price_minor: 1, codes: ['S-3', 'S-4', 'S-1'] };
  const { product: changed } = accepted(await manager().saveProduct(change));
  expect(changed).toMatchObject({ code: 'S-3', codes: ['S-3', 'S-4', 'S-1'] });
  await addProduct(shop, { codes: ['S-2'] });
});

test('the same request is saved once', async () => {
  const requestId = newId();
  const product = { name: 'Once', price_minor: 1 };
  const first = accepted(await manager().saveProduct(product, { requestId }));
  const second = accepted(await manager().saveProduct(product, { requestId }));
  expect(second.product.id).toBe(first.product.id);
  expect(await names('once')).toEqual(['Once']);
});

test.each([
  [{ name: 'Free', price_minor: -1 }],
  [{ name: '', price_minor: 1 }],
  [{ name: 'Half', price_minor: 1.5 }],
  [{ name: 'Text', price_minor: '12' }],
])('%j is invalid input', async (input) => {
  await expect(shop.call('inventory.saveProduct', input, 'manager')).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a tax class that the shop does not have is refused', async () => {
  const refusal = refused(await manager().saveProduct({ name: 'X', price_minor: 1, taxClass: 'luxury' }));
  expect(refusal.refused).toBe('unknown-tax-class');
});

test('the exact code comes first, then names that begin so, then names with the words anywhere', async () => {
  await addProduct(shop, { name: 'Blue lamp quux', codes: ['Q-3'] });
  await addProduct(shop, { name: 'Quux lamp', codes: ['Q-2'] });
  await addProduct(shop, { name: 'Zebra', codes: ['quux'] });
  expect(await names('QUUX')).toEqual(['Zebra', 'Quux lamp', 'Blue lamp quux']);
  expect(await names('lamp qu')).toEqual(['Blue lamp quux', 'Quux lamp']);
  expect(await names('lamp nothing')).toEqual([]);
});

test('accents and capitals do not matter', async () => {
  await addProduct(shop, { name: 'Guaraná Fantástica' });
  await addProduct(shop, { name: 'Rössle Sauerkraut' });
  expect(await names('guarana FANTAS')).toEqual(['Guaraná Fantástica']);
  expect(await names('rössle')).toEqual(['Rössle Sauerkraut']);
});

test('signs that mean something to a database are only letters', async () => {
  for (const term of ['%', '_', "'", '"', '%%%', "'; drop table inventory_product; --"]) {
    expect(await names(term)).toEqual([]);
  }
});

test('a page says how many there are in all', async () => {
  for (let index = 0; index < 7; index++)
    await addProduct(shop, { name: `Paged ${index}`, price_minor: 1000 - index, category: 'Paged' });
  const category = (await manager().categories()).find(({ name }) => name === 'Paged');
  expect(category?.products).toBe(7);
  const page = await manager().products({ category: category!.id, sort: 'price', limit: 3, offset: 3 });
  expect(page.total).toBe(7);
  expect(page.products.map(({ name }) => name)).toEqual(['Paged 3', 'Paged 2', 'Paged 1']);
});

test('archived products are listed apart and can come back', async () => {
  const product = await addProduct(shop, { name: 'Retired thing' });
  accepted(await manager().archiveProduct({ product: product.id }));
  accepted(await manager().archiveProduct({ product: product.id }));
  expect(await names('retired')).toEqual([]);
  expect((await manager().products({ term: 'retired', status: 'archived' })).total).toBe(1);
  const back = accepted(await manager().restoreProduct({ product: product.id }));
  expect(back).toMatchObject({ status: 'active', revision: 3 });
});

test('a cashier sees products and changes none', async () => {
  const cashier = shop.client(inventoryContract, 'cashier');
  expect((await cashier.products({ limit: 1 })).products).toHaveLength(1);
  const product = await addProduct(shop);
  await expect(cashier.saveProduct({ name: 'Mine', price_minor: 1 })).rejects.toMatchObject({
    code: 'not-permitted',
  });
  await expect(cashier.archiveProduct({ product: product.id })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('the books of all this are sound', async () => {
  expect(await shop.verify()).toEqual([]);
});
