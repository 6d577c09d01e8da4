import { join } from 'node:path';
import { isRefusal, type Session } from '@counterpart/sdk';
import { expect, onTestFinished, test } from 'vitest';
import { newBalances, type Operation, PER_POINT } from '../customers/naive-balances.ts';
import { explain, nextOperation, Performer, random } from '../customers/random-operations.ts';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { ownerSession } from './owner-session.ts';

/** Short in CI; `COUNTERPART_LONG=1` has two processes do thousands of things, and race for forty last amounts. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const ROUNDS = LONG ? 40 : 3;
const STEPS = LONG ? 2000 : 30;
const VERIFY_EACH = LONG ? 100 : 10;
const CUSTOMERS = 4;
const LIMIT = 5000;

const SHOP = {
  name: 'Corner',
  currency: 'EUR',
  ownerName: 'Ann',
  pin: '1234',
  pricesIncludeTax: true,
  taxClasses: [{ id: 'zero', name: 'Zero', rates: [] }],
};
const EVERYTHING = {
  title: 'Everything',
  category: null,
  points: 1,
  per_minor: PER_POINT,
  minimum_minor: 0,
  rounding: 'down',
  validFrom: null,
  validUntil: null,
  active: true,
};

interface Shop {
  readonly folder: string;
  readonly sessions: readonly Session[];
  call<T>(method: string, input: unknown): Promise<T>;
}

/** Two processes on one shop. */
async function openShop(): Promise<Shop> {
  const folder = temporaryFolder();
  expect(
    await runCounterpart(['call', 'shop.setUp', JSON.stringify(SHOP), `--data=${folder}`]),
  ).toMatchObject({
    code: 0,
  });
  const sessions: Session[] = [];
  for (const data of [folder, temporaryFolder()]) {
    const till = await startTill({ data, command: 'serve', shop: join(folder, 'shop.db') });
    onTestFinished(() => till.kill());
    const session = await ownerSession(data, till);
    onTestFinished(() => session.dispose());
    sessions.push(session);
  }
  return {
    folder,
    sessions,
    async call<T>(method: string, input: unknown) {
      const answer = await sessions[0]!.call(method, input);
      if (isRefusal(answer)) throw new Error(answer.message);
      return answer as T;
    },
  };
}

async function verify({ folder }: Shop): Promise<void> {
  expect(await runCounterpart(['verify', `--data=${folder}`])).toMatchObject({ code: 0 });
}

test.each([
  ['store credit', 'credit', 'customers.store-credit', 'has no store credit'],
  ['credit limit', undefined, 'customers.account', '€0.00 can be put on account'],
] as const)(
  'two processes spend the same %s: exactly one of them does, and the other is told whose it is',
  { timeout: LONG ? 600_000 : 120_000 },
  async (_what, ledger, method, sentence) => {
    const shop = await openShop();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const name = `Customer ${round}`;
      const { id: customer } = await shop.call<{ id: string }>('customers.saveCustomer', { name });
      if (ledger) {
        const amount = 1500;
        await shop.call('customers.correctBalance', { customer, ledger, amount, reason: 'Goodwill' });
      } else {
        const of = { level: 'customer', id: customer };
        await shop.call('customers.setTerms', { of, limit_minor: 1500, dueDays: null });
      }
      const sale = {
        lines: [{ name: 'Tea', unitPrice_minor: 1500 }],
        payments: [{ method, tendered_minor: 1500 }],
        party: { provider: 'customers', ref: customer },
      };
      const answers = await Promise.all(shop.sessions.map((session) => session.call('sales.postSale', sale)));
      const refused = answers.filter((answer) => isRefusal(answer));
      expect(refused).toHaveLength(1);
      expect(refused[0]!.message).toContain(name);
      expect(refused[0]!.message).toContain(sentence);
    }
    await verify(shop);
  },
);

test(
  'two processes do anything with the same customers: the books are what one order of it comes to',
  { timeout: LONG ? 3_600_000 : 180_000 },
  async () => {
    const shop = await openShop();
    const customers: string[] = [];
    for (let index = 0; index < CUSTOMERS; index += 1) {
      const { id } = await shop.call<{ id: string }>('customers.saveCustomer', { name: `Customer ${index}` });
      await shop.call('customers.setTerms', {
        of: { level: 'customer', id },
        limit_minor: LIMIT,
        dueDays: null,
      });
      customers.push(id);
    }
    const worth = { active: true, redeemPoints: 1, redeem_minor: 1, minimumPoints: 0, revision: 1 };
    await shop.call('customers.saveLoyaltyProgramme', worth);
    await shop.call('customers.saveLoyaltyRule', EVERYTHING);

    const performer = new Performer(customers);
    const pick = random(7);
    let state = newBalances(CUSTOMERS, LIMIT);
    let refused = 0;
    for (let step = 0; step < STEPS; step += 2) {
      const documents = Object.keys(state.documents);
      const pair = [step, step + 1].map((name): [string, Operation] => [
        String(name),
        nextOperation(pick, CUSTOMERS, documents),
      ]);
      const done = await Promise.all(
        shop.sessions.map((session, place) => performer.perform(session, ...pair[place]!)),
      );
      refused += done.filter((accepted) => !accepted).length;
      const has = await balances(shop, customers);
      const next = explain(state, pair, done, has);
      expect(next, `No order of ${JSON.stringify({ pair, done })} explains it.`).toBeDefined();
      state = next!;
      if (step % VERIFY_EACH === 0) await verify(shop);
    }
    await verify(shop);
    console.log(`${STEPS} operations of two processes, ${refused} refused.`);
  },
);

async function balances({ call }: Shop, customers: readonly string[]): Promise<number[][]> {
  const all = await Promise.all(
    customers.map((customer) =>
      call<{ account: { balance_minor: number }; credit_minor: number; points: { balance: number } }>(
        'customers.balances',
        { customer, day: '2026-11-26' },
      ),
    ),
  );
  return all.map(({ account, credit_minor, points }) => [
    account.balance_minor,
    credit_minor,
    points.balance,
  ]);
}
