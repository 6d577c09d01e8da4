import { refusal } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import { expect, it } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { codeOf, insertThing, thingsFixture } from './things-fixture.ts';

/** How often the file was really committed, and for how many works. */
async function counting() {
  const things = await thingsFixture();
  const before = things.shop.figures().commits;
  const commits = () => things.shop.figures().commits - before;
  const rows = () =>
    things.shop.database.all<{ first_seq: number; last_seq: number; label: string }>(
      sql`select first_seq, last_seq, label from core_commit where plugin = 'demo' and label like 'sale %' order by last_seq`,
    );
  return { ...things, commits, rows };
}

it('sales that wait share one commit, and each has its own line in the journal', async () => {
  const { transactions, commits, rows, ids } = await counting();
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(
    names.map((id) => transactions.run((tx) => insertThing(tx, id), { label: `sale ${id}` })),
  );
  // One, or two where the machine is so slow that the first two filled a breath.
  expect(commits()).toBeLessThan(names.length - 1);
  expect(await ids()).toEqual(names);
  const lines = await rows();
  expect(lines.map(({ label }) => label)).toEqual(['sale a', 'sale b', 'sale c', 'sale d']);
  for (const [index, { first_seq }] of lines.slice(1).entries())
    expect(first_seq).toBe(lines[index]!.last_seq + 1);
});

it('each is told to the listeners by itself, in order', async () => {
  const { shop, transactions } = await counting();
  const heard: (string | null)[] = [];
  shop.events.on('database_changed', ({ origin }) => {
    if (origin !== 'external' && origin.plugin === 'demo') heard.push(origin.label);
  });
  const labels = ['sale a', 'sale b', 'sale c'];
  await Promise.all(labels.map((label) => transactions.run((tx) => insertThing(tx, label), { label })));
  await expect.poll(() => heard).toEqual(labels);
});

it('what one of them does wrong undoes that one alone', async () => {
  const { transactions, commits, ids, rows } = await counting();
  const sale = (id: string, then: (tx: Tx) => unknown = () => {}) =>
    transactions.run(
      async (tx) => {
        await insertThing(tx, id);
        await then(tx);
        return id;
      },
      { label: `sale ${id}` },
    );
  const results = await Promise.all([
    sale('a'),
    sale('refused', (tx) => tx.refuse('no-stock', 'None left.')),
    sale('b'),
    codeOf(sale('thrown', () => Promise.reject(new Error('broken')))),
    codeOf(sale('a again', (tx) => insertThing(tx, 'a').catch(() => {}))),
    codeOf(sale('stalled', () => new Promise((resolve) => setTimeout(resolve, 5)))),
    sale('c'),
  ]);
  expect(results).toEqual([
    'a',
    { ...refusal('no-stock', 'None left.'), plugin: 'demo' },
    'b',
    'broken',
    'unique-violation',
    'foreign-await',
    'c',
  ]);
  expect(commits()).toBeLessThan(4);
  expect(await ids()).toEqual(['a', 'b', 'c']);
  expect((await rows()).map(({ label }) => label)).toEqual(['sale a', 'sale b', 'sale c']);
});

it('the same request twice in one commit happens once', async () => {
  const { transactions, ids } = await counting();
  let works = 0;
  const request = { id: 'r1', fingerprint: 'f' };
  const once = () =>
    transactions.run(
      async (tx) => {
        works += 1;
        await insertThing(tx, `t${works}`);
        return { works };
      },
      { request },
    );
  expect(await Promise.all([once(), once(), once()])).toEqual([{ works: 1 }, { works: 1 }, { works: 1 }]);
  expect(await ids()).toEqual(['t1']);
});

it('when the whole transaction is lost, nobody was told of success and each gets its own answer', async () => {
  const { fixture, transactions, ids } = await counting();
  // As the database itself does when the disk is full: the transaction is gone, with what others wrote in it.
  fixture
    .stranger()
    .exec(
      `create trigger lost before insert on demo_thing when new.id = 'b' begin select raise(rollback, 'All is lost.'); end`,
    );
  const results = await Promise.all(
    ['a', 'b', 'c'].map((id) => codeOf(transactions.run((tx) => insertThing(tx, id)))),
  );
  expect(results).toEqual(['none', 'row-refused', 'none']);
  expect(await ids()).toEqual(['a', 'c']);
});

it('no more than sixteen, so that nobody waits for a crowd', async () => {
  const { transactions, commits } = await counting();
  await Promise.all(Array.from({ length: 40 }, (_, n) => transactions.run((tx) => insertThing(tx, `t${n}`))));
  expect(commits()).toBeGreaterThanOrEqual(3);
  expect(commits()).toBeLessThan(40);
});

it('bulk work never shares a commit, and a sale does not wait for all of it', async () => {
  const { transactions, commits } = await counting();
  const done: string[] = [];
  const bulk = ['b1', 'b2', 'b3'].map((id) =>
    transactions.run((tx) => insertThing(tx, id), { lane: 'bulk' }).then(() => done.push(id)),
  );
  const sales = ['s1', 's2'].map((id) =>
    transactions.run((tx) => insertThing(tx, id)).then(() => done.push(id)),
  );
  await Promise.all([...bulk, ...sales]);
  expect(done).toEqual(['s1', 's2', 'b1', 'b2', 'b3']);
  expect(commits()).toBe(4);
});

it('one that waited longer than its caller wants to is given up then, while others still write', async () => {
  const { shop, transactions, fixture, ids } = await counting();
  const stranger = fixture.stranger();
  stranger.exec('begin immediate');
  const first = transactions.run((tx) => insertThing(tx, 'patient'));
  const second = transactions.run((tx) => insertThing(tx, 'hasty'), { deadline_ms: 20, lane: 'bulk' });
  expect(await codeOf(second)).toBe('waited-too-long');
  const third = transactions.run((tx) => insertThing(tx, 'unhurried'), { deadline_ms: 60_000 });
  stranger.exec('commit');
  await Promise.all([first, third]);
  expect(await ids()).toEqual(['patient', 'unhurried']);
  expect(shop.figures().lockWaits.count).toBeGreaterThan(0);
});

it('a thousand may wait, the next is told so', async () => {
  const { transactions } = await counting();
  const waiting = Array.from({ length: 1001 }, (_, n) =>
    codeOf(transactions.run((tx) => insertThing(tx, `t${n}`), { lane: 'bulk' })),
  );
  expect((await Promise.all(waiting)).filter((code) => code !== 'none')).toEqual(['too-many-waiting']);
});

it('a transaction of many quick statements that takes long is named with its plugin', async () => {
  let now = 0;
  const { fixture, transactions } = await thingsFixture({ timers: { ...hostTimers, now: () => now } });
  const run = (label: string, each_ms: number) =>
    transactions.run(
      async (tx) => {
        for (let n = 0; n < 100; n++, now += each_ms) await tx.get(sql`select 1`);
      },
      { label },
    );
  await run('quick', 0.5);
  await run('price change', 5);
  expect(fixture.log).toEqual(['A transaction of demo took 500 ms.']);
});

it('a slow statement is named with its plugin', async () => {
  const { shop, fixture } = await thingsFixture();
  const slow = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select max(i) as i from n`;
  await shop.databaseFor('demo').get(slow);
  expect(shop.figures().slowStatements).toMatchObject([{ plugin: 'demo', count: 1 }]);
  expect(fixture.log.join()).toContain('A statement of demo took');
});
