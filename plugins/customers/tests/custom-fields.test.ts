import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { type CustomField, customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, refused } from './open-customers.ts';

let shop: TestShop;
let fields: Record<'shoe' | 'born' | 'size' | 'likes', CustomField>;
beforeAll(async () => {
  shop = await openCustomers();
  fields = {
    shoe: accepted(await manager().saveCustomField({ title: 'Shoe size', kind: 'number' })),
    born: accepted(await manager().saveCustomField({ title: 'Birthday', kind: 'date' })),
    size: accepted(
      await manager().saveCustomField({ title: 'Size', kind: 'choice', choices: ['S', 'M', 'L'] }),
    ),
    likes: accepted(await manager().saveCustomField({ title: 'Likes', kind: 'text' })),
  };
});
afterAll(() => shop.dispose());

const manager = () => shop.client(customersContract, 'manager');

test('a shop says what it wants to know; the values are kept in one form', async () => {
  const saved = await addCustomer(shop, {
    fields: {
      [fields.shoe.id]: '38.50',
      [fields.born.id]: '1990-02-28',
      [fields.size.id]: 'm',
      [fields.likes.id]: '  tea ',
    },
  });
  expect(saved.fields).toEqual({
    [fields.shoe.id]: '38.5',
    [fields.born.id]: '1990-02-28',
    [fields.size.id]: 'M',
    [fields.likes.id]: 'tea',
  });
});

test.each([
  ['shoe', 'big', /“Shoe size” is a number/],
  ['born', '1990-02-30', /“Birthday” is a day/],
  ['size', 'XXL', /“Size” is one of S, M, L/],
] as const)('a value that cannot be is refused: %s %s', async (field, value, message) => {
  const refusal = refused(await manager().saveCustomer({ name: 'X', fields: { [fields[field].id]: value } }));
  expect(refusal).toMatchObject({
    refused: 'invalid-field',
    data: { field: 'fields', id: fields[field].id },
  });
  expect(refusal.message).toMatch(message);
});

test('what was written stays when a choice or the whole field goes', async () => {
  const gone = accepted(
    await manager().saveCustomField({ title: 'Team', kind: 'choice', choices: ['Red', 'Blue'] }),
  );
  const saved = await addCustomer(shop, { fields: { [gone.id]: 'Red' } });
  const fewer = accepted(
    await manager().saveCustomField({
      id: gone.id,
      revision: gone.revision,
      title: 'Team',
      choices: ['Blue'],
    }),
  );
  const edited = accepted(
    await manager().saveCustomer({
      id: saved.id,
      revision: saved.revision,
      name: 'Renamed',
      fields: { [gone.id]: 'Red' },
    }),
  );
  expect(edited.fields).toEqual({ [gone.id]: 'Red' });
  accepted(
    await manager().saveCustomField({ id: gone.id, revision: fewer.revision, title: 'Team', retired: true }),
  );
  expect(await manager().customer({ id: saved.id })).toMatchObject({ fields: { [gone.id]: 'Red' } });
  expect(refused(await manager().saveCustomer({ name: 'New', fields: { [gone.id]: 'Blue' } }))).toMatchObject(
    {
      refused: 'invalid-field',
    },
  );
});

test('fields have titles of their own, choices something to choose, and an order', async () => {
  expect(refused(await manager().saveCustomField({ title: 'SHOE SIZE' }))).toMatchObject({
    refused: 'duplicate-field',
  });
  expect(refused(await manager().saveCustomField({ title: 'Colour', kind: 'choice' }))).toMatchObject({
    refused: 'no-choices',
  });
  const moved = accepted(await manager().moveCustomField({ id: fields.likes.id, before: fields.shoe.id }));
  expect(moved.slice(0, 2).map(({ id }) => id)).toEqual([fields.likes.id, fields.shoe.id]);
  expect(
    refused(await manager().saveCustomField({ id: fields.shoe.id, revision: 99, title: 'Shoes' })),
  ).toMatchObject({ refused: 'changed-elsewhere' });
});
