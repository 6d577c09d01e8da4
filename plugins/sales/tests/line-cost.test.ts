import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
beforeEach(async () => {
  open = await OpenShop.open({ expectActive: false });
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

function rows(statement: string) {
  const books = new Sqlite(open.shop.host.shopPath);
  try {
    return books.prepare(statement).all();
  } finally {
    books.close();
  }
}
/** As other modules see the lines. */
const costs = () =>
  rows('select ref, quantity_milli, cost_minor from sales_line_v1 order by receipt, position');
const ofKiosk = (ref: string, unitPrice_minor: number, quantity_milli: number) => ({
  provider: 'kiosk',
  ref,
  name: ref,
  unitPrice_minor,
  quantity_milli,
});
const sell = () =>
  open.till().postSale({
    lines: [
      ofKiosk('apple', 50, 2000),
      ofKiosk('bread', 320, 1000),
      { name: 'Wrapping', unitPrice_minor: 100, taxClass: 'zero' },
    ],
    payments: cash(520),
  });

test('a line keeps what its goods cost, as the module they came from says; an unknown cost is none', async () => {
  open.kiosk.costs.set('apple', 15);
  const receipt = await done(sell());
  expect(costs()).toEqual([
    { ref: 'apple', quantity_milli: 2000, cost_minor: 30 },
    { ref: 'bread', quantity_milli: 1000, cost_minor: null },
    { ref: null, quantity_milli: 1000, cost_minor: null },
  ]);
  await done(
    open.shop.client(salesContract, 'manager').postSale({
      lines: [
        {
          refundOf: { line: receipt.lines[0]!.id, quantity_milli: 1000 },
          disposition: 'restock',
          reason: 'Sour',
        },
      ],
      payments: cash(-50),
    }),
  );
  expect(costs().at(-1)).toEqual({ ref: 'apple', quantity_milli: -1000, cost_minor: -15 });
});

test('it never changes', async () => {
  open.kiosk.costs.set('apple', 15);
  await done(sell());
  expect(() => rows('update sales_line_cost set cost_minor = 1 returning id')).toThrow(/never change/);
});

test('a module that was down says it when it catches up', async () => {
  open.kiosk.down = true;
  await open.shop.host.reloadPlugin('kiosk').catch(() => undefined);
  await done(sell());
  expect(costs()).toMatchObject([{ cost_minor: null }, { cost_minor: null }, { cost_minor: null }]);
  open.kiosk.down = false;
  open.kiosk.costs.set('apple', 15);
  await open.shop.host.reloadPlugin('kiosk');
  await vi.waitFor(() => expect(costs()[0]).toMatchObject({ ref: 'apple', cost_minor: 30 }));
});

test('a module that speaks of somebody else’s line is stopped, and nothing is sold', async () => {
  open.kiosk.boasting = true;
  await expect(sell()).rejects.toMatchObject({ code: 'foreign-line', plugin: 'kiosk' });
  expect(costs()).toEqual([]);
});
