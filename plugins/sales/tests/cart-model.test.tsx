import { refusal } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import type { Cart } from '../api/index.ts';
import { cartModel } from '../view/cart/cart-model.ts';
import { cartReader } from '../view/scanner/cart-reader.ts';
import { workbenchStand } from './view-stand.tsx';

const cart = (revision: number): Cart => ({
  id: 'c',
  revision,
  lines: [],
  saleDiscount: null,
  party: null,
  exemptReason: null,
  parked: null,
  currency: 'EUR',
  subtotal_minor: 0,
  lineDiscount_minor: 0,
  saleDiscount_minor: 0,
  discount_minor: 0,
  exemptTax_minor: 0,
  net_minor: 0,
  taxes: [],
  tax_minor: 0,
  total_minor: 0,
  tenders: [],
  paid_minor: 0,
  change_minor: 0,
  cashRounding_minor: 0,
  due_minor: 0,
  cashDue_minor: 0,
  pricesIncludeTax: true,
  receipt: null,
});

test('an answer that comes late does not put an older cart on the screen', () => {
  const model = cartModel(workbenchStand().workbench);
  model.accept(cart(2));
  model.accept(cart(1));
  expect(model.cart()?.revision).toBe(2);
  model.accept(cart(3));
  expect(model.cart()?.revision).toBe(3);
});

test('a refusal and a fault are said, and the next success puts them away', async () => {
  const model = cartModel(workbenchStand().workbench);
  await model.run(Promise.resolve(refusal('unknown-line', 'It is gone.')));
  expect(model.message()).toBe('It is gone.');
  expect(await model.run(Promise.reject(new Error('No connection.')))).toBeUndefined();
  expect(model.message()).toBe('No connection.');
  await model.run(Promise.resolve(cart(1)));
  expect(model.message()).toBeUndefined();
  await model.run(Promise.resolve(refusal('unknown-code', 'No.')), { expect: ['unknown-code'] });
  expect(model.message()).toBeUndefined();
});

test('a scan anywhere goes into the same cart and brings Sell to the front', async () => {
  const { workbench, opened } = workbenchStand({ 'sales.scan': () => cart(5) });
  expect(await cartReader(workbench).read('4001')).toBe(true);
  expect(cartModel(workbench).cart()?.revision).toBe(5);
  expect(opened).toEqual(['sales.sell']);
});

test('a code that nothing carries is left to others', async () => {
  const { workbench, opened } = workbenchStand({ 'sales.scan': () => refusal('unknown-code', 'No.') });
  expect(await cartReader(workbench).read('9999')).toBe(false);
  expect(opened).toEqual([]);
});
