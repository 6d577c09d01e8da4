import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { newId } from '@counterpart/sdk';
import { inventoryContract, type Product } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const count = async (take: string, { id }: Product, pieces: number) =>
  accepted(await manager().countProduct({ take, product: id, quantity_milli: pieces * 1000, how: 'set' }));
const post = async (take: string, uncounted: 'leave' | 'zero' = 'leave') => {
  accepted(await manager().reviewStockTake({ take, uncounted }));
  return accepted(await manager().postStockTake({ take }));
};
const troubled = async (take: string) =>
  (await manager().stockTakeLines({ take, show: 'troubled' })).lines.map(({ id, trouble }) => [id, trouble]);
const onHand = async ({ id }: Product) => (await manager().product({ id }))!.onHand_milli / 1000;

async function phones(...serials: string[]): Promise<Product> {
  const product = await addProduct(shop, { name: `Phone ${newId()}` });
  accepted(await manager().trackSerials({ product: product.id, tracked: true, warrantyMonths: null }));
  accepted(
    await manager().moveSerials({ product: product.id, direction: 'in', serials, reason: 'received' }),
  );
  return product;
}

async function begin(...products: Product[]): Promise<string> {
  const scope = { kind: 'products' as const, products: products.map(({ id }) => id) };
  return accepted(await manager().openStockTake({ scope })).id;
}

/** What moved since a take was opened is there, whoever forgot to count it. */
async function afterAMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() <= now + 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function states({ id }: Product) {
  return Object.fromEntries((await manager().serials({ product: id })).map((one) => [one.serial, one.state]));
}

test('numbers that are missing are named in the review, and are gone when it is posted', async () => {
  const phone = await phones('A', 'B', 'C');
  const take = await begin(phone);
  expect(await count(take, phone, 1)).toMatchObject({ variance_milli: -2000, trouble: 'numbers' });
  const name = (...serials: string[]) => manager().nameMissing({ take, product: phone.id, serials });
  expect(refused(await name('A', 'B', 'C'))).toMatchObject({
    refused: 'too-many-serials',
    message: `By its count 2 of ${phone.name} are missing, and you named 3.`,
  });
  expect(refused(await name('D'))).toMatchObject({ refused: 'serial-not-in-stock' });
  expect(accepted(await name('a')).trouble).toBe('numbers');
  expect(accepted(await name('a', 'C')).trouble).toBeNull();
  await post(take);
  expect(await states(phone)).toEqual({ A: 'gone', B: 'in-stock', C: 'gone' });
  expect(await onHand(phone)).toBe(1);
});

test('what is counted by scanning its number is counted once, and those not scanned are the missing ones', async () => {
  const phone = await phones('S-1', 'S-2', 'S-3');
  const take = await begin(phone);
  const scan = (code: string) => manager().countCode({ take, code });
  expect(accepted(await scan('s-1'))).toMatchObject({ counted_milli: 1000, trouble: null });
  expect(refused(await scan('S-1'))).toMatchObject({
    refused: 'serial-counted',
    message: 'S-1 was scanned already. Take the next one.',
  });
  expect(refused(await scan('S-4'))).toMatchObject({ refused: 'unknown-code' });
  expect(accepted(await scan('S-3'))).toMatchObject({
    counted_milli: 2000,
    variance_milli: -1000,
    trouble: null,
  });
  await post(take);
  expect(await states(phone)).toEqual({ 'S-1': 'in-stock', 'S-2': 'gone', 'S-3': 'in-stock' });
});

test('one more that was not scanned by its number leaves it to a person to say which are missing', async () => {
  const phone = await phones('T-1', 'T-2', 'T-3');
  const take = await begin(phone);
  accepted(await manager().countCode({ take, code: 'T-1' }));
  const more = { take, product: phone.id, quantity_milli: 1000, how: 'add' as const };
  expect(accepted(await manager().countProduct(more))).toMatchObject({
    variance_milli: -1000,
    trouble: 'numbers',
  });
  accepted(await manager().recountProduct({ take, product: phone.id }));
  for (const code of ['T-1', 'T-2', 'T-3']) accepted(await manager().countCode({ take, code }));
  await post(take);
  expect(await states(phone)).toEqual({ 'T-1': 'in-stock', 'T-2': 'in-stock', 'T-3': 'in-stock' });
});

test('a line of which nobody says which numbers are missing is left, and the others are posted', async () => {
  const phone = await phones('A', 'B');
  const tea = await addProduct(shop, { name: `Tea ${newId()}`, openingStock_milli: 5000 });
  const take = await begin(phone, tea);
  await count(take, phone, 1);
  await count(take, tea, 3);
  expect((await post(take)).state).toBe('posted');
  expect(await onHand(tea)).toBe(3);
  expect(await onHand(phone)).toBe(2);
  expect(await troubled(take)).toEqual([[phone.id, 'numbers']]);
  expect(await states(phone)).toEqual({ A: 'in-stock', B: 'in-stock' });
});

test('where none is there, all numbers are missing: counted, or not counted and set to zero', async () => {
  const counted = await phones('A', 'B');
  const forgotten = await phones('C');
  await afterAMillisecond();
  const take = await begin(counted, forgotten);
  expect(await count(take, counted, 0)).toMatchObject({ trouble: null });
  await post(take, 'zero');
  expect(await states(counted)).toEqual({ A: 'gone', B: 'gone' });
  expect(await states(forgotten)).toEqual({ C: 'gone' });
  expect(await onHand(forgotten)).toBe(0);
});

test('what is there without a number is missing first, and more than expected comes in without one', async () => {
  const phone = await phones('A');
  const more = { kind: 'change' as const, quantity_milli: 2000 };
  accepted(await manager().adjustStock({ product: phone.id, by: more, reason: 'received' }));
  const take = await begin(phone);
  expect(await count(take, phone, 2)).toMatchObject({ variance_milli: -1000, trouble: null });
  await post(take);
  const again = await begin(phone);
  await count(again, phone, 4);
  await post(again);
  expect(await states(phone)).toEqual({ A: 'in-stock' });
  expect(await manager().serialTracking({ product: phone.id })).toMatchObject({ withoutNumber_milli: 3000 });
});

test('a missing number that is found and booked elsewhere meanwhile is asked for again', async () => {
  const phone = await phones('A', 'B', 'C');
  const take = await begin(phone);
  await count(take, phone, 2);
  accepted(await manager().nameMissing({ take, product: phone.id, serials: ['A'] }));
  const out = { product: phone.id, direction: 'out' as const, serials: ['A'], reason: 'damaged' as const };
  accepted(await manager().moveSerials(out));
  expect(await troubled(take)).toEqual([[phone.id, 'numbers']]);
  accepted(await manager().nameMissing({ take, product: phone.id, serials: ['B'] }));
  await post(take);
  expect(await states(phone)).toEqual({ A: 'gone', B: 'gone', C: 'in-stock' });
});

test('a count that begins again forgets what was missing', async () => {
  const phone = await phones('A', 'B');
  const take = await begin(phone);
  await count(take, phone, 1);
  accepted(await manager().nameMissing({ take, product: phone.id, serials: ['A'] }));
  accepted(await manager().recountProduct({ take, product: phone.id }));
  expect(await count(take, phone, 1)).toMatchObject({ trouble: 'numbers' });
  accepted(await manager().cancelStockTake({ take }));
});
