import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { callScope } from '../contracts/call-scope.ts';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';

async function open() {
  const fixture = storesFixture();
  const shop = await fixture.shop();
  await shop.migrate('demo', thingMigrations, thingTables);
  const transactions = shop.transactionsFor('demo');
  const changes = () => shop.database.all(sql`select seq, tab, row_id, op from core_change order by seq`);
  const commits = () => shop.database.all(sql`select * from core_commit order by last_seq`);
  return { fixture, shop, transactions, changes, commits };
}
const insert = (id: string) => sql`insert into demo_thing (id, name) values (${id}, 'x')`;
const move = sql`insert into demo_move (id, thing, amount) values ('m', 'a', 1)`;

describe('the journal', () => {
  it('holds every change of every row, and who committed it', async () => {
    const { transactions, changes, commits } = await open();
    await transactions.submit([insert('a'), sql`update demo_thing set name = 'y'`], { label: 'sale' });
    await transactions.submit([sql`delete from demo_thing`]);
    expect(await changes()).toEqual([
      { seq: 1, tab: 'demo_thing', row_id: 'a', op: 'i' },
      { seq: 2, tab: 'demo_thing', row_id: 'a', op: 'u' },
      { seq: 3, tab: 'demo_thing', row_id: 'a', op: 'd' },
    ]);
    expect(await commits()).toEqual([
      expect.objectContaining({ first_seq: 1, last_seq: 2, till: 'till-1', plugin: 'demo', label: 'sale' }),
      expect.objectContaining({ first_seq: 3, last_seq: 3, user: null, label: null }),
    ]);
  });

  it('has the old id as deleted when an update changes it', async () => {
    const { transactions, changes } = await open();
    await transactions.submit([insert('a'), sql`update demo_thing set id = 'b'`]);
    expect((await changes()).slice(1)).toEqual([
      { seq: 2, tab: 'demo_thing', row_id: 'b', op: 'u' },
      { seq: 3, tab: 'demo_thing', row_id: 'a', op: 'd' },
    ]);
  });

  it('takes user, till and label from the call being handled', async () => {
    const { transactions, commits } = await open();
    const context = {
      user: { id: 'u1', name: 'Ann', role: 'cashier' as const },
      till: { id: 'till-9', name: 'Till 9' },
      locale: 'en',
      requestId: 'r',
      origin: 'ui',
    };
    await callScope.run({ context, method: 'demo.addThing' }, () => transactions.submit([insert('a')]));
    expect(await commits()).toEqual([
      expect.objectContaining({ till: 'till-9', user: 'u1', label: 'demo.addThing', plugin: 'demo' }),
    ]);
  });

  it('has no commit for a transaction that changed nothing', async () => {
    const { transactions, commits } = await open();
    await transactions.submit([sql`delete from demo_thing`]);
    await transactions.run(async (tx) => tx.all(sql`select 1`), { request: { id: 'r', fingerprint: 'f' } });
    expect(await commits()).toEqual([]);
  });

  it('has nothing of what was undone, and leaves no gap for it', async () => {
    const { transactions, changes } = await open();
    await transactions.submit([insert('a')]);
    await transactions.submit([insert('b'), insert('a')]).catch(() => {});
    await transactions.submit([insert('c')]);
    expect((await changes()).map((change) => (change as { seq: number }).seq)).toEqual([1, 2]);
  });

  it('cannot be forgotten by another program', async () => {
    const { fixture, changes } = await open();
    fixture.stranger().exec(`insert into demo_thing (id, name) values ('x', 'X')`);
    expect(await changes()).toEqual([{ seq: 1, tab: 'demo_thing', row_id: 'x', op: 'i' }]);
  });
});

describe('rows that are posted', () => {
  it.each([sql`update demo_move set amount = 2`, sql`delete from demo_move`])(
    'never change: $text',
    async (statement) => {
      const { transactions } = await open();
      await transactions.submit([move]);
      await expect(transactions.submit([statement])).rejects.toMatchObject({
        code: 'row-refused',
        message: 'Rows of demo_move never change once they are posted. Write a correcting one instead.',
      });
    },
  );

  it('may change again when the module says so', async () => {
    const { shop, transactions } = await open();
    await transactions.submit([move]);
    await shop.migrate('demo', thingMigrations, { ...thingTables, posted: [] });
    await expect(transactions.submit([sql`update demo_move set amount = 2`])).resolves.toEqual({
      changes: [1],
    });
  });
});

describe('pruning', () => {
  it('deletes the old part in bounded pieces, and numbers go on', async () => {
    const { shop, transactions, changes, commits } = await open();
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await transactions.run((tx) => tx.run(insert(id)), { request: { id, fingerprint: 'f' } });
    }
    const before = Date.now() + 1000;
    const results = [];
    for (let more = true; more;) {
      const result = await shop.prune({ before, rows: 2 });
      results.push([result.changes, result.requests]);
      more = result.more;
    }
    expect(results).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
    ]);
    expect([await changes(), await commits()]).toEqual([[], []]);
    await transactions.submit([insert('f')]);
    expect(await commits()).toEqual([expect.objectContaining({ first_seq: 6, last_seq: 6 })]);
  });

  it('keeps what is young', async () => {
    const { shop, transactions, changes } = await open();
    await transactions.submit([insert('a')]);
    await expect(shop.prune({ before: Date.now() - 60_000 })).resolves.toEqual({
      changes: 0,
      requests: 0,
      more: false,
    });
    expect(await changes()).toHaveLength(1);
  });
});
