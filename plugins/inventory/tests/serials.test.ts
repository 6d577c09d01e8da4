import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { newId } from '@counterpart/sdk';
import { inventoryContract, type Product, type SerialLife } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(inventoryContract, 'manager');
const seller = () => shop.client(sellerContract, 'cashier');

async function phones(...numbers: string[]): Promise<Product> {
  const product = await addProduct(shop, { name: `Phone ${newId()}`, price_minor: 29900 });
  accepted(await manager().trackSerials({ product: product.id, tracked: true, warrantyMonths: 24 }));
  if (numbers.length > 0) await book(product, 'in', numbers);
  return product;
}

async function book(product: Product, direction: 'in' | 'out', serials: string[]) {
  const reason = direction === 'in' ? 'received' : 'lost';
  return accepted(await manager().moveSerials({ product: product.id, direction, serials, reason }));
}

async function lifeOf(product: Product, serial: string): Promise<SerialLife> {
  const [found] = await manager().serials({ product: product.id, term: serial });
  return (await manager().serial({ id: found!.id }))!;
}

const refOf = async (product: Product, serial: string) => (await lifeOf(product, serial)).id;
const onHand = async (product: Product) => (await manager().product({ id: product.id }))!.onHand_milli;
const reasons = ({ events }: SerialLife) =>
  events.map(({ direction, reason, kind }) => `${direction} ${reason ?? kind}`);

function sell(ref: string, quantity_milli = 1000, more: object = {}) {
  return seller().sell({ document: newId(), lines: [{ ref, quantity_milli, ...more }] });
}

describe('a number', () => {
  test('comes in with the goods, is sold with its document and its warranty, and comes back', async () => {
    const product = await phones('IMEI-1', 'IMEI-2');
    expect(await onHand(product)).toBe(2000);
    const ref = await refOf(product, 'imei-1');
    accepted(await sell(ref));
    const sold = await lifeOf(product, 'IMEI-1');
    expect(sold).toMatchObject({ state: 'sold', location: null });
    expect(sold.warrantyUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
    accepted(await sell(ref, -1000));
    const back = await lifeOf(product, 'IMEI-1');
    expect(back).toMatchObject({ state: 'in-stock', location: { name: 'Shop' }, warrantyUntil: null });
    expect(reasons(back)).toEqual(['1 return', '-1 sale', '1 received']);
    expect(await onHand(product)).toBe(2000);
    expect(await shop.verify()).toEqual([]);
  });

  test('that is given back broken is gone, and its life says so', async () => {
    const product = await phones('B-1');
    const ref = await refOf(product, 'B-1');
    accepted(await sell(ref));
    accepted(await sell(ref, -1000, { disposition: 'damaged' }));
    const life = await lifeOf(product, 'B-1');
    expect(life.state).toBe('gone');
    expect(reasons(life)).toEqual(['-1 damaged', '1 return', '-1 sale', '1 received']);
    expect(await onHand(product)).toBe(0);
    expect(await shop.verify()).toEqual([]);
  });

  test('is sold once: the second time says with which receipt it left', async () => {
    const product = await phones('ONCE-1', 'ONCE-2');
    const ref = await refOf(product, 'ONCE-1');
    accepted(await sell(ref));
    const { refused: code, message } = refused(await sell(ref));
    expect(code).toBe('serial-not-in-stock');
    expect(message).toContain(`${product.name} ONCE-1 is not in stock here. It left with `);
    expect(await onHand(product)).toBe(1000);
  });

  test('belongs to one thing: two of it are refused, on a line and in stock', async () => {
    const product = await phones('TWO-1');
    const ref = await refOf(product, 'TWO-1');
    expect(refused(await sell(ref, 2000)).refused).toBe('one-of-a-kind');
    const again = await manager().moveSerials({
      product: product.id,
      direction: 'in',
      serials: ['two-1'],
      reason: 'found',
    });
    expect(refused(again)).toMatchObject({ refused: 'serial-in-stock' });
    expect(await onHand(product)).toBe(1000);
  });

  test('typed wrongly is corrected, but not to that of another', async () => {
    const product = await phones('WRNG-1', 'OK-2');
    const id = await refOf(product, 'WRNG-1');
    expect(refused(await manager().correctSerial({ id, serial: 'ok-2' })).refused).toBe('duplicate-serial');
    accepted(await manager().correctSerial({ id, serial: 'RIGHT-1' }));
    expect(await manager().serials({ product: product.id, term: 'wrng' })).toEqual([]);
    expect(await refOf(product, 'right-1')).toBe(id);
  });
});

describe('goods with numbers', () => {
  test('do not leave without saying which one', async () => {
    const product = await phones('N-1');
    const { refused: code, message } = refused(await sell(product.id));
    expect(code).toBe('serial-needed');
    expect(message).toContain(product.name);
    const by = { kind: 'change', quantity_milli: -1000 } as const;
    const lost = await manager().adjustStock({ product: product.id, by, reason: 'lost' });
    expect(refused(lost).refused).toBe('serial-needed');
    await book(product, 'out', ['N-1']);
    expect(await onHand(product)).toBe(0);
    expect(await shop.verify()).toEqual([]);
  });

  test('that were there before get their numbers afterwards, no more than there are', async () => {
    const product = await addProduct(shop, { openingStock_milli: 2000 });
    accepted(await manager().trackSerials({ product: product.id, tracked: true, warrantyMonths: null }));
    expect(await manager().serialTracking({ product: product.id })).toMatchObject({
      withoutNumber_milli: 2000,
    });
    const tooMany = await manager().numberStock({ product: product.id, serials: ['A', 'B', 'C'] });
    expect(refused(tooMany).refused).toBe('none-without-number');
    accepted(await manager().numberStock({ product: product.id, serials: ['A', 'B'] }));
    expect(await onHand(product)).toBe(2000);
    const off = await manager().trackSerials({ product: product.id, tracked: false, warrantyMonths: null });
    expect(refused(off).refused).toBe('serials-in-stock');
    for (const number of ['A', 'B'])
      accepted(await manager().takeNumber({ id: await refOf(product, number), note: 'typed twice' }));
    accepted(await manager().trackSerials({ product: product.id, tracked: false, warrantyMonths: null }));
    expect(await shop.verify()).toEqual([]);
  });

  test('are chosen at the till by their numbers, and a scanned number goes straight in', async () => {
    const product = await phones('SCAN-1', 'SCAN-2');
    const found = await seller().search({ term: product.name });
    expect(found).toMatchObject([{ ref: product.id }]);
    const scanned = await seller().resolve({ code: 'scan-2' });
    expect(scanned).toMatchObject({ name: product.name, ref: await refOf(product, 'SCAN-2') });
    accepted(await sell(scanned!.ref));
    expect(await seller().resolve({ code: 'SCAN-2' })).toBeNull();
  });
});
