import { isRefusal } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { codeOf, insertThing, thingsFixture } from './things-fixture.ts';

const pause = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a transaction', () => {
  it('commits what its work wrote and returns what it returned', async () => {
    const { transactions, ids } = await thingsFixture();
    const result = await transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      return (await tx.get<{ n: number }>(sql`select count(*) as n from demo_thing`))?.n;
    });
    expect(result).toBe(1);
    expect(await ids()).toEqual(['a']);
  });

  it('undoes everything when its work throws, and throws the same', async () => {
    const { transactions, ids } = await thingsFixture();
    const error = new Error('changed my mind');
    const run = transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      throw error;
    });
    await expect(run).rejects.toBe(error);
    expect(await ids()).toEqual([]);
  });

  it('has one time for all its statements', async () => {
    const { transactions } = await thingsFixture();
    const times = await transactions.run(async (tx) => [tx.now, tx.now]);
    expect(new Set(times as number[]).size).toBe(1);
  });

  it('includes statements that the work did not await', async () => {
    const { transactions, ids } = await thingsFixture();
    await transactions.run(async (tx) => void insertThing(tx, 'a'));
    expect(await ids()).toEqual(['a']);
    const run = transactions.run(async (tx) => void insertThing(tx, 'a'));
    expect(await codeOf(run)).toBe('unique-violation');
  });

  it('runs alone: the next one begins when it has ended', async () => {
    const { transactions } = await thingsFixture();
    const counts = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        transactions.run(async (tx) => {
          await insertThing(tx, id);
          return (await tx.all(sql`select id from demo_thing`)).length;
        }),
      ),
    );
    expect(counts).toEqual([1, 2, 3]);
  });

  it('keeps the async context of whoever asked for it', async () => {
    const { transactions } = await thingsFixture();
    const context = new AsyncLocalStorage<string>();
    const seen = await Promise.all(
      ['one', 'two'].map((name) =>
        context.run(name, () =>
          transactions.run(async (tx) => {
            await tx.all(sql`select 1`);
            return context.getStore();
          }),
        ),
      ),
    );
    expect(seen).toEqual(['one', 'two']);
  });
});

describe('works that follow one another', () => {
  /** How many turns others had while five works ran one after the other, each of so many ms by the clock. */
  async function turnsDuring(each_ms: number): Promise<number> {
    let now = 0;
    const { transactions } = await thingsFixture({ timers: { ...hostTimers, now: () => now } });
    let turns = 0;
    const run = () =>
      transactions.run(async (tx) => {
        await insertThing(tx, `at ${now}`);
        now += each_ms;
      });
    await run();
    let next = setImmediate(function count() {
      turns++;
      next = setImmediate(count);
    });
    for (let times = 0; times < 5; times++) await run();
    clearImmediate(next);
    return turns;
  }

  it('are begun whenever they are asked for, also as the last one ends', async () => {
    const { transactions, ids } = await thingsFixture({ timers: { ...hostTimers, now: () => 0 } });
    const asked: string[] = [];
    for (let ticks = 0; ticks < 3; ticks++) {
      for (let promises = 0; promises < 6; promises++) {
        await transactions.run(async () => {});
        for (let tick = 0; tick < ticks; tick++) await new Promise<void>((done) => process.nextTick(done));
        for (let promise = 0; promise < promises; promise++) await undefined;
        await transactions.run((tx) => insertThing(tx, `${ticks}.${promises}`));
        asked.push(`${ticks}.${promises}`);
      }
    }
    expect(await ids()).toEqual(asked);
  });

  it('go on in the same turn while they are short', async () => {
    expect(await turnsDuring(1)).toBe(0);
  });

  it('leave everybody else a turn between them when they are long', async () => {
    expect(await turnsDuring(50)).toBeGreaterThanOrEqual(4);
  });
});

describe('a refusal', () => {
  it('undoes everything and is returned, with the name of who refused', async () => {
    const { transactions, ids } = await thingsFixture();
    const result = await transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      return tx.refuse('sold-out', 'There is none left.', { left: 0 });
    });
    expect(result).toEqual({
      refused: 'sold-out',
      message: 'There is none left.',
      data: { left: 0 },
      plugin: 'demo',
    });
    expect(isRefusal(result)).toBe(true);
    expect(await ids()).toEqual([]);
  });

  it('stands even when the work catches it, and inside a nested transaction', async () => {
    const { transactions, ids } = await thingsFixture();
    const result = await transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      await tx.nested(async (inner) => inner.refuse('no', 'No.')).catch(() => {});
      return 'went on';
    });
    expect(result).toMatchObject({ refused: 'no' });
    expect(await ids()).toEqual([]);
  });

  it('may follow a statement that failed', async () => {
    const { transactions } = await thingsFixture();
    await transactions.run((tx) => insertThing(tx, 'a'));
    const result = await transactions.run(async (tx) => {
      await insertThing(tx, 'a').catch(() => tx.refuse('taken', 'That name is taken.'));
    });
    expect(result).toMatchObject({ refused: 'taken' });
  });

  it('writes nothing when the work returns it as a value', async () => {
    const { transactions, ids } = await thingsFixture();
    await transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      return { refused: 'no', message: 'No.' };
    });
    expect(await ids()).toEqual([]);
  });
});

describe('the turn rule', () => {
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a timer', () => pause()],
    ['something that never comes', () => new Promise(() => {})],
    ['a timer after a statement', async (tx) => insertThing(tx, 'a').then(() => pause())],
    ['a timer in a nested transaction', (tx) => tx.nested(() => pause())],
  ])('undoes a transaction that awaits %s, and names the module', async (_what, work) => {
    const { transactions, ids } = await thingsFixture();
    await expect(transactions.run(work)).rejects.toMatchObject({ code: 'foreign-await', plugin: 'demo' });
    expect(await ids()).toEqual([]);
    await transactions.run((tx) => insertThing(tx, 'b'));
    expect(await ids()).toEqual(['b']);
  });

  it('names the participant that stalled a transaction of another', async () => {
    const { transactions } = await thingsFixture();
    const run = transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      const narrowed = tx.narrowedTo('guest');
      await narrowed.all(sql`select 1`);
      await pause();
    });
    await expect(run).rejects.toMatchObject({ code: 'foreign-await', plugin: 'guest' });
  });

  it('does not mind promises that are settled, or many statements', async () => {
    const { transactions, ids } = await thingsFixture();
    await transactions.run(async (tx) => {
      await Promise.resolve();
      for (let n = 0; n < 200; n++) await insertThing(tx, `row-${n}`);
      await Promise.all([tx.all(sql`select 1`), tx.all(sql`select 2`)]);
    });
    expect(await ids()).toHaveLength(200);
  });
});

describe('a plan of statements', () => {
  it('is run as one transaction and tells how many rows each changed', async () => {
    const { transactions, ids } = await thingsFixture();
    const plan = ['a', 'b'].map((id) => sql`insert into demo_thing (id, name) values (${id}, 'x')`);
    await expect(transactions.submit([...plan, sql`update demo_thing set name = 'y'`])).resolves.toEqual({
      changes: [1, 1, 2],
    });
    await expect(transactions.submit([sql`delete from demo_thing`, plan[0]!, plan[0]!])).rejects.toThrow();
    expect(await ids()).toEqual(['a', 'b']);
  });
});

describe('the option to run every work twice', () => {
  it('keeps the second run alone', async () => {
    const { transactions, ids } = await thingsFixture({ rerun: true });
    let runs = 0;
    await transactions.run(async (tx) => {
      runs++;
      await insertThing(tx, `run-${runs}`);
    });
    expect(await ids()).toEqual(['run-2']);
    const refused = await transactions.run(async (tx) => tx.refuse('no', 'No.'), {
      request: { id: 'r', fingerprint: 'f' },
    });
    expect(refused).toMatchObject({ refused: 'no' });
  });
});

describe('a store that closes', () => {
  it('finishes what was asked before and refuses what comes after', async () => {
    const { fixture, shop, transactions } = await thingsFixture();
    const asked = Array.from({ length: 20 }, (_, n) => transactions.run((tx) => insertThing(tx, `row-${n}`)));
    await shop.close();
    await expect(Promise.all(asked)).resolves.toHaveLength(20);
    expect(await codeOf(transactions.run(async () => {}))).toBe('store-closed');
    const again = await fixture.shop();
    await expect(again.database.all(sql`select id from demo_thing`)).resolves.toHaveLength(20);
  });
});
