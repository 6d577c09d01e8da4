import { sql } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storesFixture, turns } from './stores-fixture.ts';

describe('opening a file', () => {
  it('makes a new one, and finds it again', async () => {
    const fixture = storesFixture();
    const first = await fixture.shop();
    const id = await first.database.get(sql`select value from core_meta where key = 'id'`);
    await first.close();
    const again = await fixture.shop();
    await expect(again.database.get(sql`select value from core_meta where key = 'id'`)).resolves.toEqual(id);
    expect(again.epoch).toBe(1);
  });

  it('never takes an emptied file for a new one, nor what a lost one left behind', async () => {
    const fixture = storesFixture();
    writeFileSync(fixture.shopPath, '');
    await expect(fixture.shop()).rejects.toMatchObject({ code: 'empty-file' });
    rmSync(fixture.shopPath);
    writeFileSync(`${fixture.shopPath}-wal`, 'the last sales');
    await expect(fixture.shop()).rejects.toMatchObject({ code: 'shop-missing' });
    expect(readdirSync(fixture.folder)).toEqual(['shop.db-wal']);
  });

  it('can be done by several at once', async () => {
    const fixture = storesFixture();
    const shops = await Promise.all([fixture.shop(), fixture.shop(), fixture.shop()]);
    expect(shops).toHaveLength(3);
    expect(readdirSync(fixture.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('in a shared folder, by several that all come while it still has the log of one computer', async () => {
    const fixture = storesFixture();
    await (await fixture.shop()).close();
    const last = new Sqlite(fixture.shopPath);
    last.prepare('select count(*) from core_meta').get();
    // Each meets the log while the last one on that computer has it open, and then each other.
    const opening = [1, 2, 3].map(() => fixture.shop({ place: 'folder' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    last.close();
    const shops = await Promise.all(opening);
    expect(shops).toHaveLength(3);
    expect(existsSync(`${fixture.shopPath}-wal`)).toBe(false);
  });

  it('leaves nothing beside the file when it is closed', async () => {
    const fixture = storesFixture();
    await (await fixture.shop()).close();
    expect(existsSync(`${fixture.shopPath}-wal`)).toBe(false);
  });
});

describe('opening and closing', () => {
  it('a hundred times leaves no file, timer or listener behind', async () => {
    const fixture = storesFixture();
    const left = () => ({
      files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
      resources: process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length,
    });
    const round = async () => {
      const [shop, till] = await Promise.all([fixture.shop(), fixture.till()]);
      await till.close();
      await shop.close();
    };
    for (let n = 0; n < 5; n++) await round();
    await turns();
    const before = left();
    for (let n = 0; n < 100; n++) await round();
    await turns();
    const after = left();
    expect(after.files).toBeLessThanOrEqual(before.files + 2);
    expect(after.resources).toBeLessThanOrEqual(before.resources + 2);
  });
});

describe('a file that cannot be opened is named in a sentence', () => {
  it('when it is no database', async () => {
    const fixture = storesFixture();
    writeFileSync(fixture.shopPath, 'a shopping list\n'.repeat(500));
    await expect(fixture.shop()).rejects.toMatchObject({
      code: 'not-a-database',
      message: `${fixture.shopPath} is not a database. Name another file, or restore a backup.`,
    });
  });

  it('when it is the database of another program, which stays as it is', async () => {
    const fixture = storesFixture();
    const stranger = fixture.stranger();
    stranger.exec('create table bookmarks (url)');
    await expect(fixture.shop()).rejects.toMatchObject({ code: 'not-a-shop' });
    const tables = stranger.prepare('select name from sqlite_schema').pluck().all();
    expect(tables).toEqual(['bookmarks']);
  });

  it("when it is a till's file instead of a shop's", async () => {
    const fixture = storesFixture();
    await (await fixture.till()).close();
    await expect(fixture.shop({ path: join(fixture.folder, 'till.db') })).rejects.toMatchObject({
      code: 'not-a-shop',
    });
  });

  it('when another program keeps it locked', async () => {
    const fixture = storesFixture();
    await (await fixture.shop()).close();
    const stranger = fixture.stranger();
    stranger.exec('pragma locking_mode = exclusive; begin immediate; delete from core_request; commit;');
    await expect(fixture.shop({ openPatience_ms: 100 })).rejects.toMatchObject({
      code: 'shop-locked',
      message: expect.stringContaining('locked by another program'),
    });
  });

  it('and opens as soon as the lock is gone', async () => {
    const fixture = storesFixture();
    await (await fixture.shop()).close();
    const stranger = fixture.stranger();
    stranger.exec('pragma locking_mode = exclusive; begin immediate; delete from core_request; commit;');
    const opening = fixture.shop({ openPatience_ms: 5000 });
    setTimeout(() => stranger.close(), 50);
    await expect(opening).resolves.toMatchObject({ epoch: 1 });
  });

  it('when it was written by a newer version', async () => {
    const fixture = storesFixture();
    await (await fixture.shop()).close();
    fixture.stranger().exec(`insert into core_migration values ('store', '9999-later', '', 0)`);
    await expect(fixture.shop()).rejects.toMatchObject({
      code: 'newer-shop',
      message: 'This shop was written by a newer Counterpart. Update this till.',
    });
  });

  it('when its folder is missing, or the path is a folder', async () => {
    const fixture = storesFixture();
    const lost = fixture.shop({ path: join(fixture.folder, 'nowhere', 'shop.db') });
    await expect(lost).rejects.toMatchObject({ code: 'folder-missing' });
    mkdirSync(join(fixture.folder, 'folder.db'));
    await expect(fixture.shop({ path: join(fixture.folder, 'folder.db') })).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });

  it('when it is damaged', async () => {
    const fixture = storesFixture();
    const seed = new Sqlite(fixture.shopPath);
    seed.exec(
      `create table t as with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000) select i from n`,
    );
    const bytes = seed.serialize();
    seed.close();
    bytes.fill(7, 100, 4000);
    writeFileSync(fixture.shopPath, bytes);
    await expect(fixture.shop()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('when an older copy was put beside the log of a crash; nothing is mixed, and without that log it opens', async () => {
    const { shop: open, shopPath, stranger } = storesFixture();
    const [log, copy] = [`${shopPath}-wal`, `${shopPath}.copy`];
    await (await open()).close();
    const other = stranger();
    other.exec(`vacuum into '${copy}'`);
    const grow = (name: string) => {
      for (let nth = 0; nth < 400; nth++) other.exec(`create table ${name}_${nth} (id text, name text)`);
    };
    grow('copied');
    other.pragma('wal_checkpoint(truncate)');
    grow('logged');
    copyFileSync(log, `${log}.crash`);
    other.close();
    renameSync(`${log}.crash`, log);
    copyFileSync(copy, shopPath);
    await expect(open()).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(`move ${log} and ${shopPath}-shm away`),
    });
    expect(readFileSync(shopPath).equals(readFileSync(copy))).toBe(true);
    rmSync(log);
    rmSync(`${shopPath}-shm`, { force: true });
    await expect(open()).resolves.toBeDefined();
  });
});
