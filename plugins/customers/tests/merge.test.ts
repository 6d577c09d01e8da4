import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { isRefusal } from '@counterpart/sdk';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, phone, refused } from './open-customers.ts';

let shop: TestShop;
let otherTill: TestShop;
beforeAll(async () => {
  shop = await openCustomers();
  otherTill = await shop.secondTill();
});
afterAll(() => shop.dispose());

const manager = () => shop.client(customersContract, 'manager');
const merge = async (from: string, into: string) => accepted(await manager().mergeCustomers({ from, into }));

test('the one that is kept has everything of both, and answers for both', async () => {
  const group = accepted(await manager().saveGroup({ name: 'Regulars' }));
  const shoeSize = accepted(await manager().saveCustomField({ title: 'Shoe size', kind: 'number' }));
  const kept = await addCustomer(shop, {
    name: 'Anna Kowalska',
    phones: [phone('0170 111111', 'mobile')],
    tags: ['vip'],
    note: 'Pays cash.',
    taxNumber: 'T1',
  });
  const gone = await addCustomer(shop, {
    name: 'A. Kowalska-Meyer',
    code: 'OLD-1',
    company: 'Kowalska GmbH',
    phones: [phone('+49 170 222222'), phone('0170-111111', 'the same')],
    mails: [phone('anna@example.org')],
    cards: ['CARD-1'],
    tags: ['VIP', 'bikes'],
    note: 'Has a dog.',
    taxNumber: 'T2',
    group: group.id,
    fields: { [shoeSize.id]: '38' },
  });
  accepted(
    await manager().recordConsent({
      customer: gone.id,
      purpose: 'mail',
      given: true,
      how: 'paper',
      at: 1_000,
    }),
  );
  const merged = await merge(gone.id, kept.id);
  expect(merged).toMatchObject({
    id: kept.id,
    name: 'Anna Kowalska',
    code: kept.code,
    company: 'Kowalska GmbH',
    phones: [phone('0170 111111', 'mobile'), phone('+49 170 222222')],
    mails: [phone('anna@example.org')],
    cards: ['CARD-1'],
    otherNames: ['A. Kowalska-Meyer'],
    group: { id: group.id },
    fields: { [shoeSize.id]: '38' },
    note: 'Pays cash.\nHas a dog.\nT2',
    taxNumber: 'T1',
    created_at: kept.created_at,
  });
  expect(merged.tags.map((tag) => tag.toLowerCase())).toEqual(['bikes', 'vip']);
  expect(new Set(merged.refs)).toEqual(new Set([kept.id, gone.id]));
  expect(await manager().customer({ id: gone.id })).toEqual(merged);
  expect(await manager().consents({ customer: kept.id })).toMatchObject([{ purpose: 'mail', given: true }]);
  for (const code of ['OLD-1', 'CARD-1', kept.code])
    expect(await manager().resolveCode({ code })).toMatchObject({ id: kept.id });
  for (const term of ['old-1', 'kowalska-meyer', '0170 222222'])
    expect((await manager().customers({ term })).customers.map(({ id }) => id)).toEqual([kept.id]);
});

test('whoever has a great deal of everything after a merge can be changed and looked up as before', async () => {
  const many = (prefix: string) => Array.from({ length: 20 }, (_, at) => `${prefix}${at}`);
  const [kept, gone] = await Promise.all(
    ['0301', '0302'].map((prefix) =>
      addCustomer(shop, {
        name: `Rich ${prefix}`,
        phones: many(prefix).map((value) => phone(`${value}777`)),
        tags: many(`tag ${prefix}`),
        cards: many(`CARD-${prefix}-`),
        note: prefix.repeat(900),
      }),
    ),
  );
  const merged = await merge(gone!.id, kept!.id);
  expect(merged.phones).toHaveLength(40);
  const { id, revision, name, phones, cards, tags, note } = merged;
  const again = accepted(await manager().saveCustomer({ id, revision, name, phones, cards, tags, note }));
  expect(again).toEqual({ ...merged, revision: revision + 1, updated_at: again.updated_at });
  expect(await manager().duplicates({ customer: id, name, phones })).toEqual([]);
});

test('a chain of merges leads to the last: A into B, B into C', async () => {
  const [a, b, c] = [await addCustomer(shop), await addCustomer(shop), await addCustomer(shop)];
  await merge(a.id, b.id);
  const last = await merge(b.id, c.id);
  expect(new Set(last.refs)).toEqual(new Set([a.id, b.id, c.id]));
  for (const { id } of [a, b, c]) expect(await manager().customer({ id })).toEqual(last);
  const d = await addCustomer(shop);
  // Whoever still knows the first means the last.
  expect((await merge(a.id, d.id)).refs).toHaveLength(4);
  expect(refused(await manager().mergeCustomers({ from: c.id, into: b.id }))).toMatchObject({
    refused: 'same-customer',
  });
});

test('a merged record is on no list, cannot be edited into another, and keeps its number', async () => {
  const [from, into] = [await addCustomer(shop, { name: 'Vera Gone', code: 'VG' }), await addCustomer(shop)];
  await merge(from.id, into.id);
  expect(await manager().customers({ term: 'vera gone' })).toMatchObject({
    total: 1,
    customers: [{ id: into.id }],
  });
  expect(await manager().customers({ term: 'vera', status: 'archived' })).toMatchObject({ total: 0 });
  expect(refused(await manager().saveCustomer({ name: 'New', code: 'vg' }))).toMatchObject({
    refused: 'duplicate-code',
    data: { customer: into.id },
  });
});

test('two tills that merge at once make one customer, whichever is first', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [a, b, c] = [await addCustomer(shop), await addCustomer(shop), await addCustomer(shop)];
    const there = otherTill.client(customersContract, 'manager');
    const answers = await Promise.all([
      manager().mergeCustomers({ from: a.id, into: b.id }),
      there.mergeCustomers({ from: b.id, into: a.id }),
      there.mergeCustomers({ from: b.id, into: c.id }),
      manager().mergeCustomers({ from: a.id, into: c.id }),
    ]);
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(2);
    const one = await manager().customer({ id: a.id });
    expect(new Set(one!.refs)).toEqual(new Set([a.id, b.id, c.id]));
    expect(await there.customer({ id: b.id })).toEqual(one);
    expect(await there.customer({ id: c.id })).toEqual(one);
  }
  expect(await shop.verify()).toEqual([]);
});

test('a cashier cannot merge', async () => {
  const [from, into] = [await addCustomer(shop), await addCustomer(shop)];
  await expect(
    shop.client(customersContract, 'cashier').mergeCustomers({ from: from.id, into: into.id }),
  ).rejects.toMatchObject({ code: 'not-permitted' });
});

test('who may be the same person is told by phone in any writing, mail and name', async () => {
  const one = await addCustomer(shop, {
    name: 'Dora Double',
    phones: [phone('+43 660 7654321')],
    mails: [phone('Dora@Example.org')],
  });
  const other = await addCustomer(shop, { name: 'DORA DOUBLE', phones: [phone('0660/7654321')] });
  const third = await addCustomer(shop, { name: 'D. Double', mails: [phone('dora@example.ORG')] });
  const alike = await manager().duplicates({
    customer: one.id,
    name: one.name,
    phones: one.phones,
    mails: one.mails,
  });
  expect(alike.map(({ customer, same }) => [customer.id, same])).toEqual([
    [other.id, ['phone', 'name']],
    [third.id, ['mail']],
  ]);
  // And from the shorter number to the longer.
  expect(await manager().duplicates({ name: 'New', phones: [phone('0660 765 4321')] })).toMatchObject([
    { customer: { id: one.id } },
    { customer: { id: other.id } },
  ]);
  const all = await manager().allDuplicates({});
  const ids = all.map(({ same, customers }) => [same, new Set(customers.map(({ id }) => id))]);
  expect(ids).toContainEqual(['phone', new Set([one.id, other.id])]);
  expect(ids).toContainEqual(['mail', new Set([one.id, third.id])]);
  await merge(other.id, one.id);
  expect(await manager().duplicates({ customer: one.id, name: one.name, phones: one.phones })).toEqual([]);
});
