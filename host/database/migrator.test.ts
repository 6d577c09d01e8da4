import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import type { Migration, OwnedTables, Store } from './store.ts';
import { storesFixture, thingMigrations, thingTables, turns } from './stores-fixture.ts';

const first = thingMigrations[0]!;
const added: Migration = {
  id: '0002-colour',
  sql: `
    alter table demo_thing add column colour text;
    update demo_thing set colour = 'red';
    create trigger demo_colour after insert on demo_thing begin
      update demo_thing set colour = case when new.colour is null then 'red' else new.colour end where id = new.id;
    end;`,
};
const owned = (more: Partial<OwnedTables>): OwnedTables => ({ ...thingTables, ...more });
const failure = (store: Store, migrations: readonly Migration[], tables = thingTables, owner = 'demo') =>
  store.migrate(owner, migrations, tables).then(
    () => 'none',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

describe('migrations', () => {
  it('run once, in order, and are written down', async () => {
    const shop = await storesFixture().shop();
    await shop.migrate('demo', [first], thingTables);
    await shop
      .transactionsFor('demo')
      .run((tx) => tx.run(sql`insert into demo_thing (id, name) values ('a', 'A')`));
    await shop.migrate('demo', [first, added], thingTables);
    await shop.migrate('demo', [first, added], thingTables);
    await expect(shop.databaseFor('demo').all(sql`select id, colour from demo_thing`)).resolves.toEqual([
      { id: 'a', colour: 'red' },
    ]);
    await expect(
      shop.database.all(sql`select id from core_migration where owner = 'demo' order by id`),
    ).resolves.toEqual([{ id: '0001-things' }, { id: '0002-colour' }]);
  });

  it('leave everything as it was when one fails, and say which and why', async () => {
    const shop = await storesFixture().shop();
    const broken = {
      id: '0002-broken',
      sql: `insert into demo_thing (id, name) values ('a', 'A'); nonsense;`,
    };
    expect(await failure(shop, [first, broken])).toMatch(
      /^migration-error: The data of demo .*"0002-broken" failed: near "nonsense"/,
    );
    await shop.migrate('demo', [first], thingTables);
    await expect(shop.databaseFor('demo').all(sql`select * from demo_thing`)).resolves.toEqual([]);
  });

  it('may not change after they have run, but for the line ends of another system', async () => {
    const shop = await storesFixture().shop();
    await shop.migrate('demo', [first], thingTables);
    await shop.migrate('demo', [{ ...first, sql: first.sql.replaceAll('\n', '\r\n') }], thingTables);
    expect(await failure(shop, [{ ...first, sql: `${first.sql} -- more` }])).toMatch(
      /"0001-things" was changed/,
    );
  });

  it('may not be put before one that has run, or twice', async () => {
    const shop = await storesFixture().shop();
    await shop.migrate('demo', [first], thingTables);
    expect(await failure(shop, [{ id: '0000-early', sql: 'select 1' }, first])).toMatch(/was put before/);
    expect(await failure(shop, [first, first])).toMatch(/two migrations "0001-things"/);
  });

  it('of a newer version are not touched by an older one', async () => {
    const shop = await storesFixture().shop();
    await shop.migrate('demo', [first, added], thingTables);
    expect(await failure(shop, [first])).toMatch(/^newer-schema: The data of demo .* Update this till\./);
    await shop.migrate('core', [{ id: 'a-0001', sql: 'select 1' }], {
      tables: [],
      posted: [],
      publishedViews: [],
    });
    expect(await failure(shop, [], { tables: [], posted: [], publishedViews: [] }, 'core')).toMatch(
      /^newer-shop: This shop was written by a newer Counterpart\. Update this till\./,
    );
  });

  it.each(['begin', 'commit', 'pragma foreign_keys = on', 'vacuum', "attach 'x' as y"])(
    'may not leave their transaction with %s',
    async (statement) => {
      const shop = await storesFixture().shop();
      expect(await failure(shop, [first, { id: '0002-x', sql: `select 1; ${statement};` }])).toMatch(
        /"0002-x" may not use/,
      );
    },
  );

  it.each([
    ['make a table under another name', 'create table stolen_thing (id text primary key) strict'],
    ['drop a table of the host', 'drop table core_request'],
    ['write to a table of the host', `update core_meta set value = 'x'`],
    ['take away what keeps the posted rows of another', 'drop trigger other_move__posted_u'],
  ])('may not %s', async (_what, text) => {
    const shop = await storesFixture().shop();
    const moves = 'create table other_move (id text primary key) strict';
    const tables = ['other_move'];
    await shop.migrate('other', [{ id: '0001', sql: moves }], { tables, posted: tables, publishedViews: [] });
    expect(await failure(shop, [first, { id: '0002-x', sql: text }])).toMatch(/^foreign-table/);
  });

  it('can build a table anew without emptying those that refer to it, and not leave orphans', async () => {
    const till = await storesFixture().till();
    const two = `
      create table demo_thing (id text primary key) strict;
      create table demo_move (id text primary key, thing text references demo_thing (id) on delete cascade) strict;
      insert into demo_thing values ('a'); insert into demo_move values ('m', 'a');`;
    const anew = `
      create table demo_new (id text primary key, name text) strict;
      insert into demo_new (id) select id from demo_thing;
      drop table demo_thing; alter table demo_new rename to demo_thing;`;
    const tables = owned({ posted: [], publishedViews: [] });
    const rebuilt = [
      { id: '1', sql: two },
      { id: '2', sql: anew },
    ];
    await till.migrate('demo', rebuilt, tables);
    await expect(till.databaseFor('demo').all(sql`select id from demo_move`)).resolves.toHaveLength(1);
    const orphan = sql`insert into demo_move values ('n', 'nobody')`;
    expect(await failure(till, [...rebuilt, { id: '3', sql: orphan.text }], tables)).toMatch(
      /leaves rows of "demo_move" without their parent/,
    );
    await till.migrate('demo', rebuilt, tables);
    const write = till.transactionsFor('demo').run((tx) => tx.run(orphan));
    await expect(write).rejects.toMatchObject({ code: 'foreign-key-violation' });
  });
});

describe('the tables of an owner', () => {
  it.each<[string, string, Partial<OwnedTables>]>([
    ['all listed', `create table demo_more (id text primary key) strict`, {}],
    ['all there', 'select 1', { tables: ['demo_thing', 'demo_move', 'demo_none'] }],
    [
      'strict',
      `create table demo_more (id text primary key)`,
      { tables: ['demo_thing', 'demo_move', 'demo_more'] },
    ],
    [
      'known by a text id',
      `create table demo_more (key text primary key) strict`,
      { tables: ['demo_thing', 'demo_move', 'demo_more'] },
    ],
    ['posted only when listed', 'select 1', { posted: ['demo_none'] }],
    ['named for it', 'select 1', { tables: ['demo_thing', 'demo_move', 'other_thing'] }],
  ])('must be %s', async (_rule, text, more) => {
    const shop = await storesFixture().shop();
    expect(await failure(shop, [first, { id: '0002-x', sql: text }], owned(more))).toMatch(
      /^migration-error/,
    );
  });

  it('may be searched through a virtual table, which needs no listing', async () => {
    const shop = await storesFixture().shop();
    const search = { id: '0002-search', sql: `create virtual table demo_search using fts5 (name)` };
    const tables = owned({ tables: ['demo_thing', 'demo_move', 'demo_search'] });
    await shop.migrate('demo', [first, search], tables);
    await shop
      .transactionsFor('demo')
      .run((tx) => tx.run(sql`insert into demo_search (name) values ('red shoe')`));
    await expect(
      shop.databaseFor('demo').all(sql`select name from demo_search where demo_search match 'sho*'`),
    ).resolves.toHaveLength(1);
  });
});

describe('a till that meets a newer shop while it runs', () => {
  it('stops that module alone, and hears of it', async () => {
    const fixture = storesFixture();
    const old = await fixture.shop();
    await old.migrate('demo', [first], thingTables);
    await old.migrate('other', [{ id: '1', sql: 'create table other_a (id text primary key) strict' }], {
      tables: ['other_a'],
      posted: [],
      publishedViews: [],
    });
    const heard: (readonly string[])[] = [];
    old.onSchemaChanged(({ outdated }) => heard.push(outdated));
    const newer = await fixture.shop();
    await newer.migrate('demo', [first, added], thingTables);

    const write = () =>
      old
        .transactionsFor('demo')
        .run((tx) => tx.run(sql`insert into demo_thing (id, name) values ('a', 'A')`));
    await expect(write()).rejects.toMatchObject({ code: 'newer-schema', plugin: 'demo' });
    await expect(old.databaseFor('demo').all(sql`select * from demo_thing`)).rejects.toMatchObject({
      code: 'newer-schema',
    });
    await old.transactionsFor('other').run((tx) => tx.run(sql`insert into other_a values ('x')`));
    await turns();
    expect(heard).toEqual([['demo']]);
  });
});
