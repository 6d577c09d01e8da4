import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

let sales = 0;
type Disposition = 'restock' | 'damaged' | 'supplier';
const sell = (
  lines: readonly { ref: string; quantity_milli: number; disposition?: Disposition }[],
  options: { late?: boolean; at?: TestShop; kind?: 'return' | 'void' } = {},
) =>
  (options.at ?? shop).client(sellerContract, 'cashier').sell({
    document: String(++sales),
    kind: options.kind ?? 'sale',
    lines: [...lines],
    late: options.late ?? false,
  });
const manager = () => shop.client(inventoryContract, 'manager');
const onHand = async (id: string) => (await manager().product({ id }))?.onHand_milli;

test('a sale takes the stock and says so in the ledger', async () => {
  const tea = await addProduct(shop, { name: 'Tea', openingStock_milli: 5000 });
  accepted(await sell([{ ref: tea.id, quantity_milli: 1500 }]));
  expect(await onHand(tea.id)).toBe(3500);
  const [move, opening] = await manager().stockMoves({ product: tea.id });
  expect(move).toMatchObject({
    reason: 'sale',
    quantity_milli: -1500,
    onHandAfter_milli: 3500,
    document: { provider: 'sales', ref: String(sales), label: `R1-${sales}` },
  });
  expect(opening).toMatchObject({ reason: 'opening', quantity_milli: 5000 });
});

test('what is not there is not sold, and then nothing of the sale is written', async () => {
  const chai = await addProduct(shop, { name: 'Chai', openingStock_milli: 1000 });
  const milk = await addProduct(shop, { name: 'Milk', openingStock_milli: 9000 });
  const refusal = refused(
    await sell([
      { ref: milk.id, quantity_milli: 1000 },
      { ref: chai.id, quantity_milli: 2000 },
    ]),
  );
  expect(refusal).toMatchObject({
    refused: 'out-of-stock',
    message: 'Only 1 left of Chai.',
    data: { line: 'line-2', product: chai.id, onHand_milli: 1000, wanted_milli: 2000 },
  });
  expect(await onHand(milk.id)).toBe(9000);
});

test('two lines of one product count together', async () => {
  const cup = await addProduct(shop, { name: 'Cup', openingStock_milli: 3000 });
  const lines = [
    { ref: cup.id, quantity_milli: 2000 },
    { ref: cup.id, quantity_milli: 2000 },
  ];
  expect(refused(await sell(lines))).toMatchObject({
    refused: 'out-of-stock',
    message: 'Only 1 left of Cup.',
  });
  expect(await onHand(cup.id)).toBe(3000);
});

test('a product may be sold below zero where its rule allows it', async () => {
  const free = await addProduct(shop, { name: 'Free', negativeStock: 'allow' });
  accepted(await sell([{ ref: free.id, quantity_milli: 2000 }]));
  expect(await onHand(free.id)).toBe(-2000);
});

test('the shop’s setting decides for products without a rule of their own, and only for them', async () => {
  const plain = await addProduct(shop, { name: 'Plain' });
  const strict = await addProduct(shop, { name: 'Strict', negativeStock: 'refuse' });
  expect(refused(await sell([{ ref: plain.id, quantity_milli: 1000 }])).message).toBe(
    'Plain is out of stock.',
  );
  accepted(await shop.client(settingsContract, 'owner').set({ id: 'inventory.negativeStock', value: true }));
  await expect
    .poll(async () => 'document' in (await sell([{ ref: plain.id, quantity_milli: 1000 }])))
    .toBe(true);
  expect(refused(await sell([{ ref: strict.id, quantity_milli: 1000 }])).refused).toBe('out-of-stock');
  accepted(await shop.client(settingsContract, 'owner').set({ id: 'inventory.negativeStock', value: false }));
});

test('a sale that was posted while the module was down cannot be refused any more', async () => {
  const gone = await addProduct(shop, { name: 'Gone', negativeStock: 'refuse' });
  accepted(await sell([{ ref: gone.id, quantity_milli: 1000 }], { late: true }));
  expect(await onHand(gone.id)).toBe(-1000);
});

test('what comes back is for sale again; damaged, or for its supplier, it comes and goes', async () => {
  const vase = await addProduct(shop, { name: 'Vase', openingStock_milli: 3000 });
  const come = (disposition: Disposition) =>
    sell([{ ref: vase.id, quantity_milli: -1000, disposition }], { kind: 'return' });
  accepted(await sell([{ ref: vase.id, quantity_milli: 3000 }]));
  accepted(await come('restock'));
  accepted(await come('damaged'));
  accepted(await come('supplier'));
  expect(await onHand(vase.id)).toBe(1000);
  const moves = await manager().stockMoves({ product: vase.id });
  const book = moves.map(({ reason, quantity_milli, note }) => [reason, quantity_milli, note]);
  expect(book.toReversed().slice(2)).toEqual([
    ['return', 1000, 'Too tight'],
    ['return', 1000, 'Too tight'],
    ['damaged', -1000, 'Too tight'],
    ['return', 1000, 'Too tight'],
    ['supplier', -1000, 'Too tight'],
  ]);
});

test('nothing that comes back or is voided is refused, whatever the books say is there', async () => {
  const owed = await addProduct(shop, { name: 'Owed', negativeStock: 'refuse' });
  accepted(await sell([{ ref: owed.id, quantity_milli: 5000 }], { late: true }));
  const damaged = { ref: owed.id, quantity_milli: -1000, disposition: 'damaged' as const };
  accepted(await sell([damaged], { kind: 'return' }));
  expect(await onHand(owed.id)).toBe(-5000);
  // A return is voided after its goods were sold again.
  accepted(await sell([{ ref: owed.id, quantity_milli: 1000, disposition: 'restock' }], { kind: 'void' }));
  expect(await onHand(owed.id)).toBe(-6000);
  accepted(await sell([{ ref: owed.id, quantity_milli: -1000 }], { kind: 'void' }));
  const [move] = await manager().stockMoves({ product: owed.id });
  expect(move).toMatchObject({ reason: 'void', quantity_milli: 1000 });
  accepted(
    await sell([{ ref: 'no-such', quantity_milli: -1000, disposition: 'restock' }], { kind: 'return' }),
  );
});

test('a product that never was is refused by its line', async () => {
  expect(refused(await sell([{ ref: 'no-such', quantity_milli: 1000 }]))).toMatchObject({
    refused: 'unknown-product',
    data: { line: 'line-1' },
  });
});

test('of two tills that sell the last one, one is refused', async () => {
  const last = await addProduct(shop, { name: 'Last', openingStock_milli: 1000 });
  const other = await shop.secondTill();
  try {
    const line = [{ ref: last.id, quantity_milli: 1000 }];
    const answers = await Promise.all([sell(line), sell(line, { at: other })]);
    expect(answers.filter((answer) => 'document' in answer)).toHaveLength(1);
    expect(refused(answers.find((answer) => 'refused' in answer)).message).toBe('Last is out of stock.');
    expect(await onHand(last.id)).toBe(0);
  } finally {
    await other.dispose();
  }
});

test('stock is corrected by a difference, or to what was counted', async () => {
  const box = await addProduct(shop, { name: 'Box', openingStock_milli: 10_000 });
  const adjust = (
    reason: 'damaged' | 'count' | 'received',
    kind: 'change' | 'counted',
    quantity_milli: number,
  ) => manager().adjustStock({ product: box.id, by: { kind, quantity_milli }, reason, note: 'seen' });
  expect(accepted(await adjust('damaged', 'change', -2000)).onHand_milli).toBe(8000);
  expect(accepted(await adjust('count', 'counted', 7000)).onHand_milli).toBe(7000);
  expect(accepted(await adjust('count', 'counted', 7000)).recentMoves[0]).toMatchObject({
    quantity_milli: 0,
    reason: 'count',
  });
  expect(refused(await adjust('received', 'change', 0)).refused).toBe('nothing-to-change');
  expect(refused(await adjust('damaged', 'change', -8000))).toMatchObject({
    refused: 'out-of-stock',
    message: 'Only 7 left of Box.',
  });
  const cashier = shop.client(inventoryContract, 'cashier');
  const input = { product: box.id, by: { kind: 'change', quantity_milli: 1 }, reason: 'found' } as const;
  await expect(cashier.adjustStock(input)).rejects.toMatchObject({ code: 'not-permitted' });
});

test('sellables are found by code, by name and by category', async () => {
  const pen = await addProduct(shop, {
    name: 'Fountain pen',
    codes: ['PEN-7', '036000291452'],
    category: 'Writing',
    price_minor: 1250,
    openingStock_milli: 4000,
  });
  const seller = shop.client(sellerContract, 'cashier');
  const item = {
    ref: pen.id,
    name: 'Fountain pen',
    sku: 'PEN-7',
    category: 'Writing',
    unitPrice_minor: 1250,
    taxClass: 'standard',
    onHand_milli: 4000,
    wholeOnly: true,
  };
  expect(await seller.resolve({ code: ' pen-7 ' })).toEqual(item);
  expect(await seller.resolve({ code: '0036000291452' })).toEqual(item);
  expect(await seller.resolve({ code: 'pen' })).toBeNull();
  expect(await seller.search({ term: 'pen foun' })).toEqual([item]);
  const writing = (await seller.categories()).find(({ name }) => name === 'Writing');
  expect(await seller.browse({ category: writing!.id, limit: 5, offset: 0 })).toEqual([item]);
  accepted(await manager().archiveProduct({ product: pen.id }));
  expect(await seller.resolve({ code: 'PEN-7' })).toBeNull();
  expect(await seller.search({ term: 'fountain' })).toEqual([]);
  expect((await seller.categories()).some(({ name }) => name === 'Writing')).toBe(false);
});

test('the ledger and the stock agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
