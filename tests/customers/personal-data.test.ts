import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { salesContract } from '@counterpart/sales/api';
import { ACCOUNT, Till } from './open-till.ts';
import { accepted, importCsv, phone, refused } from '../../plugins/customers/tests/open-customers.ts';

let till: Till;
beforeEach(async () => void (till = await Till.open()));
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const tea = { name: 'Tea', unitPrice_minor: 500 };
const sales = () => till.shop.client(salesContract, 'manager');
const ann = () =>
  till.customer('Ann Ash', {
    company: 'Ashes Ltd',
    phones: [phone('0151 234567')],
    mails: [phone('ann@ash.example')],
    note: 'Likes Darjeeling',
    tags: ['tea lover'],
    limit_minor: 10_000,
  });
const SAYS_WHO = ['Ann Ash', 'Ashes', '234567', 'ann@ash', 'Darjeeling', 'tea lover', 'ashes'];

/** Every row of a file, as text, but for what the index of the search is made of. */
function everything(path: string): string {
  const file = new Sqlite(path, { readonly: true });
  const tables = file
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and sql not like '%virtual%'",
    )
    .pluck()
    .all() as string[];
  const text = tables
    .map((table) => JSON.stringify(file.prepare(`select * from "${table}"`).all()))
    .join('\n');
  file.close();
  return text;
}
const whoIsIn = (path: string) => SAYS_WHO.filter((word) => everything(path).includes(word));
const { customers, erase } = {
  customers: () => till.customers,
  erase: (customer: string) => till.customers.erasePerson({ customer }),
};

test('what is kept about somebody is given out as a page and as data, from every module', async () => {
  const customer = await ann();
  const receipt = accepted(await till.post(customer, [tea], [['cash', 500]]));
  const { files } = accepted(await customers().exportPerson({ customer }));
  const [page, data] = [files[0]!, files[1]!];
  expect(page).toMatchObject({ type: 'text/html', fileName: expect.stringMatching(/^C\d+\.html$/) });
  for (const word of ['Ann Ash', '0151 234567', 'Likes Darjeeling', receipt.receipt, 'Tea'])
    expect(page.text).toContain(word);
  const { records } = JSON.parse(data.text) as { records: { plugin: string; sections: unknown[] }[] };
  expect(records.map(({ plugin }) => plugin)).toEqual(['customers', 'sales']);
  expect(records[1]!.sections).toMatchObject([{ data: [{ receipt: receipt.receipt, total_minor: 500 }] }]);
});

test('a name cannot become a part of the page', async () => {
  const customer = await till.customer('<script>alert(1)</script>');
  const { files } = accepted(await customers().exportPerson({ customer }));
  expect(files[0]!.text).not.toContain('<script>');
  expect(files[0]!.text).toContain('&lt;script&gt;');
});

test('whoever is erased is nowhere any more, and the books keep totals and numbers', async () => {
  const customer = await ann();
  const posted = accepted(await till.post(customer, [tea], [['cash', 500]]));
  const parked = async () => {
    await sales().addOpenItem({ name: 'Cake', unitPrice_minor: 300 });
    await sales().setParty({ party: { provider: 'customers', ref: customer } });
    return accepted(await sales().parkSale({ name: 'Ann Ash' }));
  };
  await parked();
  await sales().addOpenItem({ name: 'Milk', unitPrice_minor: 100 });
  await sales().setParty({ party: { provider: 'customers', ref: customer } });
  const { shopPath } = till.shop.host;
  expect(whoIsIn(shopPath)).toEqual(SAYS_WHO);

  expect(await erase(customer)).toEqual({});
  expect(whoIsIn(shopPath)).toEqual([]);
  expect(await customers().findCustomers({ term: 'ash' })).toEqual([]);
  expect(await customers().findCustomers({ term: '234567' })).toEqual([]);
  expect(await sales().searchParties({ term: 'ash' })).toEqual([]);
  expect(await sales().party({ provider: 'customers', ref: customer })).toBeNull();
  expect(await customers().customer({ id: customer })).toMatchObject({ erased: true, status: 'archived' });
  await vi.waitFor(async () =>
    expect(await sales().cart({})).toMatchObject({
      party: null,
      lines: [{ name: 'Milk' }],
      total_minor: 100,
    }),
  );
  await vi.waitFor(() => expect(whoIsIn(`${till.shop.folder}/till.db`)).toEqual([]));
  expect(await sales().parkedSales({})).toMatchObject([{ name: '', party: null, total_minor: 300 }]);
  expect(await sales().receipt({ id: posted.id })).toEqual({ ...posted, party: null });
});

test('the bytes of the files do not tell any more who was erased', async () => {
  const customer = await ann();
  await till.customer('Ben Birch', { phones: [phone('0170 5550101')] });
  const { shopPath } = till.shop.host;
  await erase(customer);
  await vi.waitFor(() => expect(whoIsIn(`${till.shop.folder}/till.db`)).toEqual([]));
  await till.shop.host.stop();
  const bytes = readFileSync(shopPath).toString('latin1').toLowerCase();
  expect(bytes).toContain('ben birch');
  expect(SAYS_WHO.filter((word) => bytes.includes(word.toLowerCase()))).toEqual([]);
  await till.shop.restart();
});

test('somebody who still owes something is not erased', async () => {
  const customer = await ann();
  accepted(await till.post(customer, [tea], [[ACCOUNT, 500]]));
  expect(refused(await erase(customer)).refused).toBe('open-balance');
  expect(await customers().customer({ id: customer })).toMatchObject({ erased: false, name: 'Ann Ash' });
});

test('an account that is settled keeps its entries, to nobody in particular', async () => {
  const customer = await ann();
  accepted(await till.post(customer, [tea], [[ACCOUNT, 500]]));
  accepted(
    await till.customers.correctBalance({
      customer,
      ledger: 'account',
      amount: -500,
      reason: 'Ann Ash paid',
    }),
  );
  await erase(customer);
  expect(whoIsIn(till.shop.host.shopPath)).toEqual([]);
  const file = new Sqlite(till.shop.host.shopPath, { readonly: true });
  expect(file.prepare('select sum(amount_minor) from customers_account_entry').pluck().get()).toBe(0);
  expect(file.prepare('select count(*) from customers_account_entry').pluck().get()).toBe(2);
  file.close();
});

test('with somebody all records go that were merged into theirs', async () => {
  const customer = await ann();
  const other = await till.customer('Ann Ash-Birch', { phones: [phone('0999 234567')] });
  accepted(await till.post(other, [tea], [['cash', 500]]));
  accepted(await customers().mergeCustomers({ from: other, into: customer }));
  await erase(customer);
  expect(whoIsIn(till.shop.host.shopPath)).toEqual([]);
});

test('who may not, may not', async () => {
  const customer = await ann();
  const cashier = till.shop.call('customers.erasePerson', { customer }, 'cashier');
  await expect(cashier).rejects.toMatchObject({ code: 'not-permitted' });
});

test('verify finds what would still say who somebody was', async () => {
  const customer = await ann();
  await erase(customer);
  const file = new Sqlite(till.shop.host.shopPath);
  const note = (text: string) =>
    file.prepare('update customers_customer set note = ? where id = ?').run(text, customer);
  note('Likes Darjeeling');
  const found = await till.shop.verify();
  note('');
  file.close();
  expect(found).toMatchObject([{ invariant: 'customers.erased' }]);
});

test('about whoever was erased nothing is written any more: not by hand, not by merging, not from a file', async () => {
  const [gone, other] = [await ann(), await till.customer('Ben Birch')];
  accepted(await erase(gone));
  const { revision } = (await customers().customer({ id: gone }))!;
  const writes = [
    customers().saveCustomer({ id: gone, revision, name: 'Ann Ash' }),
    customers().restoreCustomer({ customer: gone }),
    customers().recordConsent({ customer: gone, purpose: 'mail', given: true, how: 'paper' }),
    customers().mergeCustomers({ from: gone, into: other }),
    customers().mergeCustomers({ from: other, into: gone }),
    customers().correctBalance({ customer: gone, ledger: 'credit', amount: 100, reason: 'For Ann Ash' }),
    customers().openBalance({ customer: gone, ledger: 'points', amount: 100, businessDate: '2026-01-01' }),
    customers().setTerms({ of: { level: 'customer', id: gone }, limit_minor: 100, dueDays: null }),
  ];
  for (const write of writes) expect(refused(await write)).toMatchObject({ refused: 'erased' });
  const report = await importCsv(till.shop, [`Counterpart id,Name`, `${gone},Ann Ash`]);
  expect(report).toMatchObject({ created: 0, updated: 0 });
  expect(report.errors).toMatchObject([{ line: 2, code: 'erased' }]);
});
