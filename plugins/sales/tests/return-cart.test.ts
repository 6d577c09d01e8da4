import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Receipt, salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
let sale: Receipt;
const till = (as?: 'manager' | 'cashier') => open.till(as);
const why = { disposition: 'restock', reason: 'Too sour' } as const;
const take = (lines: readonly { line: string; quantity_milli: number; disposition?: 'damaged' }[]) =>
  till().addRefund({ document: sale.id, lines: lines.map((line) => ({ ...why, ...line })) });
const apples = () => sale.lines[0]!.id;

beforeEach(async () => {
  open = await OpenShop.open();
  sale = await done(
    till().postSale({
      lines: [{ code: '4001', quantity_milli: 3000 }, { code: '4002' }],
      payments: cash(470),
    }),
  );
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

test('an exchange is put together in one cart, paid as one sum, and posted as one document', async () => {
  await done(till().scan({ code: '4002' }));
  const cart = await done(take([{ line: apples(), quantity_milli: 2000 }]));
  expect(cart).toMatchObject({ total_minor: 220, due_minor: 220 });
  expect(cart.lines).toMatchObject([
    { name: 'Bread', quantity_milli: 1000, returned: null },
    {
      name: 'Apple',
      quantity_milli: -2000,
      gross_minor: -100,
      returned: { ...why, document: { id: sale.id, receipt: 'R1-000001' }, most_milli: 3000 },
    },
  ]);
  const { receipt } = await done(till().takePayment({ payments: cash(220), total_minor: 220 }));
  expect(receipt).toMatchObject({ kind: 'exchange', receipt: 'R1-000002', total_minor: 220 });
  expect(await open.left('apple')).toBe(9000);
});

test('what the cart gives back is paid out, in cash or in parts', async () => {
  const cart = await done(take([{ line: sale.lines[1]!.id, quantity_milli: 1000 }]));
  expect(cart).toMatchObject({ total_minor: -320, due_minor: -320, cashDue_minor: -320 });
  await done(till().addTender({ method: 'sales.card', tendered_minor: -100, reference: 'slip 7' }));
  const { receipt } = await done(till().takePayment({ payments: cash(-220), total_minor: -320 }));
  expect(receipt).toMatchObject({ kind: 'return', paid_minor: -320 });
  expect(receipt?.payments).toMatchObject([{ method: 'sales.card', reference: 'slip 7' }, { kind: 'cash' }]);
});

test('how much comes back can be changed within what is left, beside other lines of the same', async () => {
  const [whole] = (await done(take([{ line: apples(), quantity_milli: 1000 }]))).lines;
  const { lines } = await done(take([{ line: apples(), quantity_milli: 1000, disposition: 'damaged' }]));
  expect(lines.map(({ returned }) => returned?.most_milli)).toEqual([2000, 2000]);
  const more = await done(till().setQuantity({ line: whole!.id, quantity_milli: 2000 }));
  expect(more.lines.map(({ quantity_milli }) => quantity_milli)).toEqual([-2000, -1000]);
  expect(await till().setQuantity({ line: whole!.id, quantity_milli: 3000 })).toMatchObject({
    refused: 'refund-exceeded',
    message: 'Only 2 of Apple can still be given back from R1-000001.',
  });
  expect(await take([{ line: apples(), quantity_milli: 1000 }])).toMatchObject({
    refused: 'refund-exceeded',
  });
  expect(await till().cart({})).toMatchObject({ total_minor: -150 });
});

test('more of the same joins its line; what was taken out can come back only while there is room for it', async () => {
  await done(take([{ line: apples(), quantity_milli: 1000 }]));
  const { lines } = await done(take([{ line: apples(), quantity_milli: 2000 }]));
  expect(lines).toMatchObject([{ quantity_milli: -3000 }]);
  const line = lines[0]!.id;
  await done(till().removeLine({ line }));
  await done(take([{ line: apples(), quantity_milli: 1000 }]));
  expect(await till().restoreLines({ lines: [line] })).toMatchObject({ refused: 'refund-exceeded' });
});

test('it is given back for what it was sold for, and why can be told anew', async () => {
  const { lines } = await done(take([{ line: apples(), quantity_milli: 1000 }]));
  const line = lines[0]!.id;
  const discount = { kind: 'percent', percent_ppm: 500_000 } as const;
  expect(await till().setLineDiscount({ line, discount })).toMatchObject({ refused: 'not-on-a-return' });
  expect(await till('manager').setPrice({ line, unitPrice_minor: 1 })).toMatchObject({
    refused: 'not-on-a-return',
  });
  const cart = await done(till().setReturn({ line, disposition: 'supplier', reason: 'Wrong kind' }));
  expect(cart.lines[0]?.returned).toMatchObject({ disposition: 'supplier', reason: 'Wrong kind' });
  await done(till().scan({ code: '4001' }));
  expect((await till().cart({})).lines).toHaveLength(2);
});

test('the cart outlives a restart, with everything that comes back', async () => {
  const before = await done(take([{ line: apples(), quantity_milli: 2000 }]));
  await open.shop.restart();
  expect(await till().cart({})).toEqual(before);
  expect(await till().takePayment({ payments: cash(-100), total_minor: -100 })).toMatchObject({
    receipt: { kind: 'return' },
  });
});

test('another till gave back of the same meanwhile: the cart is told and corrected', async () => {
  await done(take([{ line: apples(), quantity_milli: 3000 }]));
  const other = (await open.shop.secondTill()).client(salesContract, 'cashier');
  const refund = { refundOf: { line: apples(), quantity_milli: 2000 }, ...why };
  await done(other.postSale({ lines: [refund], payments: cash(-100) }));
  expect(await till().takePayment({ payments: cash(-150), total_minor: -150 })).toMatchObject({
    refused: 'refund-exceeded',
    message: 'Only 1 of Apple can still be given back from R1-000001.',
  });
  expect(await till().cart({})).toMatchObject({ total_minor: -50, lines: [{ quantity_milli: -1000 }] });
  await done(
    other.postSale({
      lines: [{ ...refund, refundOf: { line: apples(), quantity_milli: 1000 } }],
      payments: cash(-50),
    }),
  );
  expect(await till().takePayment({ payments: cash(-50), total_minor: -50 })).toMatchObject({
    message: 'Apple from R1-000001 was given back already: nothing of it is left.',
  });
  expect(await till().cart({})).toMatchObject({ lines: [] });
});

test('without a receipt only with the right, or with somebody who approves it', async () => {
  const item = { provider: 'kiosk', ref: 'apple', quantity_milli: 2000, ...why };
  await expect(till().addReturn(item)).rejects.toMatchObject({ code: 'not-permitted' });
  const approved = open.shop.client(salesContract, 'cashier', { approvedBy: 'manager' });
  const cart = await done(approved.addReturn(item));
  expect(cart.lines).toMatchObject([
    { name: 'Apple', gross_minor: -100, returned: { document: null, most_milli: null } },
  ]);
  await done(approved.addOpenReturn({ name: 'Bag', unitPrice_minor: 20, ...why }));
  const { receipt } = await done(till().takePayment({ payments: cash(-120), total_minor: -120 }));
  expect(receipt).toMatchObject({ kind: 'return', lines: [{ name: 'Apple' }, { name: 'Bag' }] });
});

test('a parked cart takes along what comes back', async () => {
  const before = await done(take([{ line: apples(), quantity_milli: 2000 }]));
  await done(till().parkSale({ name: 'Ann' }));
  const [parked] = await till().parkedSales({});
  expect(parked).toMatchObject({ total_minor: -100 });
  const after = await done(till().takeParked({ id: parked!.id }));
  expect(after.lines).toEqual(before.lines);
});
