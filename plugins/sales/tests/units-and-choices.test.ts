import { checkDigit } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeReceipt } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = (as?: 'manager' | 'cashier') => open.till(as);
const ham = { provider: 'kiosk', ref: 'bread' };

beforeEach(async () => {
  open = await OpenShop.open();
  const { items } = open.kiosk;
  items.set('bread', { ...items.get('bread')!, name: 'Ham', unit: 'kg', unitPrice_minor: 1200 });
  items.set('apple', { ...items.get('apple')!, wholeOnly: true });
  items.set('shirt', {
    ...items.get('apple')!,
    ref: 'shirt',
    name: 'T-shirt',
    sku: 'TS',
    choose: 'Choose a size',
    pricesVary: true,
  });
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

test('the line, the receipt and what can be given back say what the price is for', async () => {
  const cart = await done(till().addItem({ ...ham, quantity_milli: 350 }));
  expect(cart.lines).toMatchObject([{ name: 'Ham', unit: 'kg', quantity_milli: 350, base_minor: 420 }]);
  const { receipt } = await done(till().takePayment({ payments: cash(420), total_minor: 420 }));
  expect(receipt!.lines).toMatchObject([{ unit: 'kg' }]);
  expect(await till().refundable({ document: receipt!.id })).toMatchObject({ lines: [{ unit: 'kg' }] });
  const paper = composeReceipt(receipt!, {
    shop: { name: 'Corner', locale: 'en' },
    logo: '',
    header: '',
    footer: '',
    customer: null,
    added: [],
    copy: false,
    again: false,
  });
  expect(JSON.stringify(paper)).toContain('0.350 kg × 12.00/kg');
});

test('what is sold whole is not cut: when it is added, when the line is changed, and when it is posted', async () => {
  const apple = { provider: 'kiosk', ref: 'apple' };
  const refused = {
    refused: 'whole-only',
    message: 'Apple is sold in whole pieces, not 0.5. Type 1, 2, 3 or more.',
  };
  expect(await till().addItem({ ...apple, quantity_milli: 500 })).toMatchObject(refused);
  expect(await till().scan({ code: '0.5×4001' })).toMatchObject(refused);
  const { lines } = await done(till().addItem(apple));
  expect(await till().setQuantity({ line: lines[0]!.id, quantity_milli: 500 })).toMatchObject(refused);
  const line = { ...apple, quantity_milli: 500 };
  expect(await till().postSale({ lines: [line], payments: cash(25) })).toMatchObject(refused);
  expect((await till().cart({})).lines).toMatchObject([{ quantity_milli: 1000 }]);
});

test('half of what was sold whole is not given back, and what was sold in parts is', async () => {
  const lines = [
    { provider: 'kiosk', ref: 'apple', quantity_milli: 2000 },
    { ...ham, quantity_milli: 350 },
  ];
  const sold = await done(till().postSale({ lines, payments: cash(520) }));
  const back = (index: number, quantity_milli: number) => ({
    document: sold.id,
    lines: [
      { line: sold.lines[index]!.id, quantity_milli, disposition: 'restock' as const, reason: 'Bruised' },
    ],
  });
  const manage = till('manager');
  expect(await manage.addRefund(back(0, 500))).toMatchObject({ refused: 'whole-only' });
  const cart = await done(manage.addRefund(back(0, 1000)));
  const { id } = cart.lines[0]!;
  expect(await manage.setQuantity({ line: id, quantity_milli: 1500 })).toMatchObject({
    refused: 'whole-only',
  });
  expect(await done(manage.addRefund(back(1, 100)))).toMatchObject({ lines: [{}, { quantity_milli: -100 }] });
});

test('a printed total on the label of something whole is the price of one', async () => {
  const pattern = { id: 't', title: 'Total', pattern: '22{item:5}{total:5}{check}' };
  await done(till('manager').saveBarcodePatterns({ patterns: [pattern] }));
  const cart = await done(till().scan({ code: '2204001003574' }));
  expect(cart.lines).toMatchObject([{ name: 'Apple', quantity_milli: 1000, unitPrice_minor: 357 }]);
});

test('a weight on the label of something whole says what to set right', async () => {
  const pattern = { id: 'w', title: 'Weight', pattern: '21{item:5}{weight:5}{check}' };
  await done(till('manager').saveBarcodePatterns({ patterns: [pattern] }));
  expect(await till().scan({ code: `210400100350${checkDigit('210400100350')}` })).toMatchObject({
    refused: 'whole-only',
    message:
      'The label says 0.35, but Apple is sold in whole pieces. Set its unit to one that can be cut, such as kg.',
  });
});

test('what must be chosen from goes into no cart and no document, and what it falls into can be asked', async () => {
  open.kiosk.choices.set('shirt', [
    { ...open.kiosk.items.get('apple')!, ref: 'shirt-m', name: 'T-shirt M', shortName: 'M' },
  ]);
  const refused = {
    refused: 'choose-first',
    message: 'T-shirt cannot be sold as it stands. Choose a size.',
    data: { provider: 'kiosk', ref: 'shirt', choose: 'Choose a size' },
  };
  expect(await till().search({ term: 'shirt' })).toMatchObject([
    { choose: 'Choose a size', pricesVary: true },
  ]);
  expect(await till().addItem({ provider: 'kiosk', ref: 'shirt' })).toMatchObject(refused);
  expect(await till().scan({ code: '2×TS' })).toMatchObject({
    ...refused,
    data: { ...refused.data, quantity_milli: 2000 },
  });
  expect(await till().scan({ code: 'shir', orBest: true })).toMatchObject(refused);
  const line = { provider: 'kiosk', ref: 'shirt' };
  expect(await till().postSale({ lines: [line], payments: cash(50) })).toMatchObject(refused);
  expect(await till().choices({ provider: 'kiosk', ref: 'shirt' })).toMatchObject([
    { id: 'kiosk/shirt-m', shortName: 'M', choose: null },
  ]);
  expect(await till().choices({ provider: 'kiosk', ref: 'apple' })).toEqual([]);
});
