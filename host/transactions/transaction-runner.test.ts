import { isRefusal } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';

async function open(more: { rerun?: boolean } = {}) {
  const fixture = storesFixture();
  const shop = await fixture.shop(more);
  await shop.migrate('demo', thingMigrations, thingTables);
  const transactions = shop.transactionsFor('demo');
  const ids = async () =>
    (await shop.databaseFor('demo').all<{ id: string }>(sql`select id from demo_thing order by id`)).map(
      ({ id }) => id,
    );
  return { fixture, shop, transactions, ids };
}

const insert = (tx: Tx, id: string) =>
  tx.run(sql`insert into demo_thing (id, name) values (${id}, ${id.toUpperCase()})`);
const caught = (run: Promise<unknown>) =>
  run.then(
    () => 'none',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const pause = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a transaction', () => {
  it('commits what its work wrote and returns what it returned', async () => {
    const { transactions, ids } = await open();
    const result = await transactions.run(async (tx) => {
      await insert(tx, 'a');
      return (await tx.get<{ n: number }>(sql`select count(*) as n from demo_thing`))?.n;
    });
    expect(result).toBe(1);
    expect(await ids()).toEqual(['a']);
  });

  it('undoes everything when its work throws, and throws the same', async () => {
    const { transactions, ids } = await open();
    const error = new Error('changed my mind');
    const run = transactions.run(async (tx) => {
      await insert(tx, 'a');
      throw error;
    });
    await expect(run).rejects.toBe(error);
    expect(await ids()).toEqual([]);
  });

  it('has one time for all its statements', async () => {
    const { transactions } = await open();
    const times = await transactions.run(async (tx) => [tx.now, tx.now]);
    expect(new Set(times as number[]).size).toBe(1);
  });

  it('includes statements that the work did not await', async () => {
    const { transactions, ids } = await open();
    await transactions.run(async (tx) => void insert(tx, 'a'));
    expect(await ids()).toEqual(['a']);
    const run = transactions.run(async (tx) => void insert(tx, 'a'));
    expect(await caught(run)).toBe('unique-violation');
  });

  it('runs alone: the next one begins when it has ended', async () => {
    const { transactions } = await open();
    const counts = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        transactions.run(async (tx) => {
          await insert(tx, id);
          return (await tx.all(sql`select id from demo_thing`)).length;
        }),
      ),
    );
    expect(counts).toEqual([1, 2, 3]);
  });

  it('keeps the async context of whoever asked for it', async () => {
    const { transactions } = await open();
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

describe('a refusal', () => {
  it('undoes everything and is returned, with the name of who refused', async () => {
    const { transactions, ids } = await open();
    const result = await transactions.run(async (tx) => {
      await insert(tx, 'a');
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
    const { transactions, ids } = await open();
    const result = await transactions.run(async (tx) => {
      await insert(tx, 'a');
      await tx.nested(async (inner) => inner.refuse('no', 'No.')).catch(() => {});
      return 'went on';
    });
    expect(result).toMatchObject({ refused: 'no' });
    expect(await ids()).toEqual([]);
  });

  it('may follow a statement that failed', async () => {
    const { transactions } = await open();
    await transactions.run((tx) => insert(tx, 'a'));
    const result = await transactions.run(async (tx) => {
      await insert(tx, 'a').catch(() => tx.refuse('taken', 'That name is taken.'));
    });
    expect(result).toMatchObject({ refused: 'taken' });
  });

  it('writes nothing when the work returns it as a value', async () => {
    const { transactions, ids } = await open();
    await transactions.run(async (tx) => {
      await insert(tx, 'a');
      return { refused: 'no', message: 'No.' };
    });
    expect(await ids()).toEqual([]);
  });
});

describe('the turn rule', () => {
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a timer', () => pause()],
    ['something that never comes', () => new Promise(() => {})],
    ['a timer after a statement', async (tx) => insert(tx, 'a').then(() => pause())],
    ['a timer in a nested transaction', (tx) => tx.nested(() => pause())],
  ])('undoes a transaction that awaits %s, and names the module', async (_what, work) => {
    const { transactions, ids } = await open();
    await expect(transactions.run(work)).rejects.toMatchObject({ code: 'foreign-await', plugin: 'demo' });
    expect(await ids()).toEqual([]);
    await transactions.run((tx) => insert(tx, 'b'));
    expect(await ids()).toEqual(['b']);
  });

  it('names the participant that stalled a transaction of another', async () => {
    const { transactions } = await open();
    const run = transactions.run(async (tx) => {
      await insert(tx, 'a');
      const narrowed = tx.narrowedTo('guest');
      await narrowed.all(sql`select 1`);
      await pause();
    });
    await expect(run).rejects.toMatchObject({ code: 'foreign-await', plugin: 'guest' });
  });

  it('does not mind promises that are settled, or many statements', async () => {
    const { transactions, ids } = await open();
    await transactions.run(async (tx) => {
      await Promise.resolve();
      for (let n = 0; n < 200; n++) await insert(tx, `row-${n}`);
      await Promise.all([tx.all(sql`select 1`), tx.all(sql`select 2`)]);
    });
    expect(await ids()).toHaveLength(200);
  });
});

describe('a statement that fails', () => {
  it('fails the transaction even when the work catches it', async () => {
    const { transactions, ids } = await open();
    const run = transactions.run(async (tx) => {
      await insert(tx, 'a');
      await insert(tx, 'a').catch(() => {});
    });
    expect(await caught(run)).toBe('unique-violation');
    expect(await ids()).toEqual([]);
  });

  it('lets no other follow', async () => {
    const { transactions } = await open();
    const codes: string[] = [];
    await transactions
      .run(async (tx) => {
        await tx.run(sql`insert into demo_none values (1)`).catch(() => {});
        codes.push(await caught(insert(tx, 'b')));
      })
      .catch(() => {});
    expect(codes).toEqual(['tx-failed']);
  });

  it('is healed by the nested transaction around it', async () => {
    const { transactions, ids } = await open();
    await transactions.run(async (tx) => {
      await insert(tx, 'a');
      const code = await caught(
        tx.nested(async (inner) => {
          await insert(inner, 'b');
          await insert(inner, 'a');
        }),
      );
      expect(code).toBe('unique-violation');
      await insert(tx, 'c');
    });
    expect(await ids()).toEqual(['a', 'c']);
  });
});

describe('a nested transaction', () => {
  it('keeps its statements when it succeeds, at any depth', async () => {
    const { transactions, ids } = await open();
    await transactions.run((tx) =>
      tx.nested(async (one) => {
        await insert(one, 'a');
        await one.nested((two) => insert(two, 'b'));
        await one.nested((two) => insert(two, 'c'));
      }),
    );
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('lets the outer one rest', async () => {
    const { transactions, ids } = await open();
    const codes: string[] = [];
    const run = transactions.run((tx) =>
      tx.nested(async (inner) => {
        codes.push(await caught(insert(tx, 'a')));
        await insert(inner, 'b');
      }),
    );
    expect(await caught(run)).toBe('tx-resting');
    expect(codes).toEqual(['tx-resting']);
    expect(await ids()).toEqual([]);
  });

  it('hands out a tx that ends with it', async () => {
    const { transactions } = await open();
    const run = transactions.run(async (tx) => {
      let kept: Tx | undefined;
      await tx.nested(async (inner) => void (kept = inner));
      await insert(kept!, 'a');
    });
    expect(await caught(run)).toBe('tx-ended');
  });
});

describe('misuse is refused at once, with the name of who did it', () => {
  it('a transaction inside a transaction', async () => {
    const { shop, transactions } = await open();
    const run = transactions.run(() => shop.transactionsFor('other').run(async () => {}));
    await expect(run).rejects.toMatchObject({ code: 'nested-run', plugin: 'other' });
  });

  it('a read through Database inside a transaction, of this file or the other', async () => {
    const { fixture, shop, transactions } = await open();
    const till = await fixture.till();
    for (const store of [shop, till]) {
      const run = transactions.run(async () => store.databaseFor('demo').all(sql`select 1`));
      await expect(run).rejects.toMatchObject({ code: 'read-outside-tx', plugin: 'demo' });
    }
  });

  it('a tx after its transaction has ended', async () => {
    const { transactions } = await open();
    let kept: Tx | undefined;
    await transactions.run(async (tx) => void (kept = tx));
    expect(await caught(insert(kept!, 'a'))).toBe('tx-ended');
    expect(await caught(kept!.nested(async () => {}))).toBe('tx-ended');
  });

  it('but what follows a transaction may read and run again', async () => {
    const { shop, transactions } = await open();
    await transactions.run((tx) => insert(tx, 'a'));
    await expect(shop.databaseFor('demo').all(sql`select id from demo_thing`)).resolves.toHaveLength(1);
    await expect(transactions.run((tx) => insert(tx, 'b'))).resolves.toEqual({
      changes: 1,
    });
  });
});

describe('a tx narrowed to another module', () => {
  it('has the rights and the name of that module, in the same transaction', async () => {
    const { shop, transactions, ids } = await open();
    const till = await caught(
      shop.transactionsFor('other').run(async (tx) => void (await insert(tx.narrowedTo('demo'), 'a'))),
    );
    expect(till).toBe('none');
    expect(await ids()).toEqual(['a']);
    await expect(
      transactions.run(async (tx) => void (await insert(tx.narrowedTo('other'), 'b'))),
    ).rejects.toMatchObject({ code: 'foreign-table', plugin: 'other' });
    const refused = await transactions.run(async (tx) => tx.narrowedTo('other').refuse('no', 'No.'));
    expect(refused).toMatchObject({ refused: 'no', plugin: 'other' });
  });
});

describe('a plan of statements', () => {
  it('is run as one transaction and tells how many rows each changed', async () => {
    const { transactions, ids } = await open();
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
    const { transactions, ids } = await open({ rerun: true });
    let runs = 0;
    await transactions.run(async (tx) => {
      runs++;
      await insert(tx, `run-${runs}`);
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
    const { fixture, shop, transactions } = await open();
    const asked = Array.from({ length: 20 }, (_, n) => transactions.run((tx) => insert(tx, `row-${n}`)));
    await shop.close();
    await expect(Promise.all(asked)).resolves.toHaveLength(20);
    expect(await caught(transactions.run(async () => {}))).toBe('store-closed');
    const again = await fixture.shop();
    await expect(again.database.all(sql`select id from demo_thing`)).resolves.toHaveLength(20);
  });
});
