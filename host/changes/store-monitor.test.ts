import { sql } from '@counterpart/sdk/node';
import { copyFileSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';
import type { OpenStoreOptions } from '../database/connections.ts';
import { syncMigrations, syncTables } from '../sync/migrations.ts';
import { AdaptiveInterval } from './adaptive-interval.ts';

describe('the interval of looking', () => {
  it('is short for 30 s after a change, then grows up to three seconds', () => {
    const interval = new AdaptiveInterval(0);
    expect([1000, 29_999].map((now) => interval.next(now))).toEqual([250, 250]);
    const later = Array.from({ length: 12 }, (_, n) => interval.next(30_000 + n * 1000));
    expect(later).toEqual(later.toSorted((a, b) => a - b));
    expect(later.at(-1)).toBe(3000);
    interval.saw(60_000);
    expect(interval.next(61_000)).toBe(250);
  });
});

describe('a shop in which nobody sells', () => {
  it('is looked at seldom, also while its tills say that they are there, and often again from the next change', async () => {
    const fixture = storesFixture();
    let later = 0;
    const shop = await fixture.shop({ timers: { ...hostTimers, now: () => hostTimers.now() + later } });
    await shop.migrate('core', syncMigrations, syncTables);
    await shop.migrate('demo', thingMigrations, thingTables);
    const heard: string[] = [];
    shop.events.on('database_changed', ({ tables }) => heard.push(...Object.keys(tables)));
    await vi.waitFor(() => expect(heard).toContain('demo_thing'));
    later = 40_000;
    const interval = () => shop.monitor.status().interval_ms;
    await vi.waitFor(() => expect(interval()).toBeGreaterThan(250), { timeout: 5000 });
    await shop.transactions.run((tx) =>
      tx.run(sql`insert into core_till (id, name, version, seen_at, online) values ('a', 'A', '1', 0, 1)`),
    );
    await vi.waitFor(() => expect(heard.at(-1)).toBe('core_till'));
    expect(interval()).toBeGreaterThan(250);
    const insert = sql`insert into demo_thing (id, name) values ('a', 'A')`;
    await shop.transactionsFor('demo').run((tx) => tx.run(insert));
    await vi.waitFor(() => expect(heard.at(-1)).toBe('demo_thing'));
    expect(interval()).toBe(250);
  });
});

describe("a shop's file that goes away", () => {
  async function open(more: Partial<OpenStoreOptions> = {}) {
    const fixture = storesFixture();
    const shop = await fixture.shop(more);
    await shop.migrate('demo', thingMigrations, thingTables);
    const insert = (id: string) =>
      shop
        .transactionsFor('demo')
        .run((tx) => tx.run(sql`insert into demo_thing (id, name) values (${id}, 'x')`));
    const state = (wanted: string) =>
      vi.waitFor(() => expect(shop.monitor.status().state).toBe(wanted), { timeout: 5000 });
    await state('live');
    // The first look has noted which file it is.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { ...fixture, another: fixture.shop, shop, insert, state };
  }

  it('is said to be gone, takes no sale meanwhile, and goes on when it is back', async () => {
    const { shop, shopPath, insert, state } = await open();
    renameSync(shopPath, `${shopPath}.away`);
    await state('waiting');
    expect(shop.monitor.status().message).toMatch(/shop\.db is gone/);
    await expect(insert('a')).rejects.toMatchObject({ code: 'shop-missing' });
    renameSync(`${shopPath}.away`, shopPath);
    await state('live');
    await expect(insert('b')).resolves.toEqual({ changes: 1 });
  });

  it('takes no sale and says so when another file stands in its place', async () => {
    const { shop, shopPath, state, stranger, later, insert } = await open();
    const other = `${shopPath}.other`;
    stranger(other).exec('create table t (id)');
    renameSync(other, shopPath);
    later(() => rmSync(other, { force: true }));
    await state('waiting');
    await vi.waitFor(() => expect(shop.monitor.status().message).toMatch(/another shop|not the shop/));
    await expect(insert('a')).rejects.toMatchObject({ code: 'shop-missing' });
  });

  it('is opened anew when another program wrote over it while it was open, and its log is kept', async () => {
    const { shop, shopPath, folder, insert, stranger, log } = await open();
    await insert('before');
    const copy = `${shopPath}.copy`;
    stranger().exec(`vacuum into '${copy}'`);
    for (let nth = 0; nth < 200; nth++) await insert(`after-${nth}`);
    stranger().pragma('wal_checkpoint(truncate)');
    await insert('in the log');
    const things = () =>
      shop.databaseFor('demo').all<{ id: string }>(sql`select id from demo_thing order by id`);
    copyFileSync(copy, shopPath);
    await vi.waitFor(() => expect(log.join()).toMatch(/it was opened anew/), { timeout: 8000 });
    expect(await things()).toEqual([{ id: 'before' }]);
    await vi.waitFor(() => expect(insert('again')).resolves.toEqual({ changes: 1 }));
    const now = stranger();
    expect(now.prepare('select id from demo_thing order by id').pluck().all()).toEqual(['again', 'before']);
    expect(now.pragma('integrity_check', { simple: true })).toBe('ok');
    const kept = readdirSync(folder).filter((name) => name.startsWith('shop.db-wal.'));
    expect(kept).toHaveLength(1);
    expect(shop.monitor.status().exchanged).toMatchObject({ log: kept[0] });
  });

  it('is read anew when it was written over in a shared folder, where it has no log', async () => {
    const { shop, shopPath, insert, stranger } = await open({ place: 'folder' });
    await insert('before');
    const copy = `${shopPath}.copy`;
    stranger().exec(`vacuum into '${copy}'`);
    await insert('after');
    const heard: string[] = [];
    shop.events.on('database_changed', ({ tables }) => heard.push(...Object.keys(tables)));
    await vi.waitFor(() => expect(heard).toContain('demo_thing'));
    heard.length = 0;
    copyFileSync(copy, shopPath);
    await vi.waitFor(() => expect(heard).toContain('demo_thing'), { timeout: 8000 });
    await insert('again');
    const now = stranger();
    expect(now.prepare('select id from demo_thing order by id').pluck().all()).toEqual(['again', 'before']);
    expect(now.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('takes no sale in a shared folder once another program made it keep a log, until all tills were stopped', async () => {
    const { another, shop, shopPath, insert, state, stranger } = await open({ place: 'folder' });
    await insert('before');
    const other = stranger();
    await vi.waitFor(() => expect(other.pragma('journal_mode = wal', { simple: true })).toBe('wal'));
    await state('waiting');
    expect(shop.monitor.status().message).toMatch(/write-ahead log.*stop Counterpart on every till/);
    await expect(insert('meanwhile')).rejects.toMatchObject({ code: 'shop-missing' });
    other.close();
    await shop.close();
    const again = await another({ place: 'folder' });
    await again.migrate('demo', thingMigrations, thingTables);
    const after = sql`insert into demo_thing (id, name) values ('after', 'x')`;
    await again.transactionsFor('demo').run((tx) => tx.run(after));
    const now = stranger(shopPath);
    expect(now.pragma('journal_mode', { simple: true })).not.toBe('wal');
    expect(now.prepare('select id from demo_thing order by id').pluck().all()).toEqual(['after', 'before']);
  });

  it('is opened anew by both of two tills on a computer, which then sell into the same one', async () => {
    const { another, shopPath, insert, stranger, log } = await open();
    const other = await another({ till: { id: 'till-2', name: 'Till 2' } });
    await other.migrate('demo', thingMigrations, thingTables);
    const copy = `${shopPath}.copy`;
    stranger().exec(`vacuum into '${copy}'`);
    await insert('in the log');
    copyFileSync(copy, shopPath);
    const anew = () => log.filter((line) => line.includes('it was opened anew')).length;
    await vi.waitFor(() => expect(anew()).toBe(2), { timeout: 8000 });
    await vi.waitFor(() => expect(insert('one')).resolves.toEqual({ changes: 1 }));
    const two = sql`insert into demo_thing (id, name) values ('two', 'x')`;
    await other.transactionsFor('demo').run((tx) => tx.run(two));
    const now = stranger();
    expect(now.prepare('select id from demo_thing order by id').pluck().all()).toEqual(['one', 'two']);
    expect(now.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('says so while it is emptied, and takes no sale', async () => {
    const { shop, shopPath, insert, state } = await open();
    truncateSync(shopPath);
    await state('waiting');
    expect(shop.monitor.status().message).toMatch(/writing over the shop's file/);
    await expect(insert('a')).rejects.toMatchObject({ code: 'shop-missing' });
  });

  it('is the same one after much was sold, copied from the log, packed and migrated by others', async () => {
    const { shop, insert, stranger, log, state } = await open();
    const other = stranger();
    for (let round = 0; round < 5; round++) {
      for (let nth = 0; nth < 40; nth++) await insert(`${round}-${nth}`);
      other.exec(`create table other_${round} (id)`);
      other.pragma('wal_checkpoint(truncate)');
      other.exec('delete from demo_thing');
      other.exec('vacuum');
      other.pragma('wal_checkpoint(truncate)');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await state('live');
    expect(shop.monitor.status().message).toBeNull();
    expect(log.join()).not.toMatch(/wrote over|writing over/);
  });

  it('is opened anew when it was restored, and everything is read again', async () => {
    const { shop, shopPath, insert, stranger } = await open();
    await insert('before');
    const copy = `${shopPath}.copy`;
    stranger().exec(`vacuum into '${copy}'`);
    const restored = stranger(copy);
    restored.exec("update core_meta set value = value + 1 where key = 'epoch'");
    restored.close();
    await insert('after');
    const heard: string[] = [];
    shop.events.on('database_changed', ({ tables }) => heard.push(...Object.keys(tables)), {
      tables: ['demo_thing'],
    });
    const epoch = shop.epoch;
    renameSync(copy, shopPath);
    await vi.waitFor(() => expect(shop.epoch).toBe(epoch + 1), { timeout: 5000 });
    await vi.waitFor(() => expect(heard).toContain('demo_thing'));
    const things = () =>
      shop.databaseFor('demo').all<{ id: string }>(sql`select id from demo_thing order by id`);
    expect(await things()).toEqual([{ id: 'before' }]);
    await vi.waitFor(() => expect(insert('again')).resolves.toEqual({ changes: 1 }));
    // It went into the file that is there now, and that one is whole.
    const now = stranger();
    expect(now.prepare('select id from demo_thing order by id').pluck().all()).toEqual(['again', 'before']);
    expect(now.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
