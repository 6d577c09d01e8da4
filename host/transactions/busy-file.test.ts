import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { storeMigrations } from '../changes/journal-tables.ts';
import { openConnections } from '../database/connections.ts';
import { SqliteStore } from '../database/sqlite-store.ts';
import { storesFixture, thingMigrations, thingTables, turns } from '../database/stores-fixture.ts';

const insert = sql`insert into demo_thing (id, name) values ('a', 'A')`;

describe('while another program writes', () => {
  it('a transaction waits without blocking the host, and goes on afterwards', async () => {
    const fixture = storesFixture();
    const shop = await fixture.shop();
    await shop.migrate('demo', thingMigrations, thingTables);
    const stranger = fixture.stranger();
    stranger.exec('begin immediate');
    let started = 0;
    const run = shop.transactionsFor('demo').run((tx) => {
      started++;
      return tx.run(insert);
    });
    await turns(50);
    expect(started).toBe(0);
    stranger.exec('rollback');
    await run;
    expect(started).toBe(1);
  });

  it('a transaction gives up in the end, in a sentence, and the next one works', async () => {
    const fixture = storesFixture();
    const shop = await fixture.shop({ patience_ms: 60 });
    await shop.migrate('demo', thingMigrations, thingTables);
    const stranger = fixture.stranger();
    stranger.exec('begin immediate');
    const run = shop.transactionsFor('demo').run((tx) => tx.run(insert));
    await expect(run).rejects.toMatchObject({
      code: 'shop-busy',
      message: expect.stringContaining('nothing was saved'),
    });
    stranger.exec('rollback');
    await expect(shop.transactionsFor('demo').run((tx) => tx.run(insert))).resolves.toMatchObject({
      changes: 1,
    });
  });

  it('all who wait for it are told at the same time, not one after the other', async () => {
    const fixture = storesFixture();
    const shop = await fixture.shop({ patience_ms: 200 });
    await shop.migrate('demo', thingMigrations, thingTables);
    const stranger = fixture.stranger();
    stranger.exec('begin immediate');
    const asked = performance.now();
    const waited = Array.from({ length: 8 }, (_, n) =>
      shop
        .transactionsFor('demo')
        .run((tx) => tx.run(insert), { lane: n % 2 === 0 ? 'sale' : 'bulk' })
        .then(() => 0)
        .catch(() => performance.now() - asked),
    );
    const first = await Promise.race(waited);
    expect(first).toBeGreaterThan(0);
    expect(Math.max(...(await Promise.all(waited)))).toBeLessThan(2 * first);
    stranger.exec('rollback');
  });
});

describe('where readers hold up a commit', () => {
  /** A rollback journal, as on a shared folder. */
  async function open(patience_ms: number) {
    const fixture = storesFixture();
    const file = { kind: 'till', journal: 'truncate', synchronous: 'full' } as const;
    const options = fixture.options({ patience_ms });
    const store = new SqliteStore(
      options,
      await openConnections(options, file, storeMigrations),
      storeMigrations,
    );
    fixture.later(() => store.close());
    await store.schema.refresh(store.connections.writer);
    await store.migrate('demo', thingMigrations, thingTables);
    const stranger = fixture.stranger();
    stranger.exec('begin; select * from demo_thing;');
    stranger.prepare('select * from demo_thing').all();
    return { store, stranger };
  }

  it('the commit is tried again, and the work runs once', async () => {
    const { store, stranger } = await open(5000);
    let runs = 0;
    const run = store.transactionsFor('demo').run((tx) => {
      runs++;
      return tx.run(insert);
    });
    await turns(50);
    expect(runs).toBe(1);
    stranger.exec('commit');
    await run;
    expect(runs).toBe(1);
    expect(stranger.prepare('select id from demo_thing').pluck().all()).toEqual(['a']);
  });

  it('the transaction is undone when that takes too long', async () => {
    const { store, stranger } = await open(60);
    await expect(store.transactionsFor('demo').run((tx) => tx.run(insert))).rejects.toMatchObject({
      code: 'shop-busy',
    });
    stranger.exec('commit');
    expect(stranger.prepare('select id from demo_thing').pluck().all()).toEqual([]);
  });
});
