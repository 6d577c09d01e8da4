import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const paths = async () => (await manager().categories()).map(({ path }) => path);
const idOf = async (path: string) =>
  (await manager().categories()).find((category) => category.path === path)!.id;
const add = async (name: string, parent?: string) =>
  accepted(await manager().addCategory({ name, parent: parent === undefined ? null : await idOf(parent) }));

test('a tree is read parents first, by name until somebody puts it in order', async () => {
  await add('Food');
  await add('Drinks');
  await add('Tea', 'Drinks');
  await add('Coffee', 'Drinks');
  await add('Green', 'Drinks > Tea');
  expect(await paths()).toEqual([
    'Drinks',
    'Drinks > Coffee',
    'Drinks > Tea',
    'Drinks > Tea > Green',
    'Food',
  ]);
  const move = { category: await idOf('Drinks > Tea'), parent: await idOf('Drinks') };
  accepted(await manager().moveCategory({ ...move, before: await idOf('Drinks > Coffee') }));
  await add('Cocoa', 'Drinks');
  expect((await paths()).slice(0, 5)).toEqual([
    'Drinks',
    'Drinks > Tea',
    'Drinks > Tea > Green',
    'Drinks > Coffee',
    'Drinks > Cocoa',
  ]);
});

test('a category is all that is below it, in the list and at the till', async () => {
  await addProduct(shop, { name: 'Sencha', category: 'Drinks > Tea > Green' });
  await addProduct(shop, { name: 'Assam', category: 'Tea' });
  const drinks = await idOf('Drinks');
  expect((await manager().products({ category: drinks })).products.map(({ name }) => name)).toEqual([
    'Assam',
    'Sencha',
  ]);
  expect(await manager().categories()).toMatchObject([
    { path: 'Drinks', products: 0, productsBelow: 2 },
    { path: 'Drinks > Tea', products: 1, productsBelow: 2 },
    { path: 'Drinks > Tea > Green', products: 1, productsBelow: 1 },
    { products: 0 },
    { products: 0 },
    { products: 0 },
  ]);
  const seller = shop.client(sellerContract, 'cashier');
  expect((await seller.browse({ category: drinks, limit: 9, offset: 0 })).map(({ name }) => name)).toEqual([
    'Assam',
    'Sencha',
  ]);
  // Only those with something to sell, and all above them.
  expect((await seller.categories()).map(({ name, parent }) => [name, parent])).toEqual([
    ['Drinks', undefined],
    ['Tea', drinks],
    ['Green', await idOf('Drinks > Tea')],
  ]);
});

test('a name alone is the category at the top, or the only one that has it; a path is made where it is missing', async () => {
  const sencha = await addProduct(shop, { name: 'Bancha', category: 'green' });
  expect(sencha.category).toMatchObject({ path: 'Drinks > Tea > Green' });
  const shoes = await addProduct(shop, { name: 'Boot', category: 'Women > Shoes' });
  await addProduct(shop, { name: 'Brogue', category: 'Men > Shoes' });
  expect(shoes.category).toMatchObject({ name: 'Shoes', path: 'Women > Shoes' });
  const unsure = await addProduct(shop, { name: 'Clog', category: 'Shoes' });
  expect(unsure.category?.path).toBe('Shoes');
});

test('no circle, no two of the same name side by side, and each refusal says why', async () => {
  const [drinks, tea, food] = [await idOf('Drinks'), await idOf('Drinks > Tea'), await idOf('Food')];
  expect(refused(await manager().moveCategory({ category: drinks, parent: tea }))).toMatchObject({
    refused: 'category-cycle',
    message: 'Drinks cannot go into Drinks > Tea, which is a part of it.',
  });
  expect(refused(await manager().moveCategory({ category: drinks, parent: drinks })).message).toBe(
    'Drinks cannot be put into itself.',
  );
  expect(refused(await manager().mergeCategory({ category: drinks, into: tea })).refused).toBe(
    'category-cycle',
  );
  expect(refused(await manager().addCategory({ name: 'TEA', parent: drinks }))).toMatchObject({
    refused: 'duplicate-category',
    message: 'Drinks has a category called Tea already. Merge the two, or choose another name.',
  });
  expect(refused(await manager().renameCategory({ category: food, name: 'drinks' })).refused).toBe(
    'duplicate-category',
  );
  expect(refused(await manager().renameCategory({ category: food, name: 'A > B' })).refused).toBe(
    'category-name',
  );
  expect(refused(await manager().renameCategory({ category: 'gone', name: 'X' })).refused).toBe(
    'unknown-category',
  );
});

test('a new name is in the path of all that is below, and of their products', async () => {
  accepted(await manager().renameCategory({ category: await idOf('Drinks > Tea'), name: 'Teas' }));
  const { products } = await manager().products({ term: 'sencha' });
  expect((await manager().product({ id: products[0]!.id }))?.category?.path).toBe('Drinks > Teas > Green');
});

test('merging moves products and what is below; what would stand twice is said first', async () => {
  const [women, men] = [await idOf('Women'), await idOf('Men')];
  expect(refused(await manager().mergeCategory({ category: women, into: men })).message).toContain(
    'Men has a category called Shoes already',
  );
  const shoes = { category: await idOf('Women > Shoes'), into: await idOf('Men > Shoes') };
  accepted(await manager().mergeCategory(shoes));
  accepted(await manager().mergeCategory({ category: women, into: men }));
  const categories = await manager().categories();
  expect(categories.map(({ path }) => path)).not.toContain('Women');
  expect(categories.find(({ path }) => path === 'Men > Shoes')).toMatchObject({ products: 2 });
});

test('one that is not empty goes only with its contents moved up', async () => {
  const teas = await idOf('Drinks > Teas');
  expect(refused(await manager().removeCategory({ category: teas }))).toMatchObject({
    refused: 'category-not-empty',
    message:
      'Teas holds 1 product and 1 category, archived ones included. Move them up, or merge it into another category.',
  });
  accepted(await manager().removeCategory({ category: teas, intoParent: true }));
  expect(await paths()).toContain('Drinks > Green');
  // Also where the child has its parent's name.
  await add('Green', 'Drinks > Green');
  accepted(await manager().removeCategory({ category: await idOf('Drinks > Green'), intoParent: true }));
  accepted(await manager().removeCategory({ category: await idOf('Food') }));
  expect(await paths()).not.toContain('Food');
});

test('a cashier sees the tree and changes none of it', async () => {
  const cashier = shop.client(inventoryContract, 'cashier');
  expect((await cashier.categories()).length).toBeGreaterThan(0);
  await expect(cashier.addCategory({ name: 'Mine' })).rejects.toMatchObject({ code: 'not-permitted' });
});

test('the books of all this are sound', async () => {
  expect(await shop.verify()).toEqual([]);
});
