import { join } from 'node:path';
import { reportsContract } from '@counterpart/reports/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import customers from '../../plugins/customers/node/index.ts';
import { accepted } from '../../plugins/customers/tests/open-customers.ts';
import reports from '../../plugins/reports/node/index.ts';
import sales from '../../plugins/sales/node/index.ts';
import { Till } from './open-till.ts';

const PLUGINS = join(import.meta.dirname, '../../plugins');
let till: Till;
let ann: string;
let ben: string;

beforeEach(async () => {
  till = await Till.open({
    plugins: [
      { folder: join(PLUGINS, 'sales'), node: sales },
      { folder: join(PLUGINS, 'customers'), node: customers },
      { folder: join(PLUGINS, 'reports'), node: reports },
    ],
  });
  ann = await till.customer('Ann', { dueDays: 10 });
  ben = await till.customer('Ben', { dueDays: 30 });
  await owe(ann, 5000, '2026-01-10');
  await owe(ann, 2500, '2026-03-01');
  await owe(ann, -1500, '2026-03-05');
  await owe(ben, 700, '2026-03-20');
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const owe = async (customer: string, amount: number, businessDate: string) =>
  accepted(
    await till.customers.openBalance({ customer, ledger: 'account', amount, businessDate, note: 'Old book' }),
  );
const asked = () => till.shop.client(reportsContract, 'manager');
const at = (day: string, filters: Record<string, string> = {}) => ({ from: day, to: day, filters });
const rows = async (report: string, ask: ReturnType<typeof at>) =>
  asked().rows({ report: `customers.${report}`, ...ask, offset: 0, limit: 50 });
const cells = async (report: string, ask: ReturnType<typeof at>, ...columns: string[]) =>
  (await rows(report, ask)).rows.map((row) => columns.map((column) => row.cells[column]));
const total = async (report: string, ask: ReturnType<typeof at>) =>
  (await asked().totals({ report: `customers.${report}`, ...ask })).totals['open_minor'];

test('who owed what on a day, and for how long it had been due', async () => {
  expect(
    await cells(
      'owing',
      at('2026-03-31'),
      'name',
      'open_minor',
      'current_minor',
      'upTo30_minor',
      'upTo90_minor',
    ),
  ).toEqual([
    ['Ann', 6000, 0, 2500, 3500],
    ['Ben', 700, 700, 0, 0],
  ]);
  expect(await cells('owing', at('2026-01-31'), 'name', 'open_minor')).toEqual([['Ann', 5000]]);
});

test('debts by their age, opened down to each of them and to whom it is from', async () => {
  const day = at('2026-03-31');
  expect(await cells('ageing', day, 'position', 'items', 'open_minor')).toEqual([
    ['Not due yet', 1, 700],
    ['1 to 30 days', 1, 2500],
    ['61 to 90 days', 1, 3500],
  ]);
  for (const { cells: said, open } of (await rows('ageing', day)).rows) {
    if (!open || !('report' in open)) throw new Error('It opens no report.');
    expect(open.report).toBe('customers.openItems');
    expect(await total('openItems', at('2026-03-31', open.filters))).toBe(said['open_minor']);
  }
  expect((await rows('openItems', day)).rows[0]).toMatchObject({
    cells: {
      name: 'Ann',
      what: 'Written by hand',
      due_on: '2026-01-20',
      amount_minor: 5000,
      open_minor: 3500,
    },
    open: { view: 'customers.customers', argument: ann },
  });
});

test('what is sold on account opens its receipt', async () => {
  await till.limit(ben, 10_000);
  const receipt = await till.sell(ben, 300, 'customers.account');
  const found = (await rows('openItems', at(receipt.businessDate, { customer: ben }))).rows;
  expect(found.find(({ cells: { what } }) => what === receipt.receipt)).toMatchObject({
    cells: { open_minor: 300 },
    open: { view: 'sales.history', argument: receipt.id },
  });
});

test.each(['2026-01-31', '2026-03-31', '2026-06-30'])('on %s all three say the same sum', async (day) => {
  const debts = await till.customers.debts({ day, term: '', overdueOnly: false });
  for (const report of ['owing', 'ageing', 'openItems'])
    expect([report, await total(report, at(day))]).toEqual([report, debts.balance_minor]);
});
