import { isRefusal } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { newBalances, type Operation, PER_POINT } from './naive-balances.ts';
import { Till } from './open-till.ts';
import { explain, nextOperation, Performer, random } from './random-operations.ts';

/** Short in CI; `COUNTERPART_LONG=1` takes thousands of steps, from several seeds. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const SEEDS = LONG ? [1, 2, 3, 4] : [1];
const STEPS = LONG ? 1000 : 40;
const CUSTOMERS = 4;
const LIMIT = 5000;

async function open(): Promise<{ till: Till; customers: string[] }> {
  const till = await Till.open({ rerun: !LONG });
  const customers: string[] = [];
  for (let index = 0; index < CUSTOMERS; index += 1)
    customers.push(await till.customer(`Customer ${index}`, { limit_minor: LIMIT }));
  const { programme } = await till.customers.loyalty({});
  const worth = { ...programme, active: true, redeemPoints: 1, redeem_minor: 1, minimumPoints: 0 };
  await till.customers.saveLoyaltyProgramme(worth);
  const saved = await till.customers.saveLoyaltyRule({
    title: 'Everything',
    category: null,
    points: 1,
    per_minor: PER_POINT,
    minimum_minor: 0,
    rounding: 'down',
    validFrom: null,
    validUntil: null,
    active: true,
  });
  expect(isRefusal(saved)).toBe(false);
  return { till, customers };
}

test.each(SEEDS)(
  'two tills do anything with the same customers at once (seed %i): the books are what one order of it comes to',
  { timeout: LONG ? 3_600_000 : 240_000 },
  async (seed) => {
    const { till, customers } = await open();
    const other = await till.shop.secondTill();
    const performer = new Performer(customers);
    const pick = random(seed);
    let state = newBalances(CUSTOMERS, LIMIT);
    for (let step = 0; step < STEPS; step += 2) {
      const documents = Object.keys(state.documents);
      const pair = [step, step + 1].map((name): [string, Operation] => [
        String(name),
        nextOperation(pick, CUSTOMERS, documents),
      ]);
      const done = await Promise.all(
        [till.shop, other].map((shop, place) =>
          performer.perform({ call: (method, input) => shop.call(method, input) }, ...pair[place]!),
        ),
      );
      const has = await Promise.all(customers.map((id) => till.has(id)));
      const next = explain(state, pair, done, has);
      expect(next, `No order of ${JSON.stringify({ pair, done })} explains it.`).toBeDefined();
      state = next!;
      expect(await till.shop.verify()).toEqual([]);
    }
    await till.shop.dispose();
  },
);
