import { join } from 'node:path';
import { testShop, type TestShop } from '@counterpart/host/testing';
import { type Customer, customersContract } from '@counterpart/customers/api';
import { type Receipt, salesContract } from '@counterpart/sales/api';
import { isRefusal, modulesContract, type Refusal } from '@counterpart/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import customers from '../../plugins/customers/node/index.ts';
import sales from '../../plugins/sales/node/index.ts';

const PLUGINS = join(import.meta.dirname, '../../plugins');

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop({
    plugins: [
      { folder: join(PLUGINS, 'customers'), node: customers },
      { folder: join(PLUGINS, 'sales'), node: sales },
    ],
    rerun: true,
  });
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const people = () => shop.client(customersContract, 'manager');
const till = () => shop.client(salesContract, 'cashier');
const modules = () => shop.client(modulesContract, 'owner');

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused}: ${answer.message}`);
  return answer;
}

const add = async (name: string, more: object = {}): Promise<Customer> =>
  accepted(await people().saveCustomer({ name, ...more }));

async function sellTo(customer: string | null, price_minor: number): Promise<Receipt> {
  accepted(await till().newSale({}));
  accepted(await till().addOpenItem({ name: 'Something', unitPrice_minor: price_minor }));
  if (customer !== null) accepted(await till().setParty({ party: { provider: 'customers', ref: customer } }));
  const { total_minor } = await till().cart({});
  const payments = [{ method: 'cash', tendered_minor: total_minor }];
  return accepted(await till().takePayment({ payments, total_minor })).receipt!;
}

test('a customer is found at the till by name, phone and card, and what they buy is kept with them', async () => {
  const anna = await add('Anna Ahlers', {
    phones: [{ label: '', value: '+49 170 1112223' }],
    cards: ['CARD-7'],
  });
  for (const term of ['ahlers', '0170 111 2223'])
    expect(await till().searchParties({ term })).toMatchObject([{ provider: 'customers', ref: anna.id }]);
  expect(await till().partyByCode({ code: 'card-7' })).toMatchObject({ ref: anna.id, code: anna.code });
  const [one, two] = [await sellTo(anna.id, 500), await sellTo(anna.id, 700)];
  await sellTo(null, 900);
  expect(await people().customerHistory({ customer: anna.id })).toMatchObject({
    total: 2,
    totals: { documents: 2, total_minor: 1_200 },
    documents: [{ receipt: two.receipt }, { receipt: one.receipt }],
  });
});

test('after a merge both histories are one, and the till knows the old reference', async () => {
  const [old, kept] = [await add('Old Record'), await add('Kept Record')];
  await sellTo(old.id, 300);
  await sellTo(kept.id, 400);
  accepted(await people().mergeCustomers({ from: old.id, into: kept.id }));
  expect(await till().party({ provider: 'customers', ref: old.id })).toMatchObject({
    ref: kept.id,
    name: 'Kept Record',
  });
  await sellTo(old.id, 500);
  expect(await people().customerHistory({ customer: kept.id })).toMatchObject({
    total: 3,
    totals: { total_minor: 1_200 },
  });
});

test('who buys without tax pays none', async () => {
  const embassy = await add('Embassy', { exemptReason: 'Diplomatic mission' });
  const receipt = await sellTo(embassy.id, 1_200);
  expect(receipt.total_minor).toBe(1_000);
});

test('switched off in mid-day, the module leaves the sale alone and keeps its data; switched on, all is there', async () => {
  const vera = await add('Vera Midday');
  accepted(await till().newSale({}));
  accepted(await till().addOpenItem({ name: 'Open cart', unitPrice_minor: 250 }));
  accepted(await till().setParty({ party: { provider: 'customers', ref: vera.id } }));
  accepted(await modules().disable({ module: 'customers' }));
  expect(await till().searchParties({ term: 'vera' })).toEqual([]);
  const { total_minor } = await till().cart({});
  accepted(
    await till().takePayment({ payments: [{ method: 'cash', tendered_minor: total_minor }], total_minor }),
  );
  expect(await sellTo(null, 100)).toMatchObject({ total_minor: 100 });
  accepted(await modules().enable({ module: 'customers' }));
  expect(await till().searchParties({ term: 'vera' })).toMatchObject([{ ref: vera.id }]);
  expect(await people().customerHistory({ customer: vera.id })).toMatchObject({ total: 1 });
});

test('while Sales is off nobody knows what was bought; on again, it is all there', async () => {
  const vera = await add('Vera Evening');
  await sellTo(vera.id, 300);
  accepted(await modules().disable({ module: 'sales' }));
  expect(await people().customerHistory({ customer: vera.id })).toMatchObject({ total: 0, documents: [] });
  accepted(await modules().enable({ module: 'sales' }));
  expect(await people().customerHistory({ customer: vera.id })).toMatchObject({ total: 1 });
});
