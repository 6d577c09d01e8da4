import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { registerInvariants } from '../node/invariants/register-invariants.ts';
import { shiftInvariants } from '../node/invariants/shift-invariants.ts';
import { zInvariants } from '../node/invariants/z-invariants.ts';
import { cash, done, OpenShop } from './open-shop.ts';

/**
 * Books of a register with a sale before its first shift, two closed shifts and an open one, made by the real thing; the
 * tests do to a copy what the triggers of a real shop refuse.
 */
const folder = mkdtempSync(join(tmpdir(), 'shifts-'));
const sound = join(folder, 'sound.db');
const damaged = join(folder, 'damaged.db');
let books: DatabaseSync;

beforeAll(async () => {
  const open = await OpenShop.open();
  const till = open.till('manager');
  const sell = (payments: object[] = cash(100)) =>
    done(till.postSale({ lines: [{ code: '4001' }], payments: payments as ReturnType<typeof cash> }));
  const day = async () => {
    const { id: shift } = await done(till.openShift({ float: { sum_minor: 1000 } }));
    await sell();
    await sell([{ method: 'card', tendered_minor: 50 }]);
    await done(till.payIn({ shift, amount_minor: 30, reason: 'Found' }));
    await done(till.payOut({ shift, amount_minor: 10, reason: 'Stamps' }));
    return shift;
  };
  await sell();
  for (let closed = 0; closed < 2; closed++) {
    const shift = await day();
    const others = [{ method: 'sales.card', counted_minor: 50 }];
    const count = await done(till.countShift({ shift, cash: { sum_minor: 1065 }, others }));
    await done(till.closeShift({ shift, count: count.id, reason: 'Miscounted' }));
  }
  await day();
  expect(await open.shop.verify()).toEqual([]);
  const shop = new DatabaseSync(join(open.shop.folder, '../shop.db'));
  shop.prepare('vacuum into ?').run(sound);
  shop.close();
  await open.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  copyFileSync(sound, damaged);
  books = new DatabaseSync(damaged, { enableForeignKeyConstraints: false });
  books.function('sha256', { deterministic: true }, (text) =>
    createHash('sha256').update(String(text)).digest('hex'),
  );
  const triggers = books.prepare(`select name from sqlite_schema where type = 'trigger'`).all();
  for (const { name } of triggers) books.exec(`drop trigger "${String(name)}"`);
});
afterEach(() => books.close());

function broken(): string[] {
  return [...registerInvariants, ...shiftInvariants, ...zInvariants]
    .filter(({ query }) => books.prepare(query.text).all(...query.values).length > 0)
    .map(({ id }) => id.replace('sales.', ''));
}

test('sound books break nothing', () => {
  expect(broken()).toEqual([]);
});

const Z = (number: number) => `(select id from sales_z where number = ${number})`;
const SHIFT = (number: number) => `(select id from sales_shift where number = ${number})`;
const sealAgain = `update sales_z set seal = sha256(previous || char(10) || content)`;
const tell = (path: string, value: string) =>
  `update sales_z set content = json_set(content, '${path}', ${value}) where number = 2; ${sealAgain} where number = 2`;

test.each([
  ['document-shift', `update sales_document set shift = null where number = 2`],
  ['document-shift', `update sales_document set shift = ${SHIFT(1)} where number = 1`],
  ['document-shift', `update sales_document set shift = ${SHIFT(1)} where number = 4`],
  ['document-shift', `update sales_document set shift = 'nobody' where number = 7`],
  ['shift-apart', `update sales_shift set opened_at = opened_at - 3600000 where number = 2`],
  ['shift-apart', `update sales_shift set receipts_before = 2 where number = 2`],
  ['shift-open', `update sales_register set shift = null`],
  ['shift-open', `update sales_register set shift = ${SHIFT(1)}`],
  ['shift-open', `delete from sales_z where number = 1`],
  ['shift-closed', `update sales_cash_movement set shift = ${SHIFT(1)} where shift = ${SHIFT(3)}`],
  [
    'shift-closed',
    `insert into sales_count select 'late', shift, 2, at, till, person, pieces, tenders from sales_count where shift = ${SHIFT(1)}`,
  ],
  ['shift-numbers', `update sales_shift set number = 5 where number = 3`],
  ['z-numbers', `delete from sales_z where number = 1`],
  ['z-numbers', `update sales_z set number = 3 where number = 2`],
  ['z-seal', `update sales_z set content = replace(content, 'Miscounted', 'Stolen') where number = 1`],
  [
    'z-seal',
    `update sales_z set content = replace(content, 'Miscounted', 'Stolen') where number = 1; ${sealAgain}`,
  ],
  ['z-content', `update sales_z set total_minor = total_minor + 1 where id = ${Z(2)}`],
  ['z-content', `update sales_z set difference_minor = 0, counted_minor = expected_minor where id = ${Z(1)}`],
  ['z-documents', `update sales_document set total_minor = 49, net_minor = 49 where number = 3`],
  ['z-documents', `delete from sales_document where number = 5`],
  [
    'z-taxes',
    tell('$.figures.taxes', `json('[{"id":"vat","rate_ppm":200000,"base_minor":1,"amount_minor":1}]')`),
  ],
  ['z-tenders', tell('$.figures.tenders[0].taken_minor', '51')],
  ['z-tenders', `update sales_payment set change_minor = change_minor - 1 where tendered_minor = 100`],
  [
    'z-liabilities',
    tell(
      '$.figures.liabilities',
      `json('[{"title":"Cards","count":1,"taken_minor":1,"givenBack_minor":0}]')`,
    ),
  ],
  [
    'z-liabilities',
    `update sales_line set tax_class = 'liability' where document in (select id from sales_document where number = 3)`,
  ],
  ['z-drawer', `update sales_cash_movement set amount_minor = 29 where kind = 'paid-in'`],
  ['z-drawer', `update sales_shift set float_minor = 999 where number = 1`],
  ['z-drawer', `update sales_payment set tendered_minor = 101 where tendered_minor = 100`],
])('%s finds: %s', (invariant, damage) => {
  books.exec(damage);
  expect(broken()).toContain(invariant);
});
