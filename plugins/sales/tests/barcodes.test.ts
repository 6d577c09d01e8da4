import { afterEach, beforeEach, expect, test } from 'vitest';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = (as?: 'manager' | 'cashier') => open.till(as);

const PATTERNS = [
  { id: 'w', title: 'Weight', pattern: '21{item:4}{any:1}{weight:5}{check}' },
  { id: 't', title: 'Price of the whole', pattern: '22{item:5}{total:5}{check}' },
  { id: 'p', title: 'Price', pattern: '02{item:5}{price:5}{check}' },
];

beforeEach(async () => {
  open = await OpenShop.open();
  const bread = open.kiosk.items.get('bread')!;
  open.kiosk.items.set('bread', { ...bread, name: 'Ham', sku: '4711', unitPrice_minor: 1299 });
  await done(till('manager').saveBarcodePatterns({ patterns: PATTERNS }));
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const scan = (code: string) => till().scan({ code });

test('a weight in the code sets the quantity, and every label is a line of its own', async () => {
  await done(scan('2147110012344'));
  const cart = await done(scan(']E02147110005001'));
  expect(cart.lines).toMatchObject([
    { name: 'Ham', quantity_milli: 1234, unitPrice_minor: 1299, base_minor: 1603, priceOrigin: 'list' },
    { name: 'Ham', quantity_milli: 500, base_minor: 650 },
  ]);
  expect(await done(scan('4711'))).toMatchObject({ lines: [{}, {}, { quantity_milli: 1000 }] });
});

test('a quantity in front multiplies the label', async () => {
  expect(await done(scan('3×2147110005001'))).toMatchObject({ lines: [{ quantity_milli: 1500 }] });
});

test('a total in the code is charged to the cent, and the weight follows from the price', async () => {
  const cart = await done(scan('2204711003574'));
  expect(cart).toMatchObject({ total_minor: 357, lines: [{ quantity_milli: 275, priceOrigin: 'list' }] });
});

test('a price in the code is the price of one, and the receipt says where it is from', async () => {
  const cart = await done(scan('0204711004993'));
  expect(cart).toMatchObject({ total_minor: 499, lines: [{ quantity_milli: 1000, priceOrigin: 'label' }] });
  const { receipt } = await done(till().takePayment({ payments: cash(499), total_minor: 499 }));
  expect(receipt!.lines).toMatchObject([{ priceOrigin: 'label', listPrice_minor: 1299, gross_minor: 499 }]);
});

test.each([
  ['2147110012349', 'should end in 4, not 9', 'check-digit'],
  ['4006381333932', 'should end in 1, not 2', 'check-digit'],
  ['2199990012341', 'item 9999', 'no-such-item'],
  ['2147110000006', 'is zero', 'no-figure'],
])('%s adds nothing and says why', async (code, why, problem) => {
  const refused = await scan(code);
  expect(refused).toMatchObject({
    refused: 'unknown-code',
    message: expect.stringContaining(why),
    data: { problem },
  });
  expect((await till().cart({})).lines).toEqual([]);
});

test('a code that something has as a whole is not taken apart', async () => {
  open.kiosk.items.set('own', {
    ...open.kiosk.items.get('apple')!,
    ref: 'own',
    name: 'Own brand',
    sku: '2147110012344',
  });
  expect(await done(scan('2147110012344'))).toMatchObject({
    lines: [{ name: 'Own brand', quantity_milli: 1000 }],
  });
});

test('what is typed adds the best match, if nothing has it as a code', async () => {
  const typed = (code: string) => till().scan({ code, orBest: true });
  expect(await done(typed('2x ha'))).toMatchObject({ lines: [{ name: 'Ham', quantity_milli: 2000 }] });
  expect(await typed('zzz')).toMatchObject({ refused: 'unknown-code' });
});

test('patterns are the shop’s, checked, and set up by whoever may', async () => {
  expect(await till().barcodePatterns({})).toEqual(PATTERNS);
  const bad = [{ id: 'x', title: '', pattern: '21{weight:5}' }];
  expect(await till('manager').saveBarcodePatterns({ patterns: bad })).toMatchObject({
    refused: 'bad-pattern',
  });
  await expect(till().saveBarcodePatterns({ patterns: [] })).rejects.toMatchObject({ code: 'not-permitted' });
  expect(await till().barcodePatterns({})).toHaveLength(3);
});
