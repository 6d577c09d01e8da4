import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { storesFixture, thingMigrations, thingTables } from './stores-fixture.ts';

async function open() {
  const fixture = storesFixture();
  const shop = await fixture.shop({ patience_ms: 200 });
  await shop.migrate('demo', thingMigrations, thingTables);
  return { fixture, shop, database: shop.databaseFor('demo'), transactions: shop.transactionsFor('demo') };
}

describe('reading outside a transaction', () => {
  it('never sees what another transaction has not committed', async () => {
    const { database, transactions } = await open();
    const seen: number[] = [];
    let reading: Promise<unknown> = Promise.resolve();
    const look = async () => void seen.push((await database.all(sql`select * from demo_thing`)).length);
    let wake: () => void = () => {};
    const inserted = new Promise<void>((resolve) => (wake = resolve));
    reading = inserted.then(look);
    await transactions.run(async (tx) => {
      await tx.run(sql`insert into demo_thing (id, name) values ('a', 'A')`);
      wake();
      // Long enough for the reader, which runs in the same turn.
      for (let step = 0; step < 50; step++) await tx.all(sql`select * from demo_thing`);
    });
    await reading;
    await look();
    expect(seen).toEqual([0, 1]);
  });

  it('sees what was committed before', async () => {
    const { database, transactions } = await open();
    await transactions.run((tx) => tx.run(sql`insert into demo_thing (id, name) values ('a', 'A')`));
    await expect(database.get(sql`select name from demo_thing`)).resolves.toEqual({ name: 'A' });
  });

  it('goes on while another program writes', async () => {
    const { fixture, database } = await open();
    const stranger = fixture.stranger();
    stranger.exec(`begin immediate; insert into demo_thing (id, name) values ('x', 'X')`);
    await expect(database.all(sql`select * from demo_thing`)).resolves.toEqual([]);
    stranger.exec('rollback');
  });

  it('says so after the store is closed', async () => {
    const { shop, database } = await open();
    await shop.close();
    await expect(database.all(sql`select * from demo_thing`)).rejects.toMatchObject({ code: 'store-closed' });
  });
});
