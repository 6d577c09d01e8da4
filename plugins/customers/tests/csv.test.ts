import { createClient, exportersContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, importCsv, openCustomers, phone } from './open-customers.ts';
import { contentOf } from './shop-content.ts';

const shops: TestShop[] = [];
let shop: TestShop;
const open = async () => {
  const opened = await openCustomers();
  shops.push(opened);
  return opened;
};
beforeEach(async () => {
  shop = await open();
});
afterEach(async () => {
  for (const one of shops.splice(0)) await one.dispose();
});

const manager = () => shop.client(customersContract, 'manager');
const listed = async (term = '') => (await manager().customers({ term })).customers;

async function exported(from: TestShop): Promise<string> {
  const exporters = createClient(exportersContract, (method, input) => from.call(method, input, 'manager'));
  let text = '';
  for (let after: string | null = null; ;) {
    const page: { text: string; next: string | null } = await exporters.page({ kind: 'customers', after });
    text += page.text;
    if (page.next === null) return text;
    after = page.next;
  }
}

const NASTY = [
  '=HYPERLINK("http://evil")',
  '+49 30 1234',
  '-5 °C gloves',
  '@home',
  "'n Roll",
  "'=quoted",
  '"Rock" "n" Roll',
  'Semi;colon, comma | pipe',
  String.raw`Back\slash; and more`,
  'Crème brûlée – “fine” 日本 🍰',
  'محمد الأحمد',
  '0012',
  'TRUE',
  'Two  blanks',
];

test('an export imports into an empty shop identically, formulas and all, and a second time changes nothing', async () => {
  const size = accepted(
    await manager().saveCustomField({
      title: 'Size; = | odd',
      kind: 'choice',
      choices: ['S', '=M', 'L | XL'],
    }),
  );
  const shoe = accepted(await manager().saveCustomField({ title: 'Shoe size', kind: 'number' }));
  const born = accepted(await manager().saveCustomField({ title: 'Birthday', kind: 'date' }));
  const group = accepted(await manager().saveGroup({ name: '=Trade; | "x"' }));
  for (const [index, name] of NASTY.entries()) {
    const saved = await addCustomer(shop, {
      name,
      company: NASTY[(index + 1) % NASTY.length]!,
      note: `${NASTY[(index + 2) % NASTY.length]}\nsecond line`,
      phones: [phone(`+49 170 ${index}00 ${index}1; ext`, 'work; | \\ home'), phone(`0${index}77 88`)],
      mails: [phone(`=m${index}@example.org`)],
      addresses: [phone(`Street ${index}\n=City; ${name}`, '=home')],
      cards: [`=CARD;${index}`],
      otherNames: [`-Other | ${name}`],
      taxNumber: `=T${index}`,
      exemptReason: index % 3 === 0 ? '=Embassy' : '',
      group: index % 2 === 0 ? group.id : null,
      tags: index % 2 === 0 ? ['=one, two'] : ['a; b', '-c', 'd, e'],
      fields: {
        [size.id]: ['S', '=M', 'L | XL'][index % 3]!,
        [shoe.id]: `-${index}.5`,
        [born.id]: '2000-02-29',
      },
    });
    if (index % 2 === 0)
      for (const [at, given] of [true, false, true].entries())
        accepted(
          await manager().recordConsent({
            customer: saved.id,
            purpose: 'mail',
            given,
            how: 'paper',
            at: at + index,
          }),
        );
    if (index % 5 === 0) accepted(await manager().archiveCustomer({ customer: saved.id }));
  }
  for (let twin = 0; twin < 2; twin += 1)
    await addCustomer(shop, { name: 'Twin', phones: [phone('0999 888')] });
  const file = await exported(shop);
  const copy = await open();
  const report = await importCsv(copy, file);
  expect(report.errors).toEqual([]);
  expect(report).toMatchObject({ rows: NASTY.length + 2, created: NASTY.length + 2 });
  expect(contentOf(copy)).toEqual(contentOf(shop));
  expect(await copy.verify()).toEqual([]);
  expect(await exported(copy)).toBe(file);
  for (const same of [copy, shop])
    expect(await importCsv(same, file)).toMatchObject({ unchanged: report.rows, created: 0, updated: 0 });
});

test('no cell begins like a formula', async () => {
  await addCustomer(shop, { name: '=1+1', phones: [phone('+49 170 1')], note: '@evil' });
  const [, row = ''] = (await exported(shop)).split('\r\n');
  for (const cell of row.split(',')) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/);
});

test('the numbers of merged records come along as cards', async () => {
  const [from, into] = [await addCustomer(shop, { code: 'OLD' }), await addCustomer(shop, { code: 'NEW' })];
  accepted(await manager().mergeCustomers({ from: from.id, into: into.id }));
  const copy = await open();
  await importCsv(copy, await exported(shop));
  expect(await copy.client(customersContract).resolveCode({ code: 'old' })).toMatchObject({ id: into.id });
});

test('a list of another program is understood: names, phones and addresses cut into columns', async () => {
  const report = await importCsv(shop, [
    'First Name,Last Name,E-mail,Phone,Mobile,Street Address,Zip,City,Country,Labels,Comment',
    'Zoë,Meyer,zoe@example.org,030 123456,0170 99,Weg 4,10115,Berlin,Germany,"vip, bikes",Likes tea',
    ',,shop@example.com,,,,,,,,',
  ]);
  expect(report).toMatchObject({ rows: 2, created: 1 });
  expect(report.errors).toMatchObject([{ line: 3, code: 'no-name' }]);
  const [zoe] = await listed('zoe');
  expect(await manager().customer({ id: zoe!.id })).toMatchObject({
    name: 'Zoë Meyer',
    phones: [phone('030 123456'), phone('0170 99', 'mobile')],
    addresses: [phone('Weg 4\n10115\nBerlin\nGermany')],
    tags: ['bikes', 'vip'],
    note: 'Likes tea',
  });
});

test('every bad row is told with its line, its column and what to do; the others come in', async () => {
  accepted(await manager().saveCustomField({ title: 'Birthday', kind: 'date' }));
  const taken = await addCustomer(shop, { name: 'Has the card', cards: ['4711'] });
  const report = await importCsv(shop, [
    'Counterpart id,Name,Number,Birthday,Customer since,Consent,Cards',
    ',Good One,,2000-01-31,2020-05-01,mail | yes | paper | 2021-01-01,',
    'nonsense,Bad Id,,,,,',
    ',Bad Birthday,,31.01.2000,,,',
    ',Bad Since,,,last year,,',
    ',Bad Consent,,,,mail | maybe | paper | 2021-01-01,',
    ',Bad Card,N-1,,,,4711',
    `,${'x'.repeat(201)},,,,,`,
    `,Long Card,,,,,${'4'.repeat(201)}`,
  ]);
  const long = await importCsv(shop, [
    'First name,Last name,Street,City,Custom text: Hobby',
    `${'a'.repeat(100)},${'b'.repeat(100)},,,`,
    `Long Address,,${'s'.repeat(300)},${'c'.repeat(300)},`,
    `Long Hobby,,,,${'h'.repeat(1001)}`,
  ]);
  expect(long).toMatchObject({ created: 0 });
  expect(long.errors.map(({ line, code }) => [line, code])).toEqual([
    [2, 'too-long'],
    [3, 'too-long'],
    [4, 'invalid-field'],
  ]);
  expect(report.created).toBe(1);
  expect(report.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'Counterpart id', 'unknown-id'],
    [4, 'Birthday', 'invalid-field'],
    [5, 'Customer since', 'unknown-day'],
    [6, 'Consent', 'unknown-consent'],
    [8, 'Name', 'too-long'],
    [9, 'Cards', 'too-long'],
  ]);
  expect(report).toMatchObject({ updated: 1 });
  expect(await manager().customer({ id: taken.id })).toMatchObject({ name: 'Bad Card', code: 'N-1' });
  expect(await listed('good')).toMatchObject([{ created_at: Date.parse('2020-05-01') }]);
});

describe('who is there already', () => {
  const FILE = [
    'Name,Phone,Mail',
    'Ada Alike,0170 1234567,',
    'Tom Alike,0170-1234567,tom@example.org',
    'Ada Alike,0170/1234567,ada@example.org',
  ];

  test('one name and one phone are one customer; another name with that phone is told and kept apart', async () => {
    const report = await importCsv(shop, FILE);
    expect(report).toMatchObject({ created: 2, merged: 1, errors: [] });
    expect(report.warnings).toContainEqual(expect.objectContaining({ line: 3, code: 'maybe-duplicate' }));
    expect((await listed('ada')).map(({ mail }) => mail)).toEqual(['ada@example.org']);
    expect(await importCsv(shop, FILE)).toMatchObject({ created: 0, unchanged: 2, merged: 1 });
  });

  test('trying the file says the same as importing it, and writes nothing', async () => {
    const tried = await importCsv(shop, FILE, { dryRun: true });
    expect(await listed()).toEqual([]);
    const done = await importCsv(shop, FILE);
    for (const kind of ['rows', 'created', 'updated', 'unchanged', 'merged'] as const)
      expect(tried[kind]).toBe(done[kind]);
    expect(tried.errors).toEqual(done.errors);
  });

  test.each([
    ['update', 1, 'ada@example.org'],
    ['skip', 0, ''],
    ['error', 0, ''],
  ] as const)('treated as a person says: %s', async (whenThere, updated, mail) => {
    await addCustomer(shop, { name: 'Ada', code: 'A-1', note: 'Stays', tags: ['old'] });
    const report = await importCsv(shop, ['Number,Name,Mail,Note,Tags', 'a-1,Ada,ada@example.org,,new'], {
      choices: { whenThere },
    });
    expect(report).toMatchObject({ created: 0, updated });
    expect(report.skipped.map(({ code }) => code)).toEqual(whenThere === 'skip' ? ['already-there'] : []);
    expect(report.errors.map(({ code }) => code)).toEqual(whenThere === 'error' ? ['already-there'] : []);
    expect(await listed('ada')).toMatchObject([{ mail, tags: mail === '' ? ['old'] : ['new', 'old'] }]);
  });

  test('found by what a person says: the mail; two who fit are for a person to decide', async () => {
    for (const name of ['One', 'Two']) await addCustomer(shop, { name, mails: [phone('both@example.org')] });
    await addCustomer(shop, { name: 'Three', mails: [phone('three@example.org')] });
    const report = await importCsv(
      shop,
      ['Name,Mail,Company', 'X,both@example.org,', 'Third,THREE@example.org,Ltd'],
      {
        choices: { matchBy: 'mail' },
      },
    );
    expect(report.errors).toMatchObject([{ line: 2, code: 'ambiguous' }]);
    expect(report).toMatchObject({ updated: 1 });
    expect(await listed('ltd')).toMatchObject([{ name: 'Third' }]);
  });
});

test('whoever may not import or export is told so', async () => {
  const exporters = createClient(exportersContract, (method, input) => shop.call(method, input, 'cashier'));
  await expect(exporters.page({ kind: 'customers' })).rejects.toMatchObject({ code: 'not-permitted' });
});
