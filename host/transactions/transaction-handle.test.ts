import { sql, type Tx } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { codeOf, insertThing, thingsFixture } from './things-fixture.ts';

/** Two rows that belong together, with a little time between them. */
function slowly(tx: Tx): Promise<void> {
  const both = tx.nested(async (inner) => {
    await insertThing(inner, 'a');
    for (let turn = 0; turn < 20; turn++) await undefined;
    await insertThing(inner, 'b');
  });
  return both.catch(() => {});
}

describe('a statement that fails', () => {
  it('fails the transaction even when the work catches it', async () => {
    const { transactions, ids } = await thingsFixture();
    const run = transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      await insertThing(tx, 'a').catch(() => {});
    });
    expect(await codeOf(run)).toBe('unique-violation');
    expect(await ids()).toEqual([]);
  });

  it('lets no other follow', async () => {
    const { transactions } = await thingsFixture();
    const codes: string[] = [];
    await transactions
      .run(async (tx) => {
        await tx.run(sql`insert into demo_none values (1)`).catch(() => {});
        codes.push(await codeOf(insertThing(tx, 'b')));
      })
      .catch(() => {});
    expect(codes).toEqual(['tx-failed']);
  });

  it('is healed by the nested transaction around it', async () => {
    const { transactions, ids } = await thingsFixture();
    await transactions.run(async (tx) => {
      await insertThing(tx, 'a');
      const code = await codeOf(
        tx.nested(async (inner) => {
          await insertThing(inner, 'b');
          await insertThing(inner, 'a');
        }),
      );
      expect(code).toBe('unique-violation');
      await insertThing(tx, 'c');
    });
    expect(await ids()).toEqual(['a', 'c']);
  });
});

describe('a nested transaction', () => {
  it('keeps its statements when it succeeds, at any depth', async () => {
    const { transactions, ids } = await thingsFixture();
    await transactions.run((tx) =>
      tx.nested(async (one) => {
        await insertThing(one, 'a');
        await one.nested((two) => insertThing(two, 'b'));
        await one.nested((two) => insertThing(two, 'c'));
      }),
    );
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('lets the outer one rest', async () => {
    const { transactions, ids } = await thingsFixture();
    const codes: string[] = [];
    const run = transactions.run((tx) =>
      tx.nested(async (inner) => {
        codes.push(await codeOf(insertThing(tx, 'a')));
        await insertThing(inner, 'b');
      }),
    );
    expect(await codeOf(run)).toBe('tx-resting');
    expect(codes).toEqual(['tx-resting']);
    expect(await ids()).toEqual([]);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['the transaction', async (tx) => void slowly(tx)],
    ['one around it', (tx) => tx.nested(async (inner) => void slowly(inner))],
  ])('that is not awaited by %s is never kept in part', async (_whose, work) => {
    const { transactions, ids } = await thingsFixture();
    await expect(transactions.run(work)).rejects.toMatchObject({ code: 'nested-open', plugin: 'demo' });
    await transactions.run((tx) => tx.nested((inner) => insertThing(inner, 'c')));
    expect(await ids()).toEqual(['c']);
  });

  it('hands out a tx that ends with it', async () => {
    const { transactions } = await thingsFixture();
    const run = transactions.run(async (tx) => {
      let kept: Tx | undefined;
      await tx.nested(async (inner) => void (kept = inner));
      await insertThing(kept!, 'a');
    });
    expect(await codeOf(run)).toBe('tx-ended');
  });
});

describe('misuse is refused at once, with the name of who did it', () => {
  it('a transaction inside a transaction', async () => {
    const { shop, transactions } = await thingsFixture();
    const run = transactions.run(() => shop.transactionsFor('other').run(async () => {}));
    await expect(run).rejects.toMatchObject({ code: 'nested-run', plugin: 'other' });
  });

  it('a read through Database inside a transaction, of this file or the other', async () => {
    const { fixture, shop, transactions } = await thingsFixture();
    const till = await fixture.till();
    for (const store of [shop, till]) {
      const run = transactions.run(async () => store.databaseFor('demo').all(sql`select 1`));
      await expect(run).rejects.toMatchObject({ code: 'read-outside-tx', plugin: 'demo' });
    }
  });

  it('a tx after its transaction has ended', async () => {
    const { transactions } = await thingsFixture();
    let kept: Tx | undefined;
    await transactions.run(async (tx) => void (kept = tx));
    expect(await codeOf(insertThing(kept!, 'a'))).toBe('tx-ended');
    expect(await codeOf(kept!.nested(async () => {}))).toBe('tx-ended');
    expect(() => kept!.refuse('no', 'No.')).toThrow(expect.objectContaining({ code: 'tx-ended' }));
  });

  it('but what follows a transaction may read and run again', async () => {
    const { shop, transactions } = await thingsFixture();
    await transactions.run((tx) => insertThing(tx, 'a'));
    await expect(shop.databaseFor('demo').all(sql`select id from demo_thing`)).resolves.toHaveLength(1);
    await expect(transactions.run((tx) => insertThing(tx, 'b'))).resolves.toEqual({
      changes: 1,
    });
  });
});

describe('a tx narrowed to another module', () => {
  it('is never one of the host', async () => {
    const { transactions } = await thingsFixture();
    const run = transactions.run((tx) =>
      tx
        .narrowedTo('other')
        .narrowedTo('core')
        .all(sql`select 1`),
    );
    await expect(run).rejects.toMatchObject({ code: 'foreign-table', plugin: 'other' });
  });

  it('has the rights and the name of that module, in the same transaction', async () => {
    const { shop, transactions, ids } = await thingsFixture();
    const till = await codeOf(
      shop.transactionsFor('other').run(async (tx) => void (await insertThing(tx.narrowedTo('demo'), 'a'))),
    );
    expect(till).toBe('none');
    expect(await ids()).toEqual(['a']);
    await expect(
      transactions.run(async (tx) => void (await insertThing(tx.narrowedTo('other'), 'b'))),
    ).rejects.toMatchObject({ code: 'foreign-table', plugin: 'other' });
    const refused = await transactions.run(async (tx) => tx.narrowedTo('other').refuse('no', 'No.'));
    expect(refused).toMatchObject({ refused: 'no', plugin: 'other' });
  });
});
