import { DatabaseSync } from 'node:sqlite';
import { printingContract } from '@counterpart/sdk';
import { readPdf } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, back, tea, Till, today } from './open-till.ts';

let till: Till;
let ann: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann', { limit_minor: 100_000, dueDays: 10 });
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const owe = async (amount: number, businessDate: string, more: { dueOn?: string; customer?: string } = {}) =>
  accepted(
    await till.customers.openBalance({
      customer: ann,
      ledger: 'account',
      amount,
      businessDate,
      note: 'From the old book',
      ...more,
    }),
  );
const open = async (day = today()) => {
  const statement = await till.customers.statement({ customer: ann, from: '2000-01-01', to: day });
  return statement!.openItems.map(({ dueOn, open_minor }) => [dueOn, open_minor]);
};

describe('a statement', () => {
  test('begins with what was owed before, tells what happened and ends with what is owed', async () => {
    await owe(5000, '2026-01-10');
    await owe(2500, '2026-02-10');
    await owe(-1000, '2026-02-20');
    const statement = (await till.customers.statement({
      customer: ann,
      from: '2026-02-01',
      to: '2026-02-28',
    }))!;
    expect(statement).toMatchObject({ opening_minor: 5000, closing_minor: 6500 });
    expect(statement.entries.map(({ amount_minor, balance_minor }) => [amount_minor, balance_minor])).toEqual(
      [
        [2500, 7500],
        [-1000, 6500],
      ],
    );
    expect(statement.ageing).toEqual({
      current_minor: 0,
      upTo30_minor: 2500,
      upTo60_minor: 4000,
      upTo90_minor: 0,
      over90_minor: 0,
    });
  });

  test('of a day in the past knows nothing of what came later', async () => {
    await owe(5000, '2026-01-10');
    await till.pay(ann, 5000);
    expect(await open('2026-01-31')).toEqual([['2026-01-20', 5000]]);
    expect(await open()).toEqual([]);
  });

  test('goes on paper with the address of the customer', async () => {
    const bright = await till.customer('Bright', { addresses: [{ label: '', value: '1 High Street' }] });
    await owe(5000, '2026-01-10', { customer: bright });
    const paper = await till.customers.statementDocument({
      customer: bright,
      from: '2026-01-01',
      to: '2026-01-31',
    });
    const text = JSON.stringify(paper);
    for (const word of ['Bright', '1 High Street', 'From the old book', '€50.00', 'Closing balance'])
      expect(text).toContain(word);
    const file = await till.shop.client(printingContract).pdf({ document: paper!, paper: 'a4' });
    const [page, ...others] = readPdf(Buffer.from(file.data, 'base64'));
    expect([page!.width, page!.height, others.length]).toEqual([595, 842, 0]);
    expect(page!.text).toMatch(
      /Bright1HighStreet.*Openingbalance€0\.00.*€50\.00€50\.00.*Closingbalance€50\.00/,
    );
  });
});

describe('what is open', () => {
  test('payments settle what was due first, whatever came first into the books', async () => {
    await owe(1000, '2026-03-01', { dueOn: '2026-06-01' });
    await owe(2000, '2026-04-01', { dueOn: '2026-05-01' });
    await till.pay(ann, 2500);
    expect(await open()).toEqual([['2026-06-01', 500]]);
    await till.pay(ann, 700);
    expect(await open()).toEqual([]);
  });

  test('what comes back settles its own sale first, and only what it is more settles others', async () => {
    await owe(1000, '2026-03-01');
    const sold = accepted(
      await till.post(
        ann,
        [tea(3000)],
        [
          [ACCOUNT, 1000],
          ['cash', 2000],
        ],
      ),
    );
    accepted(await till.post(ann, [back(sold.lines[0]!.id)], [[ACCOUNT, -3000]]));
    expect(await open()).toEqual([]);
    expect((await till.has(ann))[0]).toBe(-1000);
  });

  test('a sale that is voided is open no more, and a payment that is voided settles nothing', async () => {
    const sold = await till.sell(ann, 3000, ACCOUNT);
    await owe(500, '2026-03-01');
    const paid = await till.pay(ann, 500);
    accepted(await till.voided(sold));
    expect(await open()).toEqual([]);
    accepted(await till.voided(paid));
    expect(await open()).toEqual([['2026-03-11', 500]]);
  });

  test('is what the published view says, too', async () => {
    await owe(1000, '2026-03-01', { dueOn: '2026-06-01' });
    await owe(2000, '2026-04-01', { dueOn: '2026-05-01' });
    const sold = await till.sell(ann, 700, ACCOUNT);
    await till.sell(ann, 800, ACCOUNT);
    accepted(await till.giveBack(sold, [[ACCOUNT, -700]]));
    await till.pay(ann, 600);
    const books = new DatabaseSync(till.shop.host.shopPath, { readOnly: true });
    const rows = books
      .prepare('select due_on, open_minor from customers_open_item_v1 order by due_on')
      .all()
      .map(({ due_on, open_minor }) => [due_on, open_minor]);
    books.close();
    expect(rows).toEqual(await open());
    expect(rows).toHaveLength(3);
  });
});

test('who owes is listed with how long it is overdue; the list sums to the whole', async () => {
  const ben = await till.customer('Bén', { phones: [{ label: '', value: '0170 / 222 33' }] });
  await owe(1000, '2026-01-01', { dueOn: '2026-03-01' });
  await owe(2000, '2026-01-01', { dueOn: '2026-02-01', customer: ben });
  await till.pay(await till.customer('Cleo'), 500);
  const ask = { day: '2026-03-15', term: '', overdueOnly: false };
  const { total, debtors } = await till.customers.debtors({ ...ask, sort: 'overdue', limit: 10, offset: 0 });
  expect(total).toBe(2);
  expect(debtors).toMatchObject([
    { name: 'Bén', balance_minor: 2000, upTo60_minor: 2000, dueSince: '2026-02-01' },
    { name: 'Ann', balance_minor: 1000, upTo30_minor: 1000 },
  ]);
  expect(await till.customers.debts(ask)).toMatchObject({
    count: 2,
    balance_minor: 3000,
    overdue_minor: 3000,
    upTo30_minor: 1000,
    upTo60_minor: 2000,
  });
  for (const term of ['be', 'BÉN', '0170 22 233', '+49 170 22233'])
    expect((await till.customers.debtors({ ...ask, term, limit: 10, offset: 0 })).total).toBe(1);
  for (const term of ['%', '_e'])
    expect((await till.customers.debtors({ ...ask, term, limit: 10, offset: 0 })).total).toBe(0);
  expect((await till.customers.debts({ ...ask, day: '2026-02-15', overdueOnly: true })).count).toBe(1);
});

describe('a balance that is changed by hand', () => {
  test('says why, is in the audit log, and a cashier may not', async () => {
    const change = { customer: ann, ledger: 'account', amount: -300, reason: 'Goodwill' } as const;
    const entry = accepted(await till.customers.correctBalance(change));
    expect(entry).toMatchObject({ kind: 'correction', amount: -300, balance: -300, note: 'Goodwill' });
    const books = new DatabaseSync(till.shop.host.shopPath, { readOnly: true });
    const logged = books
      .prepare(`select data from core_audit where action = 'customers.balance-corrected' and subject = ?`)
      .all(entry.id);
    books.close();
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('Goodwill');
    await expect(till.shop.call('customers.correctBalance', change, 'cashier')).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('takes no more credit or points away than there are, and nothing from tomorrow', async () => {
    for (const ledger of ['credit', 'points'] as const) {
      const change = { customer: ann, ledger, reason: 'Wrong' };
      accepted(await till.customers.correctBalance({ ...change, amount: 100 }));
      expect(refused(await till.customers.correctBalance({ ...change, amount: -101 })).refused).toBe(
        'below-zero',
      );
      accepted(await till.customers.correctBalance({ ...change, amount: -100 }));
    }
    const tomorrow = { customer: ann, ledger: 'account', amount: 1, businessDate: '2999-01-01' } as const;
    expect(refused(await till.customers.openBalance(tomorrow)).refused).toBe('in-the-future');
  });
});
