import { join } from 'node:path';
import type { FollowingTill } from '@counterpart/host/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

/** A till whose books another computer keeps: its cart is here, everything else is there. */
let open: OpenShop;
let till: FollowingTill;

beforeEach(async () => {
  open = await OpenShop.open();
  till = await open.shop.followingTill();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const here = () => till.client(salesContract, 'cashier');
const there = () => open.till();
const apple = () => here().scan({ code: '4001' });
const pay = (total_minor: number) => here().takePayment({ payments: cash(total_minor), total_minor });

test('sells what the keeper has, under its own register', async () => {
  await apple();
  expect(await pay(50)).toMatchObject({ lines: [], receipt: { number: 1, total_minor: 50 } });
  expect(await open.left('apple')).toBe(9000);
  // The keeper's own register begins at one, too: each till numbers its own receipts.
  await there().scan({ code: '4001' });
  const sold = await done(there().takePayment({ payments: cash(50), total_minor: 50 }));
  expect(sold.receipt).toMatchObject({ number: 1 });
  expect(await there().recentSales({})).toHaveLength(2);
});

test('while the keeper is away the cart stays and can be changed, and nothing new can be looked up', async () => {
  const cart = await done(apple());
  till.line.cut();
  const line = cart.lines[0]!.id;
  expect(await here().setQuantity({ line, quantity_milli: 3000 })).toMatchObject({ total_minor: 150 });
  expect(await here().cart({})).toMatchObject({ total_minor: 150, lines: [{ name: 'Apple' }] });
  await expect(apple()).rejects.toMatchObject({ code: 'keeper-away' });
  await expect(pay(150)).rejects.toMatchObject({ code: 'keeper-away' });
  till.line.mend();
  await vi.waitFor(async () => expect(await pay(150)).toMatchObject({ receipt: { total_minor: 150 } }));
  expect(await there().recentSales({})).toHaveLength(1);
});

test('the answer to a payment is lost on the way: it is asked for again, and there is one sale', async () => {
  await apple();
  till.line.loseNextReply();
  expect(await pay(50)).toMatchObject({ lines: [], receipt: { number: 1 } });
  expect(await there().recentSales({})).toHaveLength(1);
});

test('the keeper is cut off in the middle of a payment: the till finds out what became of it', async () => {
  await apple();
  till.line.loseNextReply();
  till.line.cutAfterLoss();
  const paying = pay(50).catch((error: { code: string }) => error);
  await vi.waitFor(() => expect(till.line.isCut).toBe(true));
  till.line.mend();
  expect(await paying).toMatchObject({ receipt: { number: 1 } });
  expect(await there().recentSales({})).toHaveLength(1);
});

test('the till dies in the middle of a payment and starts while the keeper is away', async () => {
  await apple();
  till.line.loseNextReply();
  till.line.cutAfterLoss();
  void pay(50).catch(() => {});
  await vi.waitFor(() => expect(till.line.isCut).toBe(true));
  await till.restart().catch(() => {});
  // It is not known whether that was sold, so the cart is not shown as if it were not.
  await expect(till.host.call('sales.cart', {})).rejects.toMatchObject({ code: 'keeper-away' });
  till.line.mend();
  await vi.waitFor(async () =>
    expect(await till.host.call('sales.cart', {})).toMatchObject({ lines: [], receipt: { number: 1 } }),
  );
  expect(await there().recentSales({})).toHaveLength(1);
});

describe("an older copy of the till's folder was put back, with an empty cart whose ids were used since", () => {
  const withCart = <T>(work: (file: Sqlite.Database) => T): T => {
    const file = new Sqlite(join(till.folder, 'till.db'));
    try {
      return work(file);
    } finally {
      file.close();
    }
  };
  let copy: unknown;
  beforeEach(async () => {
    await here().newSale({});
    copy = withCart((file) => file.prepare('select id, request from sales_cart').get());
    await apple();
  });
  const putBack = () =>
    withCart((file) => file.prepare('update sales_cart set id = @id, request = @request').run(copy));
  const payOther = async () => {
    await here().scan({ code: '2×4001' });
    return pay(100);
  };

  test('for a sale: what is sold now is a sale of its own', async () => {
    expect(await pay(50)).toMatchObject({ receipt: { number: 1 } });
    putBack();
    expect(await payOther()).toMatchObject({ lines: [], receipt: { number: 2, total_minor: 100 } });
    expect(await there().recentSales({})).toHaveLength(2);
  });

  test('for a parked sale: what is sold or parked now is one of its own', async () => {
    await done(here().parkSale({}));
    putBack();
    await apple();
    await done(here().parkSale({}));
    expect(await there().parkedSales({})).toHaveLength(2);
    putBack();
    expect(await payOther()).toMatchObject({ lines: [], receipt: { number: 1, total_minor: 100 } });
  });
});

describe("an older copy of the till's folder was put back, with a cart that was paid since", () => {
  const TABLES = ['sales_cart', 'sales_cart_line'];
  const inCopy = (statements: readonly string[]) => {
    const file = new Sqlite(join(till.folder, 'till.db'));
    for (const statement of statements) file.exec(statement);
    file.close();
  };
  beforeEach(async () => {
    await apple();
    inCopy(TABLES.map((table) => `create table copy_of_${table} as select * from ${table}`));
    expect(await pay(50)).toMatchObject({ receipt: { number: 1 } });
    inCopy(
      TABLES.flatMap((table) => [
        `delete from ${table}`,
        `insert into ${table} select * from copy_of_${table}`,
      ]),
    );
  });

  test('as it is, its receipt is shown, whatever it is paid with now', async () => {
    const again = here().takePayment({ payments: cash(100), total_minor: 50 });
    expect(await again).toMatchObject({ lines: [], receipt: { number: 1, change_minor: 0 } });
    expect(await there().recentSales({})).toHaveLength(1);
  });

  test('with more in it now, that stays, and is paid when what was sold before is taken out', async () => {
    await here().scan({ code: '2×4001' });
    expect(await pay(150)).toMatchObject({
      refused: 'request-reused',
      message: expect.stringMatching(/paid before: see R\d+-000001/),
    });
    const [line] = (await here().cart({})).lines;
    await here().setQuantity({ line: line!.id, quantity_milli: 2000 });
    expect(await pay(100)).toMatchObject({ lines: [], receipt: { number: 2, total_minor: 100 } });
    expect(await there().recentSales({})).toHaveLength(2);
  });
});

test('the keeper is restarted under a till', async () => {
  await apple();
  await open.shop.restart();
  await vi.waitFor(async () => expect(await pay(50)).toMatchObject({ receipt: { number: 1 } }), 5000);
  expect(await there().recentSales({})).toHaveLength(1);
});

test('a refusal comes back as it was meant', async () => {
  await here().scan({ code: '3×4002' });
  const refused = await here().takePayment({ payments: cash(960), total_minor: 960 });
  expect(refused).toMatchObject({ refused: expect.any(String), message: expect.any(String) });
  expect(await there().recentSales({})).toEqual([]);
});

describe('parked sales', () => {
  const waiting = async () => there().parkedSales({});

  test('go from here to the keeper and back', async () => {
    await apple();
    await done(here().parkSale({ name: 'Anna' }));
    const [sale] = await waiting();
    expect(sale).toMatchObject({ name: 'Anna', parked: { till: { name: 'Till 2' } } });
    await done(there().takeParked({ id: sale!.id }));
    expect(await here().takeParked({ id: sale!.id })).toMatchObject({
      refused: 'taken-by-another',
      data: { till: 'Till 1' },
    });
    await done(there().parkSale({}));
    expect(await here().takeParked({ id: sale!.id })).toMatchObject({ total_minor: 50 });
  });

  test('while the keeper is away, Park and taking up say so, and the cart stays', async () => {
    await apple();
    await done(here().parkSale({}));
    const [sale] = await waiting();
    till.line.cut();
    await expect(here().takeParked({ id: sale!.id })).rejects.toMatchObject({ code: 'keeper-away' });
    expect(await here().cart({})).toMatchObject({ lines: [], parked: null });
    await here().addOpenItem({ name: 'Tea', unitPrice_minor: 250 });
    await expect(here().parkSale({ name: 'Anna' })).rejects.toMatchObject({ code: 'keeper-away' });
    expect(await here().cart({})).toMatchObject({ total_minor: 250, parked: null });
    till.line.mend();
    await vi.waitFor(async () =>
      expect(await here().parkSale({ name: 'Anna' })).toMatchObject({ lines: [] }),
    );
    expect(await waiting()).toHaveLength(2);
  });

  test('an answer that is lost on the way is asked for again: parked once, taken up once', async () => {
    await apple();
    till.line.loseNextReply();
    await done(here().parkSale({}));
    const [sale] = await waiting();
    till.line.loseNextReply();
    expect(await here().takeParked({ id: sale!.id })).toMatchObject({ total_minor: 50 });
    expect(await waiting()).toMatchObject([{ id: sale!.id, holder: { till: { name: 'Till 2' } } }]);
    expect(await pay(50)).toMatchObject({ receipt: { total_minor: 50 } });
    expect(await waiting()).toEqual([]);
  });

  test('a cart that is emptied while the keeper is away ends its parked sale when he is back', async () => {
    await apple();
    await done(here().parkSale({}));
    const [sale] = await waiting();
    await done(here().takeParked({ id: sale!.id }));
    till.line.cut();
    expect(await here().clearCart({})).toMatchObject({ lines: [], parked: null });
    till.line.mend();
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
  });
});
