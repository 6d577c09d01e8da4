import { insertRows, sql } from '@counterpart/sdk/node';
import { expect, it } from 'vitest';
import { codeOf, thingsFixture } from './things-fixture.ts';

const into = sql`insert into demo_thing (id, name, amount)`;
const things = (count: number) =>
  Array.from({ length: count }, (_, at) => [String(at).padStart(4, '0'), `Thing ${at}`, at] as const);

it.each([0, 1, 63, 64, 65, 200])('%i rows are written, each once and in its order', async (count) => {
  const { transactions, shop } = await thingsFixture();
  await transactions.run((tx) => insertRows(tx, into, things(count)));
  const rows = await shop
    .databaseFor('demo')
    .all<{ id: string; name: string; amount: number }>(
      sql`select id, name, amount from demo_thing order by rowid`,
    );
  expect(rows.map(({ id, name, amount }) => [id, name, amount])).toEqual(things(count));
});

it('one that is there already fails them all', async () => {
  const { transactions, ids } = await thingsFixture();
  const twice = [...things(70), things(1)[0]!];
  expect(await codeOf(transactions.run((tx) => insertRows(tx, into, twice)))).toBe('unique-violation');
  expect(await ids()).toEqual([]);
});

it('rows of different length are a mistake', () => {
  expect(() => sql.rows([['a', 'b'], ['c']])).toThrow(RangeError);
  expect(() => sql.rows([])).toThrow(RangeError);
});
