import { type DatabaseChanged, sql } from '@counterpart/sdk/node';
import { describe, expect, it, vi } from 'vitest';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';
import { MAX_IDS } from './change-batch.ts';

const insert = (id: string) => sql`insert into demo_thing (id, name) values (${id}, 'x')`;

async function open() {
  const fixture = storesFixture();
  // Migrated by a process before: a migration is published as well, and is not what these tests are about.
  const before = await fixture.shop();
  await before.migrate('demo', thingMigrations, thingTables);
  await before.close();
  const shop = await fixture.shop();
  await shop.migrate('demo', thingMigrations, thingTables);
  const heard: DatabaseChanged[] = [];
  shop.events.on('database_changed', (change) => heard.push(change));
  return { fixture, shop, heard };
}
const idsOf = (heard: readonly DatabaseChanged[]) =>
  heard.flatMap(({ tables }) => tables['demo_thing']?.ids ?? []);

describe('what was committed is published', () => {
  it('one batch for each commit, in order, with what is needed to know whether it matters', async () => {
    const { shop, heard } = await open();
    const transactions = shop.transactionsFor('demo');
    await transactions.submit([insert('a'), insert('b')], { label: 'sale' });
    await transactions.submit([sql`update demo_thing set name = 'y' where id = 'a'`]);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard[0]).toEqual({
      seq: 2,
      tables: { demo_thing: { ids: ['a', 'b'], operations: ['i'] } },
      origin: { till: 'till-1', plugin: 'demo', user: null, label: 'sale' },
      committedAt: expect.any(Number),
    });
    expect(heard[1]).toMatchObject({ seq: 3, tables: { demo_thing: { ids: ['a'], operations: ['u'] } } });
    expect(shop.monitor.status()).toMatchObject({ state: 'live', seq: 3 });
  });

  it('and nothing of what was undone', async () => {
    const { shop, heard } = await open();
    const transactions = shop.transactionsFor('demo');
    await transactions.run(async (tx) => {
      await tx.run(insert('a'));
      tx.refuse('no', 'No.');
    });
    await transactions.submit([insert('b')]);
    await vi.waitFor(() => expect(idsOf(heard)).toEqual(['b']));
  });

  it('also when another process commits it, with the delay measured', async () => {
    const { fixture, shop, heard } = await open();
    const other = await fixture.shop({ till: { id: 'till-2', name: 'Till 2' } });
    await other.migrate('demo', thingMigrations, thingTables);
    await other.transactionsFor('demo').submit([insert('a')]);
    await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 5000 });
    expect(heard[0]?.origin).toMatchObject({ till: 'till-2' });
    expect(shop.monitor.status().delay_ms).toBeGreaterThanOrEqual(0);
    expect(other.monitor.status().delay_ms).toBeNull();
  });

  it('as external when no host of ours wrote it, mixed with what one did', async () => {
    const { fixture, shop, heard } = await open();
    const stranger = fixture.stranger();
    await shop.transactionsFor('demo').submit([insert('a')]);
    stranger.exec(`insert into demo_thing (id, name) values ('x', 'X'), ('y', 'Y')`);
    await shop.transactionsFor('demo').submit([insert('b')]);
    await vi.waitFor(() => expect(idsOf(heard)).toEqual(['a', 'x', 'y', 'b']), { timeout: 5000 });
    expect(heard.map(({ origin }) => origin === 'external')).toEqual([false, true, false]);
  });

  it('without naming rows when there are too many', async () => {
    const { shop, heard } = await open();
    await shop.transactionsFor('demo').run(async (tx) => {
      for (let n = 0; n < MAX_IDS * 3; n++) await tx.run(insert(`row-${n}`));
    });
    await shop.transactionsFor('demo').submit([insert('a')]);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard[0]?.tables).toEqual({ demo_thing: { ids: 'all', operations: ['i'] } });
    expect(heard[1]?.tables).toEqual({ demo_thing: { ids: ['a'], operations: ['i'] } });
  });
});

describe('when the journal does not tell everything, all tables are to be read again', () => {
  const isResync = (change: DatabaseChanged | undefined) =>
    change?.tables['demo_thing']?.ids === 'all' && change.tables['demo_move']?.ids === 'all';

  it('after the epoch has changed', async () => {
    const { fixture, shop, heard } = await open();
    fixture.stranger().exec(`update core_meta set value = '2' where key = 'epoch'`);
    await vi.waitFor(() => expect(isResync(heard[0])).toBe(true), { timeout: 5000 });
    expect(shop.epoch).toBe(2);
    await shop.transactionsFor('demo').submit([insert('a')]);
    await vi.waitFor(() => expect(idsOf(heard.slice(1))).toEqual(['a']));
  });

  it('after rows were pruned that had not been read', async () => {
    const { fixture, heard } = await open();
    fixture
      .stranger()
      .exec(`begin; insert into demo_thing (id, name) values ('x', 'X'); delete from core_change; commit;`);
    await vi.waitFor(() => expect(isResync(heard[0])).toBe(true), { timeout: 5000 });
  });

  it('after a migration', async () => {
    const { fixture, heard } = await open();
    const other = await fixture.shop();
    const more = { id: '0002-x', sql: 'alter table demo_thing add column more text' };
    await other.migrate('demo', [...thingMigrations, more], thingTables);
    await vi.waitFor(() => expect(isResync(heard[0])).toBe(true), { timeout: 5000 });
  });
});
