import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, shopContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import {
  inventoryContract,
  type PriceRounding,
  type PriceRule,
  type Product,
  type ProductSelection,
} from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const priced = (price_minor: number, more: object = {}) =>
  addProduct(shop, { name: `Priced ${newId()}`, price_minor, ...more });
const these = (...products: readonly Product[]): ProductSelection => ({
  kind: 'products',
  products: products.map(({ id }) => id),
});
const preview = (selection: ProductSelection, rule: PriceRule, rounding: PriceRounding | null = null) =>
  manager().pricePreview({ selection, rule, rounding });
const start = async (selection: ProductSelection, rule: PriceRule, rounding: PriceRounding | null = null) => {
  const { seen } = await preview(selection, rule, rounding);
  return accepted(await manager().startPriceChange({ selection, rule, rounding, seen }));
};
const price = async ({ id }: Product) => (await manager().product({ id }))!.price_minor;
const percent = (value: number): PriceRule => ({ kind: 'percent', percent_ppm: value * 10_000 });
const ending = (ending_minor: number, mode: PriceRounding['mode'] = 'nearest'): PriceRounding => ({
  step_minor: 100,
  ending_minor,
  mode,
});

describe('rules and roundings', () => {
  test.each<[number, PriceRule, PriceRounding | null, number]>([
    [1000, percent(5), null, 1050],
    [333, percent(10), null, 366],
    [335, percent(10), null, 369],
    [1000, percent(-100), null, 0],
    [1000, { kind: 'amount', amount_minor: -1500 }, null, 0],
    [1000, { kind: 'amount', amount_minor: 25 }, null, 1025],
    [1000, { kind: 'set', price_minor: 799 }, null, 799],
    [1000, percent(5), ending(99), 1099],
    [1000, percent(4), ending(99), 999],
    [1000, percent(4), ending(99, 'up'), 1099],
    [1090, percent(0), ending(95, 'down'), 1095 - 100],
    [10, percent(0), ending(99), 99],
    [1, percent(0), { step_minor: 5, ending_minor: 0, mode: 'nearest' }, 5],
    [1233, percent(0), { step_minor: 5, ending_minor: 0, mode: 'nearest' }, 1235],
    [1232, percent(0), { step_minor: 10, ending_minor: 0, mode: 'up' }, 1240],
    [0, percent(10), ending(0), 0],
  ])('%i by %j to %j is %i', async (before, rule, rounding, after) => {
    const product = await priced(before);
    expect((await preview(these(product), rule, rounding)).lines[0]).toMatchObject({
      old_minor: before,
      new_minor: after,
    });
    await start(these(product), rule, rounding);
    expect(await price(product)).toBe(after);
  });

  test('cost and a part on top, with the tax that prices include; what costs nobody knows what is left and named', async () => {
    const shopNow = await shop.client(shopContract, 'manager').get();
    const [known, unknown] = [await priced(100), await priced(100)];
    accepted(await manager().setProductCost({ product: known.id, unitCost_minor: 400 }));
    const rule: PriceRule = { kind: 'markup', percent_ppm: 500_000 };
    const seen = await preview(these(known, unknown), rule);
    expect(seen).toMatchObject({ total: 2, changing: 1, withoutCost: 1, belowCost: 0 });
    const change = await start(these(known, unknown), rule);
    expect(change).toMatchObject({ changed: 1, skipped: 1 });
    const net = 600;
    if (shopNow.pricesIncludeTax) expect(await price(known)).toBeGreaterThanOrEqual(net);
    else expect(await price(known)).toBe(net);
    expect(await manager().skippedPrices({ change: change.id })).toMatchObject([
      { id: unknown.id, reason: 'no-cost' },
    ]);
  });

  test('what is below cost is marked for whoever may see costs', async () => {
    const product = await priced(1000);
    accepted(await manager().setProductCost({ product: product.id, unitCost_minor: 900 }));
    const seen = await preview(these(product), percent(-50));
    expect(seen).toMatchObject({ belowCost: 1, lines: [{ isBelowCost: true }] });
  });
});

test('by filter: a category with what is below it, a supplier, a word; a page at a time', async () => {
  const word = `Zebra${newId().slice(-6)}`;
  const one = await priced(100, { name: `${word} one`, category: `${word} > Below` });
  const two = await priced(200, { name: `${word} two`, category: word });
  await priced(300, { name: `Other ${newId()}` });
  const category = (await manager().categories()).find(({ path }) => path === word)!.id;
  const supplier = accepted(await manager().saveSupplier({ name: word })).id;
  accepted(await manager().saveSupplierProduct({ supplier, product: two.id }));
  const filter = { kind: 'filter', term: '', category: null, supplier: null, status: 'active' } as const;
  const names = async (selection: ProductSelection) =>
    (await preview(selection, percent(1))).lines.map(({ id }) => id);
  expect(await names({ ...filter, category })).toEqual([one.id, two.id]);
  expect(await names({ ...filter, supplier })).toEqual([two.id]);
  expect(await names({ ...filter, term: word })).toEqual([one.id, two.id]);
  const page = await manager().pricePreview({
    selection: { ...filter, term: word },
    rule: percent(1),
    limit: 1,
    offset: 1,
  });
  expect(page).toMatchObject({ total: 2, lines: [{ id: two.id }] });
});

test('a price that was changed at another till since the preview is left and named', async () => {
  const [mine, theirs] = [await priced(100), await priced(100)];
  const { seen } = await preview(these(mine, theirs), percent(10));
  const { revision, name } = (await manager().product({ id: theirs.id }))!;
  accepted(await manager().saveProduct({ id: theirs.id, revision, name, price_minor: 77 }));
  const change = accepted(
    await manager().startPriceChange({
      selection: these(mine, theirs),
      rule: percent(10),
      rounding: null,
      seen,
    }),
  );
  expect(change).toMatchObject({ state: 'applied', changed: 1, skipped: 1 });
  expect([await price(mine), await price(theirs)]).toEqual([110, 77]);
  expect(await manager().skippedPrices({ change: change.id })).toMatchObject([
    { id: theirs.id, reason: 'elsewhere' },
  ]);
});

test('asked twice with one id it is done once; it is undone as a whole, once, and only while nobody changed a price', async () => {
  const products = [await priced(100), await priced(200)];
  const input = {
    selection: these(...products),
    rule: percent(10),
    rounding: null,
    seen: (await preview(these(...products), percent(10))).seen,
  };
  const requestId = newId();
  const [first, second] = await Promise.all([
    manager().startPriceChange(input, { requestId }),
    manager().startPriceChange(input, { requestId }),
  ]);
  const change = accepted(first);
  expect(accepted(second).id).toBe(change.id);
  expect(await Promise.all(products.map(price))).toEqual([110, 220]);

  const { revision, name } = (await manager().product({ id: products[0]!.id }))!;
  accepted(await manager().saveProduct({ id: products[0]!.id, revision, name, price_minor: 99 }));
  expect(refused(await manager().undoPriceChange({ change: change.id }))).toMatchObject({
    refused: 'prices-changed-since',
    message: expect.stringContaining(name) as string,
  });
  const now = (await manager().product({ id: products[0]!.id }))!;
  accepted(await manager().saveProduct({ id: now.id, revision: now.revision, name, price_minor: 110 }));
  expect(accepted(await manager().undoPriceChange({ change: change.id }))).toMatchObject({
    undoOf: change.id,
    changed: 2,
  });
  expect(await Promise.all(products.map(price))).toEqual([100, 200]);
  expect(refused(await manager().undoPriceChange({ change: change.id })).refused).toBe('already-undone');
});

test('more products than one transaction takes; a family takes its variants along; each shows what it once cost', async () => {
  const many = await Promise.all(Array.from({ length: 230 }, (_, index) => priced(1000 + index)));
  const change = await start(these(...many), percent(10), ending(99));
  expect(change).toMatchObject({ state: 'applied', changed: 230, skipped: 0 });
  const shirt = await priced(1000);
  const family = accepted(
    await manager().makeFamily({
      product: shirt.id,
      axes: [{ name: 'Size', options: [{ name: 'S' }, { name: 'M' }] }],
      becomes: ['S'],
    }),
  );
  await start(these(family.product), percent(20));
  const after = (await manager().family({ product: family.product.id }))!;
  expect(after.variants.map(({ price_minor }) => price_minor)).toEqual([1200, 1200]);
  expect(await manager().priceHistory({ product: after.variants[0]!.id })).toMatchObject([
    { old_minor: 1000, new_minor: 1200 },
  ]);
  await expect(
    shop
      .client(inventoryContract, 'cashier')
      .startPriceChange({ selection: these(shirt), rule: percent(1), seen: 0 }),
  ).rejects.toMatchObject({ code: 'not-permitted' });
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
