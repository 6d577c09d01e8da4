import { sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';

async function open() {
  const fixture = storesFixture();
  const till = await fixture.till();
  await till.migrate('demo', thingMigrations, { ...thingTables, posted: [] });
  const transactions = till.transactionsFor('demo');
  let runs = 0;
  const post = (id: string, fingerprint: string, result: unknown) =>
    transactions.run(
      async (tx) => {
        runs++;
        await tx.run(sql`insert into demo_thing (id, name) values (${`row-${runs}`}, 'x')`);
        return result;
      },
      { request: { id, fingerprint } },
    );
  const rows = async () => (await till.database.all(sql`select id from demo_thing`)).length;
  return { transactions, post, rows, runs: () => runs };
}

describe('a request id', () => {
  it('makes a second run return the first result without running its work', async () => {
    const { post, rows, runs } = await open();
    await expect(post('r1', 'f', { receipt: 7 })).resolves.toEqual({ receipt: 7 });
    await expect(post('r1', 'f', 'another')).resolves.toEqual({ receipt: 7 });
    expect([runs(), await rows()]).toEqual([1, 1]);
  });

  it('holds for requests that come at the same time', async () => {
    const { post, rows } = await open();
    await Promise.all([
      post('r1', 'f', { receipt: 7 }),
      post('r1', 'f', { receipt: 7 }),
      post('r1', 'f', { receipt: 7 }),
    ]);
    expect(await rows()).toBe(1);
  });

  it('remembers nothing, and null, too', async () => {
    const { post } = await open();
    await post('r1', 'f', null);
    await expect(post('r1', 'f', 'another')).resolves.toBeNull();
    await post('r2', 'f', undefined);
    expect(await post('r2', 'f', 'another')).toBeUndefined();
  });

  it('is refused with another fingerprint', async () => {
    const { post, rows } = await open();
    await post('r1', 'f', { receipt: 7 });
    await expect(post('r1', 'g', {})).resolves.toMatchObject({ refused: 'request-reused' });
    expect(await rows()).toBe(1);
  });

  it('may be used again after a refusal or a fault', async () => {
    const { transactions, post, rows } = await open();
    const request = { id: 'r1', fingerprint: 'f' };
    await expect(transactions.run(async (tx) => tx.refuse('no', 'No.'), { request })).resolves.toMatchObject({
      refused: 'no',
    });
    await transactions.run(() => Promise.reject(new Error('oh')), { request }).catch(() => {});
    await expect(post('r1', 'f', { receipt: 7 })).resolves.toEqual({ receipt: 7 });
    expect(await rows()).toBe(1);
  });
});
