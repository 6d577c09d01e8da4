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
 * Two sound sales of one line each, posted before the later migrations, a part of the first given back, the second
 * voided; without the triggers that keep a real shop from what these tests do to it.
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
  giveBackAThird();
  voidTheSecond();
});

const copied = `till, person, at, business_date, currency, rounding_mode, rounding_scope, cash_rounding_step_minor,
  cash_rounding_mode, prices_include_tax, line_count`;
const figures = `subtotal_minor, line_discount_minor, sale_discount_minor, net_minor, tax_minor, total_minor,
  cash_rounding_minor, paid_minor, change_minor`;
const line = `id, document, position, provider, ref, name, tax_class, price_origin, price_includes_tax,
  unit_price_minor, quantity_milli, base_minor, line_discount_minor, sale_discount_minor, amount_minor, net_minor,
  tax_minor, gross_minor, refund_of, refunded_before_milli, disposition, reason`;

/** The third document: 0.5 of the 1.5 of the first, as a refund works them out. */
function giveBackAThird(): void {
  books.exec(`
    insert into sales_document (id, kind, register, number, receipt, request, fingerprint, ${copied}, ${figures})
    select 'd3', 'return', register, 3, 'R1-3', 'q3', 'f', ${copied}, -83, -17, -3, -67, -13, -80, 0, -80, 0
    from sales_document where id = 'd2';
    insert into sales_line (${line}) select 'l3', 'd3', 1, provider, ref, name, tax_class, price_origin, 1, 200, -500,
      -100, -17, -3, -80, -67, -13, -80, 'l1', 0, 'restock', 'Too sour' from sales_line where id = 'l1';
    insert into sales_line_tax (id, line, document, position, tax, name, rate_ppm, base_minor, amount_minor)
    values ('lt3', 'l3', 'd3', 1, 'vat', 'VAT', 200000, -67, -13);
    insert into sales_document_tax (id, document, position, tax, name, rate_ppm, base_minor, amount_minor)
    values ('dt3', 'd3', 1, 'vat', 'VAT', 200000, -67, -13);
    insert into sales_payment (id, document, position, method, kind, tendered_minor, change_minor)
    values ('p3', 'd3', 1, 'sales.cash', 'cash', -80, 0);
    insert into sales_line_refund values ('l1', 500)`);
}

/** The fourth document. */
function voidTheSecond(): void {
  books.exec(`
    insert into sales_document (id, kind, register, number, receipt, request, fingerprint, void_of, reason, ${copied},
      ${figures})
    select 'd4', 'void', register, 4, 'R1-4', 'q4', 'f', 'd2', 'Twice', ${copied}, -250, -50, -10, -200, -40, -240, 0,
      -300, -60 from sales_document where id = 'd3';
    insert into sales_line (${line}) select 'l4', 'd4', 1, provider, ref, name, tax_class, price_origin, 1, 200, -1500,
      -300, -50, -10, -240, -200, -40, -240, 'l2', 0, null, null from sales_line where id = 'l2';
    insert into sales_line_tax (id, line, document, position, tax, name, rate_ppm, base_minor, amount_minor)
    values ('lt4', 'l4', 'd4', 1, 'vat', 'VAT', 200000, -200, -40);
    insert into sales_document_tax (id, document, position, tax, name, rate_ppm, base_minor, amount_minor)
    values ('dt4', 'd4', 1, 'vat', 'VAT', 200000, -200, -40);
    insert into sales_payment (id, document, position, method, kind, tendered_minor, change_minor)
    values ('p4', 'd4', 1, 'sales.cash', 'cash', -300, -60);
    insert into sales_line_refund values ('l2', 1500);
    update sales_register set last_receipt = 4, last_at = 2000`);
}
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
     values ('lt9', 'l1', 'd1', 2, 'city', 'City', 0, 200, 0)`,
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
  ['refund-quantity', `update sales_line_refund set refunded_milli = 400 where id = 'l1'`],
  ['refund-quantity', `delete from sales_line_refund where id = 'l1'`],
  ['refund-quantity', `insert into sales_line_refund values ('l3', 500)`],
  [
    'refund-quantity',
    `update sales_line set quantity_milli = -1600 where id = 'l3';
     update sales_line_refund set refunded_milli = 1600 where id = 'l1'`,
  ],
  ['refund-money', `update sales_line set gross_minor = -241 where id = 'l3'`],
  ['refund-money', `update sales_line set gross_minor = -239 where id = 'l4'`],
  ['refund-sequence', `update sales_line set refunded_before_milli = 600 where id = 'l3'`],
  [
    'refund-sequence',
    `insert into sales_line (${line}) select 'l9', 'd3', 2, provider, ref, name, tax_class, price_origin, 1, 200, -500,
       -100, -17, -3, -80, -67, -13, -80, 'l1', 0, 'restock', 'Again' from sales_line where id = 'l3'`,
  ],
  ['refund-share', `update sales_line set amount_minor = -81 where id = 'l3'`],
  ['refund-share', `update sales_line set base_minor = -101 where id = 'l3'`],
  ['refund-share', `update sales_line set sale_discount_minor = -4 where id = 'l3'`],
  ['refund-share', `update sales_line set unit_price_minor = 201 where id = 'l3'`],
  ['refund-share', `update sales_line set quantity_milli = 500 where id = 'l3'`],
  ['refund-taxes', `update sales_line_tax set amount_minor = -14 where id = 'lt3'`],
  ['refund-taxes', `update sales_line_tax set rate_ppm = 190000 where id = 'lt3'`],
  ['refund-taxes', `delete from sales_line_tax where id = 'lt3'`],
  ['refund-of-refund', `update sales_line set refund_of = 'l4', quantity_milli = 500 where id = 'l3'`],
  ['kinds', `update sales_document set kind = 'return' where id = 'd1'`],
  ['kinds', `update sales_document set kind = 'sale' where id = 'd3'`],
  ['kinds', `update sales_document set kind = 'exchange' where id = 'd3'`],
  ['kinds', `update sales_document set kind = 'return' where id = 'd4'`],
  ['kinds', `update sales_document set reason = null where id = 'd4'`],
  ['kinds', `update sales_line set reason = null where id = 'l3'`],
  ['kinds', `update sales_line set disposition = 'restock' where id = 'l1'`],
  ['void-mirrors', `update sales_document set void_of = 'd1' where id = 'd4'`],
  ['void-mirrors', `update sales_document set total_minor = -239 where id = 'd4'`],
  ['void-mirrors', `update sales_document set cash_rounding_minor = 2 where id = 'd4'`],
  ['void-mirrors', `update sales_line set quantity_milli = -1499 where id = 'l4'`],
  ['void-mirrors', `update sales_payment set method = 'sales.card' where id = 'p4'`],
  ['void-mirrors', `update sales_payment set change_minor = -59 where id = 'p4'`],
  ['void-mirrors', `delete from sales_payment where id = 'p4'`],
  ['complete', `delete from sales_line where id = 'l1'`],
  ['receipt-numbers', `update sales_document set number = 9 where id = 'd2'`],
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
