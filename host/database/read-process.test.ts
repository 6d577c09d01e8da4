import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { hostTimers } from '../clock/host-timers.ts';
import { callScope } from '../contracts/call-scope.ts';
import { trackReads } from '../live/read-tracker.ts';
import { ReadProcess } from './read-process.ts';
import { storesFixture, thingMigrations, thingTables } from './stores-fixture.ts';

const context = {
  user: null,
  till: { id: 'till-1', name: 'Till 1' },
  locale: 'en',
  origin: 'test',
  requestId: '',
};
const scope = { context, method: 'demo.report', heavy: true };
/** Takes some tenths of a second wherever it runs. */
const SLOW = sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000000)
  select count(*) as count from n, (select count(*) from demo_thing)`;

/** Never ends. */
const ENDLESS = sql`with recursive n (i) as (select 1 union all select i + 1 from n)
  select count(*) as count from n, (select count(*) from demo_thing)`;

async function open() {
  const fixture = storesFixture();
  const shop = await fixture.shop();
  await shop.migrate('demo', thingMigrations, thingTables);
  const insert = (id: string) =>
    shop.transactionsFor('demo').submit([sql`insert into demo_thing (id, name) values (${id}, 'x')`]);
  return { ...fixture, shop, insert, database: shop.databaseFor('demo') };
}

/** How often this process got a turn meanwhile. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await work();
  clearInterval(timer);
  return turns;
}

describe('the SQL of a heavy query', () => {
  it('runs beside everything else, and sees what was committed before', async () => {
    const { database, insert, shop, log } = await open();
    await insert('a');
    await callScope.run(scope, async () => {
      expect(await database.get(sql`select id, name from demo_thing`)).toEqual({ id: 'a', name: 'x' });
      await insert('b');
      expect(await database.all(sql`select id from demo_thing order by id`)).toEqual([
        { id: 'a' },
        { id: 'b' },
      ]);
      expect(await turnsDuring(() => database.all(SLOW))).toBeGreaterThan(10);
    });
    expect(shop.figures().slowStatements).toMatchObject([{ plugin: 'demo', count: 1 }]);
    expect(log.join()).toContain('A statement of demo took');
    // For comparison: here it holds up everybody.
    expect(await turnsDuring(() => database.all(SLOW))).toBeLessThan(3);
  });

  it('is not run when it was withdrawn while it waited its turn', async () => {
    const { database } = await open();
    await callScope.run(scope, async () => {
      let newest = 0;
      const answers = Array.from({ length: 20 }, (_, at) => {
        const key = at + 1;
        const counted = sql`select ${key} as key, count(*) as things from demo_thing`;
        newest = key;
        return trackReads(
          () => database.get<{ key: number }>(counted).then((row) => row?.key),
          () => key === 1 || key === newest,
        ).catch((error: { code: string }) => error.code);
      });
      const outcomes = (await Promise.all(answers)).map((each) =>
        typeof each === 'string' ? each : each.result,
      );
      expect(outcomes).toEqual([1, ...Array.from({ length: 18 }, () => 'withdrawn'), 20]);
    });
  });

  it('is ended while it runs when it is withdrawn, and the next one is answered', async () => {
    const { database, insert } = await open();
    await callScope.run(scope, async () => {
      let isWanted = true;
      const outcome = trackReads(
        () => database.get(ENDLESS),
        () => isWanted,
      ).catch((error: { code: string }) => error.code);
      const next = database.get(sql`select count(*) as things from demo_thing`);
      // It runs, and nobody who sells notices.
      for (let sale = 0; sale < 20; sale++) await insert(`sold ${sale}`);
      isWanted = false;
      expect(await outcome).toBe('withdrawn');
      expect(await next).toEqual({ things: 20 });
    });
  });

  it('leaves no process behind', async () => {
    const { shopPath: path } = await open();
    const options = { kind: 'shop', journal: 'wal', synchronous: 'full', path, patience_ms: 1000 } as const;
    const reader = new ReadProcess(options, hostTimers);
    const outcome = expect(reader.get(ENDLESS)).rejects.toThrow('not open');
    const pid = reader.pid!;
    await reader.close();
    await outcome;
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('moves there by itself when it has been slow twice', async () => {
    const { database } = await open();
    const turns: number[] = [];
    for (let time = 0; time < 3; time++) turns.push(await turnsDuring(() => database.all(SLOW)));
    expect(turns[0]).toBeLessThan(3);
    expect(turns[2]).toBeGreaterThan(10);
  });

  it('comes back when it has been quick there for a while: the machine was slow, and not the statement', async () => {
    const { database } = await open();
    const counting = (rows: number) => sql`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < ${rows})
      select count(*) as count from n, (select count(*) from demo_thing)`;
    for (let time = 0; time < 3; time++) await database.all(counting(1_000_000));
    for (let time = 0; time < 50; time++) await database.all(counting(1));
    expect(await turnsDuring(() => database.all(counting(1_000_000)))).toBeLessThan(3);
    // Once more is enough for it to be moved again.
    expect(await turnsDuring(() => database.all(counting(1_000_000)))).toBeGreaterThan(10);
  });

  it('never keeps a statement waiting that only turned out slow', async () => {
    const { database } = await open();
    for (let time = 0; time < 2; time++) await database.all(SLOW);
    let isWanted = true;
    const report = callScope.run(scope, () =>
      trackReads(
        () => database.get(ENDLESS),
        () => isWanted,
      ).catch((error: { code: string }) => error.code),
    );
    expect(await database.all(SLOW)).toEqual([{ count: 1_000_000 }]);
    isWanted = false;
    expect(await report).toBe('withdrawn');
  });

  it('fails as it would here, and may touch no more', async () => {
    const { database } = await open();
    await callScope.run(scope, async () => {
      await expect(database.all(sql`select colour from demo_thing`)).rejects.toMatchObject({
        code: 'statement-error',
        message: expect.stringContaining('no such column: colour'),
      });
      await expect(database.all(sql`select * from core_meta`)).rejects.toMatchObject({
        code: 'foreign-table',
      });
    });
  });

  it('fails with what SQLite says of a file that it cannot open', async () => {
    const { folder } = storesFixture();
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear shop, '.repeat(1000));
    const reader = new ReadProcess(
      { path, kind: 'shop', journal: 'wal', synchronous: 'full', patience_ms: 100 },
      hostTimers,
    );
    await expect(reader.all(sql`select 1`)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await reader.close();
  });

  it('knows tables that a module brought since', async () => {
    const { shop, database } = await open();
    await callScope.run(scope, () => database.all(sql`select id from demo_thing`));
    const second = { id: '2', sql: 'create table demo_late (id text primary key) strict;' };
    await shop.migrate('demo', [...thingMigrations, second], {
      ...thingTables,
      tables: [...thingTables.tables, 'demo_late'],
    });
    await callScope.run(scope, async () => {
      expect(await database.all(sql`select id from demo_late`)).toEqual([]);
    });
  });

  it('keeps the process while somebody waits, and no longer', async () => {
    const { folder, shopPath: path, insert } = await open();
    await insert('a');
    const options = { kind: 'shop', journal: 'wal', synchronous: 'full', path, patience_ms: 1000 };
    const program = `
      import { ReadProcess } from ${JSON.stringify(new URL('./read-process.ts', import.meta.url).href)};
      import { hostTimers } from ${JSON.stringify(new URL('../clock/host-timers.ts', import.meta.url).href)};
      const reader = new ReadProcess(${JSON.stringify(options)}, hostTimers);
      const [row] = await reader.all({ text: 'select count(*) as n from demo_thing', values: [] });
      console.log(row.n);`;
    const main = join(folder, 'waits.mjs');
    writeFileSync(main, program);
    const ran = spawnSync(process.execPath, ['-C', 'source', main], { encoding: 'utf8', timeout: 30_000 });
    expect(ran).toMatchObject({ status: 0, stdout: '1\n', stderr: '' });
  });
});
