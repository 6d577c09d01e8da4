import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { testShop, type TestShop } from '@counterpart/host/testing';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '@counterpart/sdk';
import { must } from '../bench/bench-shop.ts';

/** Real data lies beside the repository where somebody put it there; it is not ours to ship. */
const DATA = resolve(import.meta.dirname, '../../../shared/data/online-retail-sample.csv');
const here = existsSync(DATA);
if (!here) console.log(`Skipped: the real data is not at ${DATA}.`);

const IS_LONG = process.env['COUNTERPART_LONG'] === '1';
const INVOICES = IS_LONG ? Number.POSITIVE_INFINITY : 300;
const PLUGINS = join(import.meta.dirname, '../../plugins');

interface Row {
  readonly invoice: string;
  readonly code: string;
  readonly name: string;
  readonly quantity: number;
  readonly price_minor: number;
  readonly at: number;
}

interface ReportRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

describe.skipIf(!here)('a wholesaler’s invoices and cancellations, replayed as sales and returns', () => {
  const rows = here ? readRows() : [];
  let now = 0;
  let shop: TestShop;
  let replayed: Replayed;

  beforeAll(async () => {
    const plugins = ['sales', 'reports'].map((id) => ({ folder: join(PLUGINS, id) }));
    shop = await testShop({ plugins, clock: { now: () => now }, shop: { currency: 'GBP' } });
    replayed = await replay(rows, shop, (at) => (now = at));
  }, 600_000);
  afterAll(() => shop.dispose());

  const reported = async (report: string, period = periodOf(rows)) => {
    const question = { report, ...period };
    const all: ReportRow[] = [];
    for (;;) {
      const page = (await shop.call('reports.rows', { ...question, offset: all.length, limit: 500 })) as {
        rows: ReportRow[];
        total: number;
      };
      all.push(...page.rows);
      if (all.length >= page.total) break;
    }
    const { totals } = (await shop.call('reports.totals', question)) as { totals: ReportRow['cells'] };
    return { rows: all, totals };
  };

  test('each cancellation is a document that gives back', () => {
    const books = new Sqlite(join(shop.folder, '../shop.db'), { readonly: true });
    const returns = books.prepare("select count(*) from sales_document where kind = 'return'").pluck().get();
    books.close();
    const cancelled = rows.filter(({ quantity }) => quantity < 0).map(({ invoice }) => invoice);
    expect(cancelled.length).toBeGreaterThan(0);
    expect(returns).toBe(new Set(cancelled).size);
  });

  test('leaves books that prove themselves', async () => {
    expect(await shop.verify()).toEqual([]);
  });

  test('each day has sold what its invoices say, and the days come to all of them', async () => {
    const { rows: days, totals } = await reported('sales.byDay');
    const expected = sumBy(rows, ({ at }) => dateOf(at));
    expect(Object.fromEntries(days.map(({ id, cells }) => [id, cells['total_minor']]))).toEqual(expected);
    expect(totals['total_minor']).toBe(rows.reduce((sum, row) => sum + amountOf(row), 0));
  });

  test('each product has sold what its lines say, cancellations taken off', async () => {
    const { rows: products, totals } = await reported('sales.byProduct');
    const sums = products.map(({ cells }): [string, Cell] => [String(cells['name']), cells['total_minor']!]);
    expect(Object.fromEntries(sums)).toEqual(replayed.byName);
    expect(totals['quantity_milli']).toBe(rows.reduce((sum, { quantity }) => sum + quantity * 1000, 0));
  });

  test('what a day drills down to are its receipts, and they come to the same', async () => {
    const day = dateOf(rows[0]!.at);
    const { totals } = await reported('sales.byDay', { from: day, to: day });
    const receipts = await reported('sales.receipts', { from: day, to: day });
    expect(receipts.rows.length).toBe(
      new Set(rows.filter(({ at }) => dateOf(at) === day).map(({ invoice }) => invoice)).size,
    );
    const sum = receipts.rows.reduce((all, { cells }) => all + Number(cells['total_minor']), 0);
    expect(sum).toBe(totals['total_minor']);
  });
});

/** What was sold and given back: adjustments of the stock, which cost nobody anything, are no sales. */
function readRows(): Row[] {
  const [, ...lines] = readFileSync(DATA, 'utf8').split(/\r?\n/);
  const rows: Row[] = [];
  const invoices = new Set<string>();
  for (const line of lines) {
    const cells = cellsOf(line);
    const [invoice = '', code = '', name = '', quantity = '', date = '', price = ''] = cells;
    const price_minor = Math.round(Number(price) * 100);
    if (!(price_minor > 0) || quantity === '0') continue;
    invoices.add(invoice);
    if (invoices.size > INVOICES) break;
    const at = new Date(date.replace(' ', 'T')).getTime();
    rows.push({
      invoice,
      code,
      name: name.trim() || code,
      quantity: Number(quantity),
      price_minor,
      at,
    });
  }
  return rows;
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

const amountOf = ({ quantity, price_minor }: Row) => quantity * price_minor;

function sumBy(rows: readonly Row[], key: (row: Row) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[key(row)] = (sums[key(row)] ?? 0) + amountOf(row);
  return sums;
}

function dateOf(at: number): string {
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function periodOf(rows: readonly Row[]): { from: string; to: string } {
  const dates = rows.map(({ at }) => dateOf(at)).toSorted();
  return { from: dates[0]!, to: dates.at(-1)! };
}

/** A line of the books of which something may still be given back. */
interface Sold {
  readonly line: string;
  readonly name: string;
  left: number;
}

interface Replayed {
  /** What was sold less what came back, by what the line is called. */
  readonly byName: Readonly<Record<string, number>>;
}

/**
 * Posts each invoice as a document. A cancellation gives back of what was bought of the same thing at the same
 * price, as far as that is among them, and otherwise comes without a receipt.
 */
async function replay(rows: readonly Row[], shop: TestShop, at: (time: number) => void): Promise<Replayed> {
  const sold = new Map<string, Sold[]>();
  const byName: Record<string, number> = {};
  const count = (name: string, row: Row) => (byName[name] = (byName[name] ?? 0) + amountOf(row));
  const keyOf = ({ code, price_minor }: Row) => `${code} ${price_minor}`;
  for (const lines of Map.groupBy(rows, ({ invoice }) => invoice).values()) {
    at(lines[0]!.at);
    const inputs = lines.map((row) => {
      if (row.quantity > 0) {
        count(row.name, row);
        return soldLine(row);
      }
      const original = sold.get(keyOf(row))?.find(({ left }) => left >= -row.quantity);
      count(original?.name ?? row.name, row);
      if (!original) return { ...soldLine(row), ...TAKEN_BACK };
      original.left += row.quantity;
      const refundOf = { line: original.line, quantity_milli: -row.quantity * 1000 };
      return { refundOf, ...TAKEN_BACK };
    });
    const total_minor = lines.reduce((sum, row) => sum + amountOf(row), 0);
    const payments = total_minor === 0 ? [] : [{ method: 'card', tendered_minor: total_minor }];
    const receipt = await must<{ lines: { id: string }[] }>(
      shop.call('sales.postSale', { lines: inputs, payments }),
    );
    for (const [index, row] of lines.entries()) {
      if (row.quantity < 0) continue;
      const line = { line: receipt.lines[index]!.id, name: row.name, left: row.quantity };
      sold.set(keyOf(row), [...(sold.get(keyOf(row)) ?? []), line]);
    }
  }
  return { byName };
}

const TAKEN_BACK = { disposition: 'restock', reason: 'Cancelled' };

function soldLine({ code, name, quantity, price_minor }: Row) {
  return { name, sku: code, unitPrice_minor: price_minor, quantity_milli: quantity * 1000 };
}
