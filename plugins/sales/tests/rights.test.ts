import type { TestShop } from '@counterpart/host/testing';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SaleInput, salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
beforeEach(async () => void (open = await OpenShop.open()));
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const percent = (percent_ppm: number) => ({ kind: 'percent', percent_ppm }) as const;
const amount = (amount_minor: number) => ({ kind: 'amount', amount_minor }) as const;
const missing = (permission: string, approvable = true) => ({
  code: 'not-permitted',
  data: { permission, approvable },
});

async function idOf(role: string): Promise<string> {
  const people = (await open.shop.call('identity.people', {})) as { id: string; role: string }[];
  return people.find((person) => person.role === role)!.id;
}

const waiting = async () => (await open.till().parkedSales({})).map(({ id }) => id);

/** The rights that the documents used, by what they were used for. */
function overrides(): unknown[] {
  const books = new Sqlite(open.shop.host.shopPath, { readonly: true });
  try {
    return books.prepare('select what, person from sales_override order by what, id').all();
  } finally {
    books.close();
  }
}

describe.each([
  ['where the books are kept', async () => open.shop],
  ['at a till whose books are elsewhere', () => open.shop.followingTill()],
])('a cashier %s', (_, till) => {
  let shop: TestShop;
  beforeEach(async () => void (shop = await till()));
  const cashier = () => shop.client(salesContract, 'cashier');
  const approved = () => shop.client(salesContract, 'cashier', { approvedBy: 'manager' });
  const pay = async () => {
    const { total_minor } = await cashier().cart();
    return cashier().takePayment({ payments: cash(total_minor), total_minor });
  };
  const bread = async () => (await done(cashier().scan({ code: '4002' }))).lines[0]!.id;
  /** Set where the books are kept: another till hears of it a moment later. */
  const limitManagers = async (value: number) => {
    const id = 'sales.managerDiscountLimit_ppm';
    await open.shop.call('settings.set', { id, value });
    await expect
      .poll(() => shop.call('settings.all', {}), { timeout: 10_000 })
      .toMatchObject({ [id]: value });
  };

  test('sells at a price that a manager approved, and the books say who did', async () => {
    const change = { line: await bread(), unitPrice_minor: 100 };
    await expect(cashier().setPrice(change)).rejects.toMatchObject(missing('sales.changePrice'));
    await done(approved().setPrice(change));
    expect(await pay()).toMatchObject({ receipt: { total_minor: 100 } });
    expect(overrides()).toEqual([{ what: 'price', person: await idOf('manager') }]);
  });

  test('sells without tax when a manager allows it, also after the sale was parked', async () => {
    await bread();
    const { total_minor, tax_minor } = await cashier().cart();
    expect(tax_minor).toBeGreaterThan(0);
    const reason = 'Certificate 17';
    await expect(cashier().setExempt({ reason })).rejects.toMatchObject(missing('sales.sellExempt'));
    const untaxed = { exemptReason: reason, tax_minor: 0, total_minor: total_minor - tax_minor };
    expect(await approved().setExempt({ reason })).toMatchObject(untaxed);
    await done(cashier().parkSale({ name: 'Embassy' }));
    expect(await cashier().takeParked({ id: (await waiting())[0]! })).toMatchObject(untaxed);
    expect(await pay()).toMatchObject({ exemptReason: null, receipt: untaxed });
    expect(overrides()).toEqual([{ what: 'exempt', person: await idOf('manager') }]);
  });

  test('charges tax again without asking anybody', async () => {
    await bread();
    const { total_minor } = await cashier().cart();
    await done(approved().setExempt({ reason: 'Certificate 17' }));
    expect(await cashier().setExempt({ reason: null })).toMatchObject({ exemptReason: null, total_minor });
  });

  test('sells at a price that a manager set before', async () => {
    const line = await bread();
    await done(shop.client(salesContract, 'manager').setPrice({ line, unitPrice_minor: 100 }));
    expect(await pay()).toMatchObject({ receipt: { total_minor: 100 } });
    expect(overrides()).toEqual([{ what: 'price', person: await idOf('manager') }]);
  });

  test('gives discounts up to the limit, and with a manager’s PIN beyond it', async () => {
    const line = await bread();
    await done(cashier().setLineDiscount({ line, discount: percent(100_000) }));
    const more = { line, discount: percent(100_001) };
    await expect(cashier().setLineDiscount({ line, discount: percent(110_000) })).rejects.toMatchObject(
      missing('sales.discountBeyondLimit'),
    );
    expect((await cashier().cart()).lines).toMatchObject([{ lineDiscount_minor: 32 }]);
    await done(cashier().setLineDiscount(more)); // The same to the unit.
    await done(approved().setLineDiscount({ line, discount: percent(500_000) }));
    expect(await pay()).toMatchObject({ receipt: { total_minor: 160 } });
    expect(overrides()).toEqual([{ what: 'discount', person: await idOf('manager') }]);
  });

  test('does not get around the limit by two discounts, or by fewer of what has a fixed one', async () => {
    const line = await bread();
    await done(cashier().setLineDiscount({ line, discount: percent(100_000) }));
    const twice = { discount: percent(100_000) };
    const refused = missing('sales.discountBeyondLimit');
    await expect(cashier().setSaleDiscount(twice)).rejects.toMatchObject(refused);
    await done(approved().setSaleDiscount(twice));

    await done(cashier().clearCart({}));
    const { lines } = await done(
      cashier().addOpenItem({ name: 'Ink', unitPrice_minor: 100, quantity_milli: 9000 }),
    );
    const ink = lines[0]!.id;
    await done(cashier().setLineDiscount({ line: ink, discount: amount(90) }));
    const fewer = { line: ink, quantity_milli: 1000 };
    await expect(cashier().setQuantity(fewer)).rejects.toMatchObject(refused);
    await done(approved().setQuantity(fewer));
    await expect(cashier().restoreLines({ lines: [], saleDiscount: percent(900_000) })).rejects.toMatchObject(
      refused,
    );
    expect(await pay()).toMatchObject({ receipt: { total_minor: 10 } });
    expect(overrides()).toEqual([{ what: 'discount', person: await idOf('manager') }]);
  });

  test('parks what a manager approved, and takes it up with that', async () => {
    const line = await bread();
    await done(approved().setPrice({ line, unitPrice_minor: 300 }));
    await done(approved().setLineDiscount({ line, discount: percent(500_000) }));
    await done(cashier().setSaleDiscount({ discount: percent(20_000) }));
    await done(cashier().parkSale({}));
    const [id] = await waiting();
    await done(cashier().takeParked({ id: id! }));
    expect(await pay()).toMatchObject({ receipt: { total_minor: 147 } });
    const [manager, own] = [await idOf('manager'), await idOf('cashier')];
    expect(overrides()).toEqual([
      { what: 'discount', person: manager },
      { what: 'price', person: manager },
      { what: 'sale-discount', person: own },
    ]);
  });

  test('is held to the limit of the manager who approved it when the sale is posted', async () => {
    const line = await bread();
    await done(approved().setLineDiscount({ line, discount: percent(500_000) }));
    await limitManagers(300_000);
    await expect(pay()).rejects.toMatchObject(missing('sales.discountBeyondLimit', false));
    expect((await cashier().cart()).lines).toHaveLength(1);
    await expect(approved().setLineDiscount({ line, discount: percent(400_000) })).rejects.toMatchObject(
      missing('sales.discountBeyondLimit'),
    );
    await done(approved().setLineDiscount({ line, discount: percent(300_000) }));
    expect(await pay()).toMatchObject({ receipt: { total_minor: 224 } });
  });
});

test('the limits are the owner’s to set', async () => {
  const limit = { id: 'sales.managerDiscountLimit_ppm', value: 1_000_000 };
  await expect(open.shop.call('settings.set', limit, 'manager')).rejects.toMatchObject(
    missing('core.managePeople'),
  );
});

describe('whoever posts without a till’s cart', () => {
  const bread = { code: '4002', name: 'Bread' };
  const post = (sale: Partial<SaleInput>, as = open.till()) =>
    as.postSale({ lines: [bread], payments: cash(100), ...sale } as SaleInput);

  test.each([
    ['another price', 'sales.changePrice', { lines: [{ ...bread, unitPrice_minor: 100 }] }],
    [
      'a price set on purpose',
      'sales.changePrice',
      { lines: [{ ...bread, unitPrice_minor: 320, override: true }] },
    ],
    ['too much off a line', 'sales.discountBeyondLimit', { lines: [{ ...bread, discount: amount(220) }] }],
    ['too much off the sale', 'sales.discountBeyondLimit', { saleDiscount: amount(220) }],
  ])('needs the right for %s, or a PIN for this one', async (_, permission, sale) => {
    const input = {
      ...sale,
      payments: cash(permission === 'sales.changePrice' && 'lines' in sale ? 320 : 100),
    };
    await expect(post(input as never)).rejects.toMatchObject(missing(permission));
    expect(await done(post(input as never, open.approved()))).toMatchObject({ number: 1 });
    expect(overrides()).toMatchObject([{ person: await idOf('manager') }]);
  });

  test('cannot park in a cart’s place', async () => {
    const content = { version: 1, saleDiscount: null, saleDiscountBy: null, lines: [] };
    const sale = { id: 'p', again: false, name: '', currency: 'EUR', total_minor: 0, content };
    await expect(open.till().putParked(sale)).rejects.toMatchObject({ code: 'carts-only' });
  });

  test('cannot name somebody who has it', async () => {
    const manager = await idOf('manager');
    const line = { ...bread, unitPrice_minor: 100, override: true, priceBy: manager };
    await expect(post({ lines: [line as never] })).rejects.toMatchObject(missing('sales.changePrice'));
    const sale = { saleDiscount: amount(220), saleDiscountBy: manager };
    await expect(post(sale)).rejects.toMatchObject(missing('sales.discountBeyondLimit'));
    expect(await open.till().recentSales({})).toEqual([]);
  });
});
