import { sql } from '@counterpart/sdk/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { trackReads } from '../live/read-tracker.ts';
import type { ShopStore } from './store.ts';
import { storesFixture, thingMigrations, thingTables } from './stores-fixture.ts';

let shop: ShopStore;
beforeEach(async () => {
  shop = await storesFixture().shop();
  await shop.migrate('demo', thingMigrations, thingTables);
  const tables = ['other_note', 'other_tag'];
  const text = `
    create table other_note (id text primary key, text text not null) strict;
    create table other_tag (id text primary key) strict;
    create view other_open_v1 as select n.id from other_note n join other_tag t on t.id = n.id;
    create view other_wide_v1 as select id from other_open_v1;`;
  await shop.migrate('other', [{ id: '0001-notes', sql: text }], {
    tables,
    posted: [],
    publishedViews: ['other_open_v1', 'other_wide_v1'],
  });
});

const codeOf = (run: Promise<unknown>) =>
  run.then(() => 'fine').catch((error: { code: string }) => error.code);

describe('a module reads', () => {
  it('its own tables and the published views of others', async () => {
    const database = shop.databaseFor('other');
    await expect(database.all(sql`select * from other_note`)).resolves.toEqual([]);
    await expect(
      database.all(sql`select * from demo_thing_v1 d join other_note o on o.id = d.id`),
    ).resolves.toEqual([]);
  });

  it.each([
    ['another module', sql`select * from demo_thing`],
    ['another module, in a subquery', sql`select (select count(*) from "DEMO_THING")`],
    ['another module, as a string', sql`select * from 'demo_thing'`],
    ['another module, as a string in a list', sql`select * from other_note, 'demo_thing'`],
    ['another module, as a string in brackets', sql`select * from (('demo_thing'))`],
    ['another module, as a string after its file', sql`select * from main.'demo_thing'`],
    ['another module, as a string to look in', sql`select 1 where 'a' not in 'demo_thing'`],
    ['another module, as a string after a value', sql`select ${1}from main.'demo_thing'`],
    ['the host', sql`select * from core_commit`],
    ['the schema', sql`select * from sqlite_schema`],
    ['the settings', sql`select * from pragma_table_list`],
    ['the pages', sql`select * from dbstat`],
  ])('no table of %s', async (_whose, query) => {
    const failed = shop.databaseFor('other').all(query);
    await expect(failed).rejects.toMatchObject({ code: 'foreign-table', plugin: 'other' });
  });

  it('no table of a module that is switched off', async () => {
    shop.forget('demo');
    await expect(codeOf(shop.databaseFor('other').all(sql`select * from demo_thing`))).resolves.toBe(
      'foreign-table',
    );
  });

  it('and says which module and which table when it may not', async () => {
    await expect(shop.databaseFor('other').all(sql`select * from demo_thing`)).rejects.toThrow(
      /other may not read the table "demo_thing"/,
    );
  });

  it('nothing through a statement that writes', async () => {
    const write = shop.databaseFor('demo').all(sql`delete from demo_thing returning id`);
    await expect(codeOf(write)).resolves.toBe('read-only');
  });
});

describe('a module writes', () => {
  it.each([
    sql`insert into demo_thing (id, name) values ('a', 'A')`,
    sql`with x as (select 1) delete from demo_thing`,
    sql`update demo_thing_v1 set name = 'x'`,
  ])('no table of another: $text', async (statement) => {
    const run = shop.transactionsFor('other').run((tx) => tx.run(statement));
    await expect(codeOf(run)).resolves.toBe('foreign-table');
  });

  it.each([
    sql`insert or replace into other_note (id, text) values ('a', 'A')`,
    sql`drop table other_note`,
    sql`pragma foreign_keys = off`,
    sql`commit`,
    sql`delete from other_note; delete from other_tag`,
  ])('only with statements that are safe, not $text', async (statement) => {
    const run = shop.transactionsFor('other').run((tx) => tx.run(statement));
    await expect(codeOf(run)).resolves.toBe('statement-refused');
  });
});

describe('the tables that a query reads', () => {
  const tablesOf = async (query: ReturnType<typeof sql>) =>
    [...(await trackReads(() => shop.databaseFor('other').all(query))).tables].toSorted();

  it('are noted, with views as what is behind them', async () => {
    expect(await tablesOf(sql`select * from other_tag`)).toEqual(['other_tag']);
    expect(await tablesOf(sql`select * from demo_thing_v1`)).toEqual(['demo_thing']);
    expect(await tablesOf(sql`select * from other_wide_v1`)).toEqual(['other_note', 'other_tag']);
  });

  it('are noted inside a transaction too, and only for reads', async () => {
    const { tables } = await trackReads(() =>
      shop.transactionsFor('other').run(async (tx) => {
        await tx.run(sql`insert into other_note (id, text) values ('a', 'A')`);
        await tx.all(sql`select * from other_tag`);
      }),
    );
    expect([...tables]).toEqual(['other_tag']);
  });
});
