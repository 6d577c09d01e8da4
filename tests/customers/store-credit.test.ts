import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '@counterpart/sdk';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, CREDIT, onAccount, tea, Till } from './open-till.ts';

let till: Till;
let ann: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann');
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

/** Ann gets store credit for tea that she brings back. */
async function issue(amount_minor: number) {
  return accepted(await till.giveBack(await till.sell(ann, amount_minor), [[CREDIT, -amount_minor]]));
}

test('goods that come back are paid back as credit, which pays for the next sale', async () => {
  await issue(5000);
  expect(await till.has(ann)).toEqual([0, 5000, 0]);
  await till.sell(ann, 3800, CREDIT);
  expect(await till.has(ann)).toEqual([0, 1200, 0]);
  expect(await till.kinds(ann, 'credit')).toEqual(['issued 5000', 'spent -3800']);
});

test('beyond what is left nothing is written, and it says what is left', async () => {
  await issue(1200);
  expect(refused(await till.post(ann, [tea(2000)], [[CREDIT, 2000]]))).toMatchObject({
    refused: 'payment-refused',
    message: 'Ann has only €12.00 of store credit left: €20.00 cannot be taken from it.',
    data: { reason: 'credit-too-low', balance_minor: 1200 },
  });
  const ben = await till.customer('Ben');
  expect(refused(await till.post(ben, [tea(1)], [[CREDIT, 1]])).message).toBe(
    'Ben has no store credit: €0.01 cannot be taken from it.',
  );
});

test('two parts from one credit are both taken, or neither', async () => {
  await issue(1000);
  const parts = (second: number) =>
    till.post(
      ann,
      [tea(600 + second)],
      [
        [CREDIT, 600],
        [CREDIT, second],
      ],
    );
  expect(refused(await parts(401))).toMatchObject({ data: { payment: 1 } });
  expect((await till.has(ann))[1]).toBe(1000);
  accepted(await parts(400));
  expect((await till.has(ann))[1]).toBe(0);
});

test('two tills spend the same credit at once: exactly one of them does', async () => {
  await issue(1500);
  const other = new Till(await till.shop.secondTill());
  const answers = await Promise.all([till, other].map((one) => one.post(ann, [tea(1500)], [[CREDIT, 1500]])));
  expect(answers.filter((answer) => isRefusal(answer))).toMatchObject([{ refused: 'payment-refused' }]);
  expect((await till.has(ann))[1]).toBe(0);
});

test('a void puts it back, and takes back what was issued only while it is there', async () => {
  const issued = await issue(1000);
  const spent = await till.sell(ann, 400, CREDIT);
  expect(refused(await till.voided(issued))).toMatchObject({
    message: 'Ann has only €6.00 of store credit left: €10.00 cannot be taken from it.',
  });
  accepted(await till.voided(spent));
  expect((await till.has(ann))[1]).toBe(1000);
  accepted(await till.voided(issued));
  expect((await till.has(ann))[1]).toBe(0);
});

test('it pays a debt', async () => {
  await till.limit(ann, 5000);
  await till.sell(ann, 5000, ACCOUNT);
  await issue(2000);
  accepted(await till.post(ann, [onAccount(2000)], [[CREDIT, 2000]]));
  expect(await till.has(ann)).toEqual([3000, 0, 0]);
});

test('the till offers it for a payment while there is some, and for paying back always', async () => {
  const offered = async () => {
    const all = await till.sales.paymentMethods({ party: { provider: 'customers', ref: ann } });
    const { payable, refundable } = all.find(({ id }) => id === CREDIT)!;
    return { payable, refundable };
  };
  expect(await offered()).toEqual({ payable: false, refundable: true });
  await issue(100);
  expect(await offered()).toEqual({ payable: true, refundable: true });
});
