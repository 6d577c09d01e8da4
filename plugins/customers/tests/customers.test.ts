import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, phone, refused } from './open-customers.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openCustomers();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(customersContract, 'manager');
const cashier = () => shop.client(customersContract, 'cashier');

test('a customer keeps everything that is known, and gets the next number', async () => {
  const first = await addCustomer(shop, { name: 'Zoë Meyer' });
  const second = accepted(
    await cashier().saveCustomer({
      name: 'Łukasz Nowak',
      company: 'Nowak i Synowie',
      phones: [phone('+48 601 234 567', 'mobile'), phone('22 123 45 67')],
      mails: [{ label: 'work', value: 'lukasz@example.org' }],
      addresses: [{ label: '', value: 'ul. Długa 5\n00-238 Warszawa' }],
      cards: ['99000123'],
      otherNames: ['Nowaczek'],
      taxNumber: 'PL1234567890',
      exemptReason: 'Embassy',
      tags: ['VIP', 'vip', 'Bikes'],
      note: 'Likes a call first.',
    }),
  );
  expect(second).toMatchObject({
    company: 'Nowak i Synowie',
    phones: [
      { label: 'mobile', value: '+48 601 234 567' },
      { label: '', value: '22 123 45 67' },
    ],
    cards: ['99000123'],
    tags: ['Bikes', 'vip'],
    refs: [second.id],
    status: 'active',
  });
  expect(Number(second.code.slice(1))).toBe(Number(first.code.slice(1)) + 1);
});

test('of two tills that change a customer, the second is told both values and loses nothing', async () => {
  const saved = await addCustomer(shop, { name: 'Two Tills', phones: [phone('1')] });
  const edited = { id: saved.id, revision: saved.revision, name: saved.name };
  const one = accepted(await manager().saveCustomer({ ...edited, phones: [phone('2')] }));
  expect(refused(await cashier().saveCustomer({ ...edited, phones: [phone('3')] }))).toMatchObject({
    refused: 'changed-elsewhere',
    data: {
      revision: one.revision,
      fields: ['phones'],
      yours: { phones: [phone('3')] },
      theirs: { phones: [phone('2')] },
    },
  });
});

test('a number or card means one customer', async () => {
  const saved = await addCustomer(shop, { code: 'GOLD-1', cards: ['4711'] });
  for (const taken of [{ code: 'gold-1' }, { cards: ['gold-1'] }, { cards: ['4711'] }, { code: '4711' }]) {
    expect(refused(await manager().saveCustomer({ name: 'Somebody', ...taken }))).toMatchObject({
      refused: 'duplicate-code',
      data: { customer: saved.id },
    });
  }
});

test('an archived customer is off the lists and comes back', async () => {
  const saved = await addCustomer(shop, { name: 'Quiet Quentin' });
  accepted(await manager().archiveCustomer({ customer: saved.id }));
  expect(await manager().customers({ term: 'quentin' })).toMatchObject({ total: 0 });
  expect(await manager().customers({ term: 'quentin', status: 'archived' })).toMatchObject({ total: 1 });
  accepted(await manager().restoreCustomer({ customer: saved.id }));
  expect(await manager().customers({ term: 'quentin' })).toMatchObject({ total: 1 });
});

test('groups and tags narrow the list', async () => {
  const group = accepted(await manager().saveGroup({ name: 'Trade' }));
  const trader = await addCustomer(shop, { name: 'Trader', group: group.id, tags: ['slow payer'] });
  await addCustomer(shop, { name: 'Trader without a group' });
  expect((await manager().customers({ group: group.id })).customers.map(({ id }) => id)).toEqual([trader.id]);
  expect((await manager().customers({ tag: 'Slow payer' })).customers).toMatchObject([{ id: trader.id }]);
  expect(await manager().tags({})).toContainEqual({ tag: 'slow payer', customers: 1 });
  expect(refused(await manager().saveGroup({ name: 'TRADE' }))).toMatchObject({ refused: 'duplicate-group' });
  accepted(await manager().removeGroup({ id: group.id }));
  expect(await manager().customer({ id: trader.id })).toMatchObject({ group: null });
});

test('in a shop without sales there is nothing that was bought', async () => {
  const { id } = await addCustomer(shop);
  expect(await manager().customerHistory({ customer: id })).toMatchObject({ total: 0, documents: [] });
});

test('the books are right', async () => {
  expect(await shop.verify()).toEqual([]);
});
