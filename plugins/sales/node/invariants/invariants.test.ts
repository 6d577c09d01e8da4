import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentInvariants } from './document-invariants.ts';
import { lineInvariants } from './line-invariants.ts';
import { paymentInvariants } from './payment-invariants.ts';
import { registerInvariants } from './register-invariants.ts';
import { returnInvariants } from './return-invariants.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations/shop');
let books: DatabaseSync;

/**
 * Two sound sales of one line each, posted before the later migrations, without the triggers that keep a real shop from
 * what these tests do to it.
 */
beforeEach(() => {
  books = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  const [first, ...later] = readdirSync(MIGRATIONS).toSorted();
  books.exec(readFileSync(join(MIGRATIONS, first!), 'utf8'));
  books.exec(`insert into sales_register values ('r', 'till', 'R1', 2, 2000)`);
  for (const number of [1, 2]) {
    books.exec(`
      insert into sales_document values ('d${number}', 'sale', 'r', ${number}, 'R1-${number}', 'q${number}', 'f', 'till',
        null, ${number * 1000}, '2026-11-22', 'EUR', 'half-away', 'line', 5, 'nearest', 1, 'amount', 10, 1, 250, 50,
        10, 200, 40, 240, 0, 300, 60);
      insert into sales_line values ('l${number}', 'd${number}', 1, 'kiosk', 'apple', 'Apple', null, null, 'standard',
        'list', 200, null, null, null, 1500, 200, 1, 300, 50, 10, 240, 200, 40, 240);
      insert into sales_line_tax values ('lt${number}', 'l${number}', 'd${number}', 1, 'vat', 'VAT', 200000, 200, 40);
      insert into sales_document_tax values ('dt${number}', 'd${number}', 1, 'vat', 'VAT', 200000, 200, 40);
      insert into sales_payment values ('p${number}', 'd${number}', 1, 'sales.cash', 'cash', 300, 60, null)`);
  }
  for (const migration of later) books.exec(readFileSync(join(MIGRATIONS, migration), 'utf8'));
});
afterEach(() => books.close());

function broken(): string[] {
  return [
    ...lineInvariants,
    ...documentInvariants,
    ...paymentInvariants,
    ...registerInvariants,
    ...returnInvariants,
  ]
    .filter(({ query }) => books.prepare(query.text).all(...query.values).length > 0)
    .map(({ id }) => id.replace('sales.', ''));
}

test('sound books break nothing', () => {
  expect(broken()).toEqual([]);
});

test.each([
  ['line-base', `update sales_line set quantity_milli = 1510 where id = 'l1'`],
  [
    'line-base',
    `update sales_document set rounding_mode = 'down'; update sales_line set quantity_milli = 1498`,
  ],
  ['line-amount', `update sales_line set line_discount_minor = 49, sale_discount_minor = 10 where id = 'l1'`],
  ['line-amount', `update sales_line set price_includes_tax = 0 where id = 'l1'`],
  ['line-amount', `update sales_line_tax set included_in_price = 0 where id = 'lt1'`],
  ['tax-bases', `update sales_line_tax set base_minor = 201 where id = 'lt1'`],
  [
    'tax-bases',
    `update sales_line_tax set affects_later = 1 where id = 'lt1';
     insert into sales_line_tax (id, line, document, position, tax, name, rate_ppm, base_minor, amount_minor)
     values ('lt3', 'l1', 'd1', 2, 'city', 'City', 0, 200, 0)`,
  ],
  ['tax-amounts', `update sales_line_tax set rate_ppm = 250000 where id = 'lt1'`],
  ['tax-amounts', `update sales_line_tax set fixed_minor = 5 where id = 'lt1'`],
  ['exempt', `update sales_line set exempt_tax_minor = 1 where id = 'l1'`],
  ['exempt', `update sales_line set exempt = 1, exempt_reason = 'Embassy' where id = 'l1'`],
  [
    'exempt',
    `update sales_line set exempt = 1, net_minor = 240, tax_minor = 0 where id = 'l1';
     delete from sales_line_tax where id = 'lt1'`,
  ],
  ['sale-discount', `update sales_document set exempt_tax_minor = 1 where id = 'd1'`],
  ['tax-rows', `update sales_document_tax set base_minor = 199 where id = 'dt1'`],
  ['tax-rows', `update sales_document_tax set fixed_minor = 1 where id = 'dt1'`],
  ['line-taxes', `update sales_line_tax set amount_minor = 41 where id = 'lt1'`],
  ['line-taxes', `update sales_line set gross_minor = 241, amount_minor = 240 where id = 'l1'`],
  ['sale-discount', `update sales_document set sale_discount_minor = 11 where id = 'd2'`],
  ['total', `update sales_document set total_minor = 241 where id = 'd1'`],
  ['tax-rows', `update sales_document_tax set amount_minor = 39 where id = 'dt1'`],
  ['payments', `update sales_payment set change_minor = 59 where id = 'p1'`],
  ['change', `update sales_payment set kind = 'other' where id = 'p1'`],
  ['change', `update sales_payment set change_minor = 301 where id = 'p1'`],
  ['change', `update sales_payment set change_minor = -1 where id = 'p1'`],
  ['payment-over', `update sales_payment set kind = 'other', tendered_minor = 241 where id = 'p1'`],
  ['payment-sign', `update sales_payment set tendered_minor = -300 where id = 'p1'`],
  ['payment-sign', `update sales_document set total_minor = -240 where id = 'd1'`],
  ['cash-rounding', `update sales_document set cash_rounding_minor = 3 where id = 'd1'`],
  [
    'cash-rounding',
    `update sales_payment set kind = 'other'; update sales_document set cash_rounding_minor = 1`,
  ],
  ['complete', `delete from sales_line where id = 'l1'`],
  ['receipt-numbers', `update sales_document set number = 3 where id = 'd2'`],
  ['receipt-numbers', `update sales_register set last_receipt = 3`],
  ['receipt-times', `update sales_document set at = 999 where id = 'd2'`],
])('%s finds: %s', (invariant, damage) => {
  books.exec(damage);
  expect(broken()).toContain(invariant);
});

test.each([
  ['half-away', 1498, 300],
  ['up', 1496, 300],
  ['down', 1504, 300],
])('a base rounded %s is sound: %i of 200', (mode, quantity_milli, base_minor) => {
  books.exec(`update sales_document set rounding_mode = '${mode}'`);
  books.exec(`update sales_line set quantity_milli = ${quantity_milli}, base_minor = ${base_minor}`);
  expect(broken()).not.toContain('line-base');
});
