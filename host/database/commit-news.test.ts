import { type Sql, sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { storesFixture, turns } from './stores-fixture.ts';

async function open() {
  const till = await storesFixture().till();
  const text = `
    create table demo_cart (id text primary key, lines integer not null default 0) strict;
    create table demo_line (id text primary key, cart text references demo_cart (id) on delete cascade) strict;
    create table demo_other (id text primary key) strict;
    create trigger demo_count after insert on demo_line begin
      update demo_cart set lines = lines + 1 where id = new.cart;
    end;`;
  const tables = ['demo_cart', 'demo_line', 'demo_other'];
  await till.migrate('demo', [{ id: '1', sql: text }], { tables, posted: [], publishedViews: [] });
  const heard: (readonly string[])[] = [];
  till.onDidCommit((changed) => heard.push(changed.toSorted()));
  const submit = async (...plan: Sql[]) => {
    await till
      .transactionsFor('demo')
      .submit(plan)
      .catch(() => {});
    await turns();
    return heard.splice(0);
  };
  return submit;
}

describe('a commit to a file without a journal', () => {
  it('tells which tables it may have changed, through triggers and foreign keys too', async () => {
    const submit = await open();
    expect(await submit(sql`insert into demo_other values ('o')`)).toEqual([['demo_other']]);
    expect(await submit(sql`delete from demo_cart`)).toEqual([['demo_cart', 'demo_line']]);
    expect(await submit(sql`insert into demo_line (id) values ('l')`)).toEqual([['demo_cart', 'demo_line']]);
  });

  it('tells nothing when nothing was committed', async () => {
    const submit = await open();
    expect(
      await submit(sql`insert into demo_other values ('o')`, sql`insert into demo_none values (1)`),
    ).toEqual([]);
  });
});
