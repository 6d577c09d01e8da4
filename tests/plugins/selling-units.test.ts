import { join } from 'node:path';
import { testShop, type TestShop } from '@counterpart/host/testing';
import { inventoryContract, type Product, type SaveProductSchema } from '@counterpart/inventory/api';
import { salesContract } from '@counterpart/sales/api';
import { isRefusal, newId, type Refusal, type v } from '@counterpart/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import inventory from '../../plugins/inventory/node/index.ts';
import sales from '../../plugins/sales/node/index.ts';

const PLUGINS = join(import.meta.dirname, '../../plugins');

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop({
    plugins: [
      { folder: join(PLUGINS, 'inventory'), node: inventory },
      { folder: join(PLUGINS, 'sales'), node: sales },
    ],
    rerun: true,
  });
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const till = () => shop.client(salesContract, 'cashier');
const onHand = async (id: string) => (await manager().product({ id }))?.onHand_milli;

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused}: ${answer.message}`);
  return answer;
}

function refused(answer: unknown): Refusal {
  if (!isRefusal(answer)) throw new Error(`Not refused: ${JSON.stringify(answer)}`);
  return answer;
}

async function addProduct(product: Partial<v.InferInput<typeof SaveProductSchema>>): Promise<Product> {
  const saved = await manager().saveProduct({ name: `Product ${newId()}`, price_minor: 100, ...product });
  return accepted(saved).product;
}

/** Sells the cart for what it comes to and gives the receipt. */
async function sell() {
  const { total_minor } = await till().cart({});
  const payments = [{ method: 'cash', tendered_minor: total_minor }];
  const { receipt } = accepted(await till().takePayment({ payments, total_minor }));
  return receipt!;
}

async function cola(): Promise<Product> {
  return addProduct({
    name: `Cola ${newId()}`,
    price_minor: 150,
    codes: [],
    openingStock_milli: 40_000,
  });
}

test('a box of 12 is sold by its own code and price, and takes 12', async () => {
  const product = await addProduct({
    name: 'Lemonade',
    codes: ['LEM-1'],
    price_minor: 150,
    openingStock_milli: 40_000,
    units: [
      { name: 'box of 12', factor_milli: 12_000, price_minor: 1500, codes: ['LEM-BOX'] },
      { name: 'crate', factor_milli: 24_000, forPurchase: false },
    ],
  });
  expect(product.units).toMatchObject([
    { name: 'box of 12', charged_minor: 1500, codes: ['LEM-BOX'] },
    { name: 'crate', price_minor: null, charged_minor: 3600, forPurchase: false },
  ]);
  const cart = accepted(await till().scan({ code: '2×LEM-BOX' }));
  expect(cart.lines).toMatchObject([
    { name: 'Lemonade', unit: 'box of 12', quantity_milli: 2000, unitPrice_minor: 1500 },
  ]);
  const receipt = await sell();
  expect(receipt.lines).toMatchObject([{ unit: 'box of 12', ref: product.units[0]!.id }]);
  expect(await onHand(product.id)).toBe(16_000);

  // Of 16 there is one box left, and a half one is none.
  expect(await till().resolve({ code: 'lem-box' })).toMatchObject({ onHand_milli: 1000, wholeOnly: true });
  expect((await till().search({ term: 'lemonade' })).map(({ unit }) => unit)).toEqual([
    null,
    'box of 12',
    'crate',
  ]);
  accepted(await till().scan({ code: '2×LEM-BOX' }));
  const short = await till().takePayment({
    payments: [{ method: 'cash', tendered_minor: 3000 }],
    total_minor: 3000,
  });
  expect(refused(short)).toMatchObject({ refused: 'out-of-stock', message: 'Only 16 left of Lemonade.' });
  accepted(await till().clearCart({}));

  // What comes back brings 12.
  const line = {
    line: receipt.lines[0]!.id,
    quantity_milli: 1000,
    disposition: 'restock' as const,
    reason: 'Too many',
  };
  accepted(await shop.client(salesContract, 'manager').addRefund({ document: receipt.id, lines: [line] }));
  await sell();
  expect(await onHand(product.id)).toBe(28_000);
});

test('a unit keeps its past: another factor is another unit, and one that goes is sold no more', async () => {
  const before = await cola();
  const first = await savedWith(before, [{ name: 'box', factor_milli: 6000, codes: [] }]);
  const id = first.units[0]!.id;
  const renamed = await savedWith(first, [{ id, name: 'six-pack', factor_milli: 6000, codes: [] }]);
  expect(renamed.units).toMatchObject([{ id, name: 'six-pack' }]);
  accepted(await till().addItem({ provider: 'inventory', ref: id }));
  const receipt = await sell();
  const larger = await savedWith(renamed, [{ id, name: 'six-pack', factor_milli: 8000, codes: [] }]);
  expect(larger.units[0]!.id).not.toBe(id);
  expect(await till().sellable({ provider: 'inventory', ref: id })).toBeNull();
  // What was sold by six comes back by six.
  const manage = shop.client(salesContract, 'manager');
  accepted(await manage.voidSale({ document: receipt.id, reason: 'Mistake' }));
  expect(await onHand(before.id)).toBe(40_000);
});

async function savedWith(
  product: Product,
  units: { id?: string; name: string; factor_milli: number; codes: string[] }[],
): Promise<Product> {
  const { id, revision, name, price_minor } = product;
  return accepted(await manager().saveProduct({ id, revision, name, price_minor, units })).product;
}

test('kilograms are cut and pieces are not: in the cart, on the shelf and on the form', async () => {
  const mug = await addProduct({ name: 'Mug', codes: ['MUG'], openingStock_milli: 5000 });
  const ham = await addProduct({
    name: 'Ham',
    codes: ['HAM'],
    price_minor: 1200,
    unit: 'kg',
    openingStock_milli: 3000,
  });
  expect([mug, ham].map(({ unit, fractional }) => [unit, fractional])).toEqual([
    ['pcs', false],
    ['kg', true],
  ]);
  expect(refused(await till().scan({ code: '0.5×MUG' }))).toMatchObject({
    refused: 'whole-only',
    message: 'Mug is sold in whole pieces, not 0.5. Type 1, 2, 3 or more.',
  });
  const half = { kind: 'change' as const, quantity_milli: -500 };
  expect(
    refused(await manager().adjustStock({ product: mug.id, by: half, reason: 'damaged' })),
  ).toMatchObject({
    refused: 'whole-only',
    message: expect.stringContaining('Mug is counted in whole pcs, not 0.5'),
  });
  accepted(await manager().adjustStock({ product: ham.id, by: half, reason: 'damaged' }));
  const cart = accepted(await till().scan({ code: '0.35×HAM' }));
  expect(cart.lines).toMatchObject([{ unit: 'kg', quantity_milli: 350, base_minor: 420 }]);
  await sell();
  expect(await onHand(ham.id)).toBe(2150);
  const whole = { id: ham.id, revision: 1, name: 'Ham', price_minor: 1200, fractional: false };
  expect(refused(await manager().saveProduct(whole))).toMatchObject({
    refused: 'still-fractional',
    message: '2.15 kg of Ham are on hand. Correct the stock to a whole number first.',
  });
});

test('codes are one product’s and one unit’s, and the refusal names whose', async () => {
  await addProduct({
    name: 'Beer',
    units: [{ name: 'case', factor_milli: 24_000, codes: ['BEER-24'] }],
  });
  const other = {
    name: 'Ale',
    price_minor: 1,
    units: [{ name: 'case', factor_milli: 6000, codes: ['beer-24'] }],
  };
  expect(refused(await manager().saveProduct(other))).toMatchObject({
    refused: 'duplicate-code',
    data: { name: 'Beer', field: 'units' },
  });
  const twice = { ...other, codes: ['ALE'], units: [{ name: 'case', factor_milli: 6000, codes: ['ale'] }] };
  expect(refused(await manager().saveProduct(twice)).message).toContain('of “case” is there twice');
  const names = [
    { name: 'Case', factor_milli: 6000 },
    { name: 'case', factor_milli: 24_000 },
  ];
  expect(refused(await manager().saveProduct({ name: 'Ale', price_minor: 1, units: names })).refused).toBe(
    'duplicate-unit',
  );
});

test('a variant is sold by its code; its family is chosen from, and no document takes it', async () => {
  const product = await addProduct({
    name: 'Shirt',
    codes: ['SHIRT-M'],
    price_minor: 2000,
    openingStock_milli: 2000,
  });
  const family = accepted(
    await manager().makeFamily({
      product: product.id,
      axes: [{ name: 'Size', options: [{ name: 'M' }, { name: 'L' }] }],
      becomes: ['M'],
    }),
  );
  const large = family.variants[1]!;
  accepted(
    await manager().saveVariants({
      family: family.product.id,
      variants: [{ id: large.id, revision: large.revision, price_minor: 2400 }],
    }),
  );
  const ref = { provider: 'inventory', ref: family.product.id };
  expect(await till().search({ term: 'shirt' })).toMatchObject([
    { name: 'Shirt', choose: 'Choose size', pricesVary: true, unitPrice_minor: 2000, onHand_milli: 2000 },
  ]);
  expect(await till().browse({})).not.toContainEqual(expect.objectContaining({ name: 'Shirt M' }));
  expect(await till().choices(ref)).toMatchObject([
    { name: 'Shirt M', shortName: 'M', onHand_milli: 2000, unitPrice_minor: 2000 },
    { name: 'Shirt L', shortName: 'L', onHand_milli: 0, unitPrice_minor: 2400 },
  ]);
  expect(refused(await till().addItem(ref)).refused).toBe('choose-first');
  const payments = [{ method: 'cash', tendered_minor: 2000 }];
  const whole = { ...ref, name: 'Shirt', unitPrice_minor: 2000 };
  expect(refused(await till().postSale({ lines: [whole], payments })).refused).toBe('choose-first');
  accepted(await till().scan({ code: 'shirt-m' }));
  await sell();
  expect(await onHand(product.id)).toBe(1000);
});

test('a barcode of the shop’s own is given out once, and none that a scale prints', async () => {
  const first = accepted(await manager().newBarcode({}));
  expect(first.code).toBe('2000000000015');
  await addProduct({ name: 'Taken', codes: ['2000000000022'] });
  expect(accepted(await manager().newBarcode({})).code).toBe('2000000000039');
  const pattern = { id: 'w', title: 'Cheese', pattern: '20{item:5}{weight:5}{check}' };
  accepted(await shop.client(salesContract, 'owner').saveBarcodePatterns({ patterns: [pattern] }));
  expect(refused(await manager().newBarcode({}))).toMatchObject({
    refused: 'barcode-prefix',
    message: expect.stringContaining('“Cheese”'),
  });
});

test('the books of all this are sound', async () => {
  expect(await shop.verify()).toEqual([]);
});
