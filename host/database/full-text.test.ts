import { sql } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rescueShop } from '../backup/rescue-shop.ts';
import { fileIntactFor } from '../invariants/file-intact.ts';
import { trackReads } from '../live/read-tracker.ts';
import type { OwnedTables, ShopStore } from './store.ts';
import { type StoresFixture, storesFixture, turns } from './stores-fixture.ts';

/** A module with notes, and an index of their words that triggers keep. */
const notes = {
  id: '0001-notes',
  sql: `
create table demo_note (key integer primary key, id text not null unique, text text not null) strict;
create virtual table demo_words using fts5(text, content = 'demo_note', content_rowid = 'key');
create virtual table demo_vocabulary using fts5vocab(demo_words, instance);
create trigger demo_note_added after insert on demo_note begin
  insert into demo_words (rowid, text) values (new.key, new.text);
end;
create trigger demo_note_changed after update on demo_note begin
  insert into demo_words (demo_words, rowid, text) values ('delete', old.key, old.text);
  insert into demo_words (rowid, text) values (new.key, new.text);
end;`,
};
const owned: OwnedTables = {
  tables: ['demo_note', 'demo_words', 'demo_vocabulary'],
  posted: [],
  publishedViews: [],
};

let fixture: StoresFixture;
let shop: ShopStore;
beforeEach(async () => {
  fixture = storesFixture();
  shop = await fixture.shop();
  await shop.migrate('demo', [notes], owned);
});

const add = (id: string, text: string) =>
  shop
    .transactionsFor('demo')
    .run((tx) => tx.run(sql`insert into demo_note (id, text) values (${id}, ${text})`));
const find = (word: string) =>
  shop
    .databaseFor('demo')
    .all(
      sql`select n.id from demo_words join demo_note n on n.key = demo_words.rowid where demo_words match ${word}`,
    );

describe('a full-text index of a module', () => {
  it('is kept by triggers, in the transaction that changes the rows', async () => {
    await add('a', 'green tea');
    expect(await find('tea')).toEqual([{ id: 'a' }]);
    const refused = shop.transactionsFor('demo').run(async (tx) => {
      await tx.run(sql`update demo_note set text = 'coffee' where id = 'a'`);
      return tx.refuse('no', 'No.');
    });
    await refused;
    expect(await find('coffee')).toEqual([]);
    expect(await find('tea')).toEqual([{ id: 'a' }]);
  });

  it('is read with what it is made of, so that a live query hears of a change', async () => {
    const asked = await trackReads(() =>
      shop.databaseFor('demo').all(sql`select rowid from demo_words where demo_words match 'tea'`),
    );
    expect([...asked.tables]).toEqual(['demo_words', 'demo_note']);
    await turns();
    const heard: string[] = [];
    shop.events.on('database_changed', ({ tables }) => void heard.push(...Object.keys(tables)));
    await add('a', 'green tea');
    await vi.waitFor(() => expect(heard).toEqual(['demo_note']));
  });

  it('is not taken for damaged by a connection that others wrote beside', async () => {
    const problems = async () => shop.database.all((await fileIntactFor(shop.database)).query);
    expect(await problems()).toEqual([]);
    for (let number = 0; number < 60; number++) await add(`note ${number}`, `word${number} tea`);
    await shop
      .transactionsFor('demo')
      .run((tx) => tx.run(sql`insert into demo_words (demo_words) values ('rebuild')`));
    expect(await problems()).toEqual([]);
  });

  it('belongs to its module alone, with the tables that it keeps itself in', async () => {
    await shop.migrate('other', [], { tables: [], posted: [], publishedViews: [] });
    const code = (text: string) =>
      shop
        .databaseFor('other')
        .all({ text, values: [] })
        .catch((error: { code: string }) => error.code);
    expect(await code("select rowid from demo_words where demo_words match 'tea'")).toBe('foreign-table');
    expect(await code('select * from demo_words_data')).toBe('foreign-table');
  });

  it('is there again in a shop that was rescued', async () => {
    await add('a', 'green tea');
    await shop.close();
    const { shopPath, tables } = await rescueShop(fixture.shopPath, join(fixture.folder, 'rescued'));
    expect(tables.filter(({ lost }) => lost !== null)).toEqual([]);
    const copy = new Sqlite(shopPath);
    fixture.later(() => copy.close());
    const found = copy.prepare("select rowid from demo_words where demo_words match 'tea'").all();
    expect(found).toEqual([{ rowid: 1 }]);
    copy.exec("update demo_note set text = 'coffee'");
    expect(copy.prepare("select count(*) from demo_words where demo_words match 'tea'").pluck().get()).toBe(
      0,
    );
  });
});
