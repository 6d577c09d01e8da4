import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import type { Violation } from '@counterpart/host';
import { openHost } from '../bench/bench-shop.ts';
import type { Fleet, Sold } from './fleet.ts';
import type { SoldAt } from './orders.ts';

/** Of each product when the fleet's shop is filled. */
const OPENING_MILLI = 1_000_000_000;

/** Ends the fleet. Everything its cashiers were shown is in the books once, and nothing else is. */
export async function expectSound(fleet: Fleet, sold: Sold): Promise<void> {
  await fleet.stop();
  const host = await openHost(fleet.folder);
  const violations = await host.verify();
  const path = host.shopPath;
  await host.stop();
  expectBooks(
    path,
    sold.flatMap((till) => till.sold),
    violations,
  );
  for (const { refusals, sold: own } of sold) {
    expect(refusals).toEqual([]);
    // Nobody starves.
    expect(own.length).toBeGreaterThan(0);
  }
}

/** The books of a fleet as SQLite itself reads them, when nobody has them open, against what the tills were told. */
function expectBooks(path: string, told: readonly SoldAt[], violations: readonly Violation[]): void {
  const db = new Sqlite(path, { readonly: true });
  try {
    const rows = (text: string) => db.prepare(text).all();
    const posted = db.prepare('select id, receipt from sales_document order by id').all();
    const expected = told.map(({ id, receipt }) => ({ id, receipt }));
    expect(posted).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    // Receipts without a gap, at each register.
    const gaps = `select r.id, r.last_receipt, count(d.id), max(d.number) from sales_register r
      left join sales_document d on d.register = r.id group by r.id
      having count(d.id) <> r.last_receipt or coalesce(max(d.number), 0) <> r.last_receipt`;
    expect(rows(gaps)).toEqual([]);
    const stock = `select s.id from inventory_holding s where s.on_hand_milli <> ${OPENING_MILLI} - coalesce(
      (select sum(l.quantity_milli) from sales_line l where l.ref = s.id), 0)`;
    expect(rows(stock)).toEqual([]);
    expect(violations).toEqual([]);
  } finally {
    db.close();
  }
}
