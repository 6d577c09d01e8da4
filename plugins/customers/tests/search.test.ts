import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { searchContract } from '@counterpart/sdk';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, phone } from './open-customers.ts';

let shop: TestShop;
const ids = new Map<string, string>();
beforeAll(async () => {
  shop = await openCustomers();
  for (const [name, fields] of Object.entries({
    'Zoë Meyer': { phones: [phone('+49 (0)170 123 45-67')], mails: [phone('zoe.meyer@example.org')] },
    'José Ángel Núñez': { phones: [phone('0170 999 8877')], company: 'Panadería Núñez' },
    'محمد الأحمد': { phones: [phone('٠٥٠ ٣٢١ ٤٥٦٧')] },
    'Дмитрий Йовов': { mails: [phone('dima@example.ru')] },
    王小明: { phones: [phone('00886 912 345 678')], cards: ['GOLD-0042'] },
    'Anna Meyer': { code: 'VIP7', otherNames: ['Anna Kowalska'] },
    'Meyer Anna Zwei': {},
  }))
    ids.set(name, (await addCustomer(shop, { name, ...fields })).id);
});
afterAll(() => shop.dispose());

const cashier = () => shop.client(customersContract, 'cashier');
const found = async (term: string) => (await cashier().findCustomers({ term })).map(({ name }) => name);
const listed = async (term: string) =>
  (await cashier().customers({ term })).customers.map(({ name }) => name);

describe.each([
  ['by a name without its accents', 'zoe', ['Zoë Meyer']],
  ['by the beginnings of words in any order', 'nun jos', ['José Ángel Núñez']],
  ['by the company', 'panaderia', ['José Ángel Núñez']],
  ['by an Arabic name without its hamza', 'الاحمد', ['محمد الأحمد']],
  ['by a Cyrillic name in small letters', 'дмитрий', ['Дмитрий Йовов']],
  ['by a part of a Chinese name', '小明', ['王小明']],
  ['by a mail address', 'dima@example', ['Дмитрий Йовов']],
  ['by the number of the shop', 'vip7', ['Anna Meyer']],
  ['by a card', 'gold-0042', ['王小明']],
  ['by a name that was before', 'kowalska', ['Anna Meyer']],
  ['not by words that nobody has', 'zoe nunez', []],
  ['not by signs alone', '!?', []],
])('a customer is found', (how, term, names) => {
  test(`${how}: ${term}`, async () => {
    expect(await found(term)).toEqual(names);
    expect(await listed(term)).toEqual(names);
  });
});

describe('a phone number is found in any writing', () => {
  test.each([
    [
      '+49 (0)170 123 45-67',
      ['+491701234567', '0049 170 1234567', '0170/1234567', '170 123', '1234567', '+49170'],
    ],
    ['0170 999 8877', ['+49 170 9998877', '01709998877', '170-999.8877', '(0170) 999']],
    ['٠٥٠ ٣٢١ ٤٥٦٧', ['050 3214567', '+966 50 321 4567', '٠٥٠٣٢١٤٥٦٧', '٥٠٣٢١']],
    ['00886 912 345 678', ['+886 912345678', '0912 345 678', '９１２３４５６７８']],
  ])('%s', async (_number, writings) => {
    const names = await Promise.all(writings.map(found));
    expect(names.map(([first]) => first)).toEqual(writings.map(() => names[0]![0]));
    expect(await Promise.all(writings.map(listed))).toEqual(names);
  });
});

test('the best comes first: the exact number, names that begin so, then words in any order', async () => {
  expect(await found('anna')).toEqual(['Anna Meyer', 'Meyer Anna Zwei']);
  expect(await found('meyer')).toEqual(['Meyer Anna Zwei', 'Anna Meyer', 'Zoë Meyer']);
  await addCustomer(shop, { name: 'Zacharias Exact', code: 'MEYER' });
  expect((await found('meyer'))[0]).toBe('Zacharias Exact');
  expect((await listed('meyer'))[0]).toBe('Zacharias Exact');
});

test('a change is found at once, and what was before no longer', async () => {
  const saved = await addCustomer(shop, { name: 'Before Change', phones: [phone('555 000111')] });
  accepted(
    await cashier().saveCustomer({
      id: saved.id,
      revision: saved.revision,
      name: 'After Change',
      phones: [phone('555 000222')],
    }),
  );
  expect(await found('before')).toEqual([]);
  expect(await found('555000111')).toEqual([]);
  expect(await found('555 000 222')).toEqual(['After Change']);
});

test('a scanned card or number says who it is, whatever the capitals; an archived customer too', async () => {
  const saved = await addCustomer(shop, { name: 'Card Holder', cards: ['AB-99'], code: 'H-1' });
  accepted(await cashier().archiveCustomer({ customer: saved.id }));
  expect(await cashier().resolveCode({ code: 'ab-99' })).toMatchObject({ id: saved.id, status: 'archived' });
  expect(await cashier().resolveCode({ code: ' h-1 ' })).toMatchObject({ id: saved.id });
  expect(await cashier().resolveCode({ code: 'AB-9' })).toBeNull();
});

test('the command bar finds customers', async () => {
  const groups = await shop.client(searchContract, 'cashier').all({ term: 'zoe', limit: 5 });
  expect(JSON.stringify(groups)).toContain(ids.get('Zoë Meyer'));
});

test('what the search knows is what the customers say, and can be made again', async () => {
  expect(await shop.verify()).toEqual([]);
  expect(accepted(await shop.client(customersContract, 'manager').rebuildSearch({}))).toEqual({ mended: 0 });
  expect(await found('zoe')).toEqual(['Zoë Meyer']);
});
