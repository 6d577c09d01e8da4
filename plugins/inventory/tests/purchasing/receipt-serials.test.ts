import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../../api/index.ts';
import { accepted, addProduct, openInventory, refused } from '../open-inventory.ts';

let shop: TestShop;
let supplier: string;
beforeAll(async () => {
  shop = await openInventory();
  supplier = accepted(await manager().saveSupplier({ name: 'Ringers' })).id;
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const lineOf = (product: string, pieces: number, serials?: string[]) => ({
  product,
  quantity_milli: pieces * 1000,
  ...(serials && { serials }),
});
const receive = (product: string, pieces: number, serials?: string[]) =>
  manager().receiveGoods({ supplier, lines: [lineOf(product, pieces, serials)] });
const giveBack = (product: string, pieces: number, serials?: string[]) =>
  manager().returnToSupplier({ supplier, lines: [lineOf(product, pieces, serials)] });
const states = async (product: string) =>
  Object.fromEntries((await manager().serials({ product })).map((one) => [one.serial, one.state]));

async function phones(name: string): Promise<string> {
  const { id } = await addProduct(shop, { name, codes: [name] });
  accepted(await manager().trackSerials({ product: id, tracked: true, warrantyMonths: null }));
  return id;
}

test('goods come in with their numbers, or are given them later', async () => {
  const phone = await phones('Phone');
  expect(await manager().purchasables({ supplier, term: 'Phone' })).toMatchObject([{ hasSerials: true }]);
  accepted(await receive(phone, 3, ['P-1', 'P-2']));
  expect(await manager().serialTracking({ product: phone })).toMatchObject({
    inStock: 2,
    withoutNumber_milli: 1000,
  });
  expect(refused(await receive(phone, 1, ['p-1']))).toMatchObject({
    refused: 'serial-in-stock',
    message: 'Phone p-1 is in stock already, at Shop. Look at the number again.',
  });
  expect(refused(await receive(phone, 1, ['P-3', 'P-4'])).refused).toBe('too-many-serials');
});

test('a receipt that is taken back takes its numbers with it', async () => {
  const watch = await phones('Watch');
  const { id } = accepted(await receive(watch, 2, ['W-1', 'W-2']));
  accepted(await manager().reverseReceipt({ receipt: id, note: 'Wrong delivery' }));
  expect(await states(watch)).toEqual({ 'W-1': 'gone', 'W-2': 'gone' });
});

test('a receipt whose goods got their numbers later is not taken back without them', async () => {
  const torch = await phones('Torch');
  const { id } = accepted(await receive(torch, 2, ['T-1']));
  accepted(await manager().numberStock({ product: torch, serials: ['T-2'] }));
  expect(refused(await manager().reverseReceipt({ receipt: id }))).toMatchObject({
    refused: 'serial-needed',
    message:
      'Torch got serial numbers after it came. Return it to the supplier by its numbers instead, or take the numbers away first.',
  });
  expect(await states(torch)).toEqual({ 'T-1': 'in-stock', 'T-2': 'in-stock' });
});

test('what goes back to the supplier is named', async () => {
  const radio = await phones('Radio');
  accepted(await receive(radio, 2, ['R-1', 'R-2']));
  expect(refused(await giveBack(radio, 1))).toMatchObject({
    refused: 'serial-needed',
    message: 'Each Radio has a serial number. Say which one leaves: scan it or choose it.',
  });
  accepted(await giveBack(radio, 1, ['R-2']));
  expect(await states(radio)).toEqual({ 'R-1': 'in-stock', 'R-2': 'gone' });
});
