import { afterEach, beforeEach, expect, test } from 'vitest';
import { salesContract } from '@counterpart/sales/api';
import { modulesContract } from '@counterpart/sdk';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, CREDIT, onAccount, tea, Till } from './open-till.ts';

let till: Till;
let ann: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann', { limit_minor: 10_000 });
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const modules = () => till.shop.client(modulesContract, 'owner');
const off = async () => accepted(await modules().disable({ module: 'customers' }));
const on = async () => accepted(await modules().enable({ module: 'customers' }));

test('in mid-day with open documents the module goes and comes back: nothing is lost, nothing is written past it', async () => {
  const { sales } = till;
  const onIt = await till.sell(ann, 3000, ACCOUNT);
  const paid = await till.pay(ann, 1000);
  const issued = accepted(await till.giveBack(await till.sell(ann, 500), [[CREDIT, -500]]));
  accepted(await sales.setParty({ party: { provider: 'customers', ref: ann } }));
  accepted(await sales.addItem({ provider: 'customers', ref: 'account-payment:700' }));
  accepted(await sales.addOpenItem({ name: 'Tea', unitPrice_minor: 100 }));

  await off();
  const offered = await sales.paymentMethods({ party: { provider: 'customers', ref: ann } });
  expect(offered.filter(({ plugin, unavailable }) => plugin === 'customers' && unavailable === null)).toEqual(
    [],
  );
  expect(refused(await till.post(ann, [tea(100)], [[ACCOUNT, 100]])).refused).toBe('unknown-payment-method');
  const cash = { method: 'cash', tendered_minor: 800, reference: null };
  expect(refused(await sales.takePayment({ payments: [cash], total_minor: 800 }))).toMatchObject({
    refused: 'module-off',
    message:
      'Payment on account can be neither sold nor given back now: its module "customers" does not run. Look under Modules.',
  });
  for (const document of [onIt, issued])
    expect(refused(await till.voided(document)).refused).toBe('unknown-payment-method');
  expect(refused(await till.voided(paid)).refused).toBe('module-off');
  await till.sell(null, 400);

  await on();
  expect(await till.has(ann)).toEqual([2000, 500, 0]);
  accepted(await sales.takePayment({ payments: [cash], total_minor: 800 }));
  expect((await till.has(ann))[0]).toBe(1300);
  for (const document of [onIt, issued]) accepted(await till.voided(document));
  accepted(await till.voided(paid));
  expect(await till.has(ann)).toEqual([-700, 0, 0]);
});

test('what is parked with it is posted when it is back', async () => {
  const cashier = till.shop.client(salesContract, 'cashier');
  accepted(await cashier.setParty({ party: { provider: 'customers', ref: ann } }));
  accepted(await cashier.addItem({ provider: 'customers', ref: 'account-payment:700' }));
  accepted(await cashier.parkSale({ name: 'Ann' }));
  await off();
  await on();
  const [parked] = await cashier.parkedSales({});
  const cart = accepted(await cashier.takeParked({ id: parked!.id }));
  expect(cart).toMatchObject({ party: { ref: ann }, total_minor: 700 });
  accepted(await till.post(ann, [onAccount(50)], [['cash', 50]]));
  expect((await till.has(ann))[0]).toBe(-50);
});
