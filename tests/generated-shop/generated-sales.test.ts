import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '@counterpart/host';
import { fillShop, must, openHost } from '../bench/bench-shop.ts';
import { temporaryFolder } from '../bench/bench-store.ts';
import { generateSales } from './generate-sales.ts';
import { type GeneratedShop, generatedShop } from './index.ts';
import { writeProducts } from './write-products.ts';
import { writeSales } from './write-sales.ts';

const IS_LONG = process.env['COUNTERPART_LONG'] === '1';
const SALES = IS_LONG
  ? { lines: 1_000_000, years: 5, until: Date.now() }
  : { lines: 2500, years: 0.1, until: Date.now() };

describe('a shop that has sold for years', () => {
  let shop: GeneratedShop;
  let host: Host;
  beforeAll(async () => {
    shop = await generatedShop(200, { sales: SALES });
    host = await openHost(shop.path);
  }, 3_600_000);
  afterAll(async () => {
    await host.stop();
    await shop.remove();
  });

  test('is one that the product could have written', { timeout: 3_600_000 }, async () => {
    expect(await host.verify()).toEqual([]);
  });

  test('has sold as much as was wanted, given back, voided and closed its shifts', () => {
    const books = new Sqlite(join(shop.path, 'shop.db'), { readonly: true });
    const figure = (query: string) => books.prepare(query).pluck().get() as number;
    expect(
      figure(
        "select count(*) from sales_line l join sales_document d on d.id = l.document where d.kind = 'sale'",
      ),
    ).toBeCloseTo(SALES.lines, -3);
    for (const kind of ['return', 'void']) {
      expect(figure(`select count(*) from sales_document where kind = '${kind}'`)).toBeGreaterThan(0);
    }
    expect(figure('select count(*) from sales_line where line_discount_minor > 0')).toBeGreaterThan(0);
    expect(figure('select count(*) from sales_z')).toBe(figure('select count(*) from sales_shift'));
    expect(figure('select count(*) from sales_line_cost')).toBe(figure('select count(*) from sales_line'));
    books.close();
  });

  test('goes on selling', async () => {
    const sold = await must<{ number: number }>(
      host.call('sales.postSale', {
        lines: [{ code: 'B000010' }],
        payments: [{ method: 'cash', tendered_minor: 1_000_000 }],
      }),
    );
    expect(sold.number).toBeGreaterThan(1);
  });
});

test('the same seed gives the same sales', () => {
  const plan = {
    lines: 300,
    years: 0.1,
    until: 1_790_000_000_000,
    tills: 2,
    people: 3,
    products: 100,
    seed: 7,
  };
  expect([...generateSales(plan)]).toEqual([...generateSales(plan)]);
  expect([...generateSales({ ...plan, seed: 8 })]).not.toEqual([...generateSales(plan)]);
});

/** What two shops cannot have in common. */
const THEIR_OWN = new Set(
  'id request fingerprint at business_date shift document line void_of refund_of register moved_at document_ref document_line'.split(
    ' ',
  ),
);
const TABLES = [
  'sales_document',
  'sales_line',
  'sales_line_tax',
  'sales_line_cost',
  'sales_document_tax',
  'sales_payment',
  'sales_override',
  'sales_line_refund',
  'inventory_move',
  'inventory_stock',
  'inventory_holding',
];

type Row = Record<string, string | number | null>;

test('what is written in bulk is what posting writes, row by row', async () => {
  const folder = await temporaryFolder();
  const [bulk, posted] = [join(folder.path, 'bulk'), join(folder.path, 'posted')];
  await cp((await emptyShop(bulk)).path, posted, { recursive: true });
  let host = await openHost(bulk);
  const facts = {
    shop: (await host.call('shop.get', {})) as never,
    tills: [host.till],
    // As whom calls in process are made.
    people: [{ id: 'host', name: 'Host', role: 'owner' as const }],
  };
  await host.stop();
  const until = new Date(2026, 4, 8, 20).getTime();
  await writeSales(join(bulk, 'shop.db'), { lines: 300, years: 3 / 365.25, until, seed: 9 }, facts);

  host = await openHost(posted);
  const books = new Sqlite(join(bulk, 'shop.db'), { readonly: true });
  await postAgain(host, books);
  const again = new Sqlite(join(posted, 'shop.db'), { readonly: true });
  for (const table of TABLES) {
    const [theirs, ours] = [comparable(again, table), comparable(books, table)];
    const differs = ours.findIndex((row, at) => row !== theirs[at]);
    expect([table, theirs.length, theirs[differs]]).toEqual([table, ours.length, ours[differs]]);
  }
  expect(figuresOf(books).kinds).toEqual(expect.arrayContaining(['sale', 'return', 'void']));
  expect(await host.verify()).toEqual([]);
  await host.stop();
  again.close();
  books.close();
  await folder.remove();
});

async function emptyShop(path: string): Promise<{ path: string }> {
  const host = await openHost(path);
  await fillShop(host, 0);
  await host.stop();
  writeProducts(join(path, 'shop.db'), { products: 100, seed: 42, bought_at: 1_750_000_000_000 });
  const books = new Sqlite(join(path, 'shop.db'));
  // What is sold out would be delivered first, which posting does not do.
  books.exec(`update inventory_product set status = 'archived'
    where id in (select id from inventory_holding where on_hand_milli = 0)`);
  books.close();
  return { path };
}

function figuresOf(books: Sqlite.Database) {
  return { kinds: books.prepare('select distinct kind from sales_document').pluck().all() as string[] };
}

function comparable(books: Sqlite.Database, table: string): string[] {
  const rows = books.prepare(`select * from ${table} order by rowid`).all() as Row[];
  return rows.map((row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !THEIR_OWN.has(column)))),
  );
}

/** Posts what the books say was posted, one after the other, as a till does. */
async function postAgain(host: Host, books: Sqlite.Database): Promise<void> {
  const documents = books.prepare('select * from sales_document order by number').all() as Row[];
  const linesOf = books.prepare('select * from sales_line where document = ? order by position');
  const paymentsOf = books.prepare('select * from sales_payment where document = ? order by position');
  const ids = new Map<Row[string], string>();
  const discount = (kind: Row[string], value: Row[string]) =>
    kind === null ? null : { kind, percent_ppm: value };
  for (const document of documents) {
    const lines = linesOf.all(document['id']) as Row[];
    const payments = (paymentsOf.all(document['id']) as Row[]).map(({ method, tendered_minor }) => ({
      method,
      tendered_minor,
    }));
    const { kind, reason, void_of, sale_discount_kind, sale_discount_value } = document;
    const call =
      kind === 'void'
        ? host.call('sales.voidSale', { document: ids.get(void_of!), reason })
        : host.call('sales.postSale', {
            saleDiscount: discount(sale_discount_kind!, sale_discount_value!),
            payments,
            lines: lines.map((line) =>
              line['refund_of'] === null
                ? {
                    provider: line['provider'],
                    ref: line['ref'],
                    quantity_milli: line['quantity_milli'],
                    discount: discount(line['discount_kind']!, line['discount_value']!),
                  }
                : {
                    refundOf: {
                      line: ids.get(line['refund_of']!),
                      quantity_milli: -Number(line['quantity_milli']),
                    },
                    disposition: line['disposition'],
                    reason: line['reason'],
                  },
            ),
          });
    const receipt = await must<{ id: string; lines: { id: string }[] }>(call);
    ids.set(document['id']!, receipt.id);
    for (const [at, line] of lines.entries()) ids.set(line['id']!, receipt.lines[at]!.id);
  }
}
