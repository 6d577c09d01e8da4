import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { balanceInvariants } from '../../plugins/customers/node/invariants/ledger-invariants.ts';
import { accepted } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, CREDIT, POINTS, Till } from './open-till.ts';

let till: Till;
let books: Sqlite.Database;

/** The books of a shop in which everything has happened that the ledgers know; a copy that nothing guards. */
beforeAll(async () => {
  till = await Till.open();
  const { programme } = await till.customers.loyalty({});
  accepted(await till.customers.saveLoyaltyProgramme({ ...programme, active: true, minimumPoints: 0 }));
  accepted(
    await till.customers.saveLoyaltyRule({
      title: 'Everything',
      category: null,
      points: 1,
      per_minor: 100,
      minimum_minor: 0,
      rounding: 'down',
      validFrom: null,
      validUntil: null,
      active: true,
    }),
  );
  const ann = await till.customer('Ann', { limit_minor: 10_000 });
  const ben = await till.customer('Ben', { limit_minor: 10_000 });
  const sold = await till.sell(ann, 4000, ACCOUNT);
  await till.pay(ann, 1500);
  accepted(await till.voided(sold));
  await till.sell(ann, 3000, ACCOUNT);
  accepted(await till.giveBack(await till.sell(ben, 2000), [[CREDIT, -2000]]));
  await till.sell(ben, 500, CREDIT);
  await till.sell(ben, 1000, ACCOUNT);
  await till.sell(ben, 1000);
  await till.sell(ben, 5, POINTS);
  accepted(await till.customers.mergeCustomers({ from: ben, into: ann }));
  expect(await till.shop.verify()).toEqual([]);
  const copy = join(till.shop.folder, 'copy.db');
  const source = new Sqlite(till.shop.host.shopPath, { readonly: true });
  source.exec(`vacuum into '${copy}'`);
  source.close();
  books = new Sqlite(copy);
  books.pragma('foreign_keys = off');
  books.pragma('ignore_check_constraints = on');
  const triggers = books.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all();
  for (const name of triggers) books.exec(`drop trigger "${String(name)}"`);
});
afterAll(async () => {
  books.close();
  await till.shop.dispose();
});

const broken = () =>
  balanceInvariants
    .filter(({ query }) => books.prepare(query.text).all(...query.values).length > 0)
    .map(({ id }) => id.replace('customers.', ''));

test('sound books break nothing', () => {
  expect(broken()).toEqual([]);
});

const tables = {
  account: 'customers_account',
  credit: 'customers_credit',
  points: 'customers_points',
} as const;
const figure = { account: 'amount_minor', credit: 'amount_minor', points: 'amount' } as const;
const kept = { account: 'balance_minor', credit: 'balance_minor', points: 'balance' } as const;

type Damage = readonly [invariant: string, damage: string];

const ofEach = (['account', 'credit', 'points'] as const).flatMap((ledger): Damage[] => {
  const [holding, amount, balance] = [tables[ledger], figure[ledger], kept[ledger]];
  const entry = `${holding}_entry`;
  return [
    [`${ledger}-balance`, `update ${holding} set ${balance} = ${balance} + 1`],
    [`${ledger}-balance`, `delete from ${holding} where id in (select customer_id from ${entry})`],
    [`${ledger}-balance`, `update ${entry} set ${amount} = ${amount} + 1 where position = 1`],
    [`${ledger}-balance`, `delete from ${entry} where position = 1`],
    [`${ledger}-steps`, `update ${entry} set ${balance} = ${balance} + 1 where position = 1`],
    [`${ledger}-steps`, `update ${entry} set position = position + 100`],
    [`${ledger}-merged`, `delete from ${entry} where kind = 'merge' and ${amount} > 0`],
    [`${ledger}-merged`, `update ${holding} set ${balance} = 1 where ${balance} = 0`],
  ];
});

test.each<Damage>([
  ...ofEach,
  [
    'account-reversed',
    `update customers_account_entry set amount_minor = amount_minor + 1 where kind = 'void'`,
  ],
  ['account-reversed', `update customers_account_entry set kind = 'payment' where kind = 'void'`],
  ['points-reversed', `update customers_points_entry set amount = -1000 where kind = 'void'`],
  ['credit-below-zero', `update customers_credit_entry set balance_minor = -1 where position = 1`],
  ['points-below-zero', `update customers_points_entry set balance = -1 where position = 1`],
  ['account-limit', `update customers_account_entry set limit_minor = balance_minor - 1 where kind = 'sale'`],
  ['account-limit', `update customers_account_entry set limit_minor = null where kind = 'sale'`],
  ['account-due', `update customers_account_entry set due_on = null where kind = 'sale'`],
  ['account-due', `update customers_account_entry set due_on = '2026-01-01' where kind = 'payment'`],
  ['points-lines', `update customers_points_line set points = points + 1`],
  ['points-lines', `delete from customers_points_entry where kind = 'earned'`],
])('%s finds: %s', (invariant, damage) => {
  books.exec('begin');
  try {
    expect(books.prepare(damage).run().changes).toBeGreaterThan(0);
    expect(broken()).toContain(invariant);
  } finally {
    books.exec('rollback');
  }
});
