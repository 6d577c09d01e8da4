import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, CREDIT, tea, Till, today } from './open-till.ts';

let till: Till;
let ann: string;
let anna: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann', { limit_minor: 10_000 });
  anna = await till.customer('Anna', { limit_minor: 5000, dueDays: 7 });
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const merge = async () => accepted(await till.customers.mergeCustomers({ from: anna, into: ann }));

test('a merge adds up what both owe and have, and the terms of the one that is kept hold', async () => {
  await till.sell(ann, 1000, ACCOUNT);
  await till.sell(anna, 2000, ACCOUNT);
  accepted(
    await till.customers.openBalance({
      customer: anna,
      ledger: 'credit',
      amount: 300,
      businessDate: today(),
    }),
  );
  accepted(
    await till.customers.openBalance({ customer: anna, ledger: 'points', amount: 7, businessDate: today() }),
  );
  await merge();
  expect(await till.has(ann)).toEqual([3000, 300, 7]);
  expect(await till.has(anna)).toEqual([3000, 300, 7]);
  expect((await till.balances(anna)).account.terms).toMatchObject({ limit_minor: 10_000, dueDays: 7 });
  expect(await till.kinds(ann, 'account')).toEqual(['sale 1000', 'sale 2000']);
});

test('what was sold to the record that is gone is given back, voided and paid as if it had always been the other', async () => {
  const sold = await till.sell(anna, 2000, ACCOUNT);
  const second = await till.sell(anna, 500, ACCOUNT);
  const issued = accepted(await till.giveBack(await till.sell(anna, 400), [[CREDIT, -400]]));
  await merge();
  accepted(await till.voided(sold));
  accepted(await till.giveBack(second, [[ACCOUNT, -500]]));
  accepted(await till.voided(issued));
  expect(await till.has(ann)).toEqual([0, 0, 0]);
  await till.pay(anna, 100);
  expect(await till.has(ann)).toEqual([-100, 0, 0]);
});

test('the debts of both are settled the oldest first, whoever of them they were booked for', async () => {
  const open = async () => {
    const statement = await till.customers.statement({ customer: ann, from: '2000-01-01', to: today() });
    return statement!.openItems.map(({ dueOn, open_minor }) => [dueOn, open_minor]);
  };
  const owe = async (customer: string, amount: number, dueOn: string) =>
    accepted(
      await till.customers.openBalance({
        customer,
        ledger: 'account',
        amount,
        businessDate: '2026-01-01',
        dueOn,
      }),
    );
  await owe(ann, 1000, '2026-02-01');
  await owe(anna, 500, '2026-01-15');
  await owe(anna, 700, '2026-03-01');
  await merge();
  await till.pay(ann, 900);
  expect(await open()).toEqual([
    ['2026-02-01', 600],
    ['2026-03-01', 700],
  ]);
});

test('merged twice over, it is still one balance', async () => {
  const annie = await till.customer('Annie', { limit_minor: 100 });
  await till.sell(anna, 2000, ACCOUNT);
  await merge();
  await till.sell(ann, 100, ACCOUNT);
  accepted(await till.customers.mergeCustomers({ from: ann, into: annie }));
  expect(await till.has(anna)).toEqual([2100, 0, 0]);
  await till.pay(annie, 2100);
  accepted(await till.post(anna, [tea(50)], [[ACCOUNT, 50]]));
  expect(await till.has(ann)).toEqual([50, 0, 0]);
});
