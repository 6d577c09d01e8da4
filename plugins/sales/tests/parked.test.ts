import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';
import { type Moment, Plug } from './plug.ts';

let open: OpenShop;
let plug: Plug;
let second: TestShop;

beforeEach(async () => {
  plug = new Plug();
  open = await OpenShop.open({ activation: { activation_ms: 5000, farewell_ms: 20 } }, plug.node);
  second = await open.shop.secondTill();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const one = (as: 'manager' | 'cashier' = 'cashier') => open.till(as);
const two = (as: 'manager' | 'cashier' = 'cashier') => second.client(salesContract, as);
const parked = async (till = one()) => till.parkedSales({});

async function park(name = ''): Promise<string> {
  await done(one().scan({ code: '2×4001' }));
  await done(one().parkSale({ name }));
  return (await parked()).at(-1)!.id;
}

describe('a parked sale', () => {
  test('leaves the cart, is in the list of every till, and comes back whole where it is taken up', async () => {
    await done(one().scan({ code: '4002' }));
    const { lines } = await done(one().addOpenItem({ name: 'Gift wrap', unitPrice_minor: 100 }));
    const [bread, wrap] = lines.map(({ id }) => id) as [string, string];
    const half = { kind: 'percent', percent_ppm: 500_000 } as const;
    await done(one('manager').setLineDiscount({ line: bread, discount: half }));
    await done(one().setNote({ line: wrap, note: 'Blue' }));
    await done(one('manager').setPrice({ line: bread, unitPrice_minor: 300 }));
    const fifty = { kind: 'amount', amount_minor: 50 } as const;
    const cart = await done(one('manager').setSaleDiscount({ discount: fifty }));
    expect(await done(one().parkSale({ name: 'Anna' }))).toMatchObject({ lines: [], parked: null });

    const [waiting] = await parked(two());
    expect(waiting).toMatchObject({ name: 'Anna', total_minor: 200, lineCount: 2, holder: null });
    expect(waiting!.parked).toMatchObject({ till: { name: 'Till 1' }, person: expect.any(String) });
    const taken = await done(two().takeParked({ id: waiting!.id }));
    const { id: _id, revision: _revision, parked: from, ...same } = taken;
    expect(from).toEqual({ id: waiting!.id, name: 'Anna' });
    expect(cart).toMatchObject(same);

    const total_minor = taken.total_minor;
    expect(await done(two().takePayment({ payments: cash(total_minor), total_minor }))).toMatchObject({
      parked: null,
      receipt: { total_minor: 200, register: { name: 'R1' } },
    });
    expect(await parked()).toEqual([]);
  });

  test('goes to one of two tills, and the other is told who has it', async () => {
    const id = await park('Table 4');
    const answers = await Promise.all([one().takeParked({ id }), two('manager').takeParked({ id })]);
    expect(answers.filter((answer) => 'lines' in answer && answer.lines.length === 1)).toHaveLength(1);
    const [refused] = answers.filter((answer) => 'refused' in answer);
    const [sale] = await parked();
    const { till, person, at } = sale!.holder!;
    expect(refused).toMatchObject({ refused: 'taken-by-another', data: { till: till.name, person, at } });
    expect((refused as { message: string }).message).toMatch(
      new RegExp(`^The parked sale “Table 4” has been taken up at ${till.name} by ${person}, at \\d`),
    );
  });

  test('can be put back, and keeps its name', async () => {
    const id = await park('Anna');
    await done(two().takeParked({ id }));
    await done(two().scan({ code: '4002' }));
    await done(two().parkSale({}));
    expect(await parked()).toMatchObject([
      { id, name: 'Anna', total_minor: 420, holder: null, parked: { till: { name: 'Till 2' } } },
    ]);
  });

  test('needs an empty cart, and something to park', async () => {
    const id = await park();
    expect(await one().parkSale({})).toMatchObject({ refused: 'empty-sale' });
    await done(two().scan({ code: '4002' }));
    expect(await two().takeParked({ id })).toMatchObject({ refused: 'cart-not-empty' });
  });

  test('is not paid in part: that money lies on the counter', async () => {
    await done(one().scan({ code: '2×4001' }));
    await done(one().addTender({ method: 'sales.cash', tendered_minor: 30 }));
    expect(await one().parkSale({})).toMatchObject({ refused: 'paid-in-part' });
  });

  test('notes the prices that changed meanwhile, and charges what the customer was shown', async () => {
    const id = await park();
    open.kiosk.items.set('apple', { ...open.kiosk.items.get('apple')!, unitPrice_minor: 70 });
    expect(await done(two().takeParked({ id }))).toMatchObject({
      total_minor: 100,
      lines: [{ unitPrice_minor: 50, newPrice_minor: 70 }],
    });
    const { receipt } = await done(two().takePayment({ payments: cash(100), total_minor: 100 }));
    expect(receipt!.lines).toMatchObject([{ priceOrigin: 'earlier', listPrice_minor: 70 }]);
  });

  test('ends when its cart is cleared, and Undo keeps the lines', async () => {
    const id = await park();
    const { lines } = await done(two().takeParked({ id }));
    expect(await done(two().clearCart({}))).toMatchObject({ lines: [], parked: null });
    await vi.waitFor(async () => expect(await parked()).toEqual([]));
    await done(two().restoreLines({ lines: [lines[0]!.id] }));
    expect(await done(two().takePayment({ payments: cash(100), total_minor: 100 }))).toMatchObject({
      receipt: { total_minor: 100 },
    });
  });

  test('is deleted by whoever has the right, and brought back', async () => {
    const id = await park();
    await expect(one().deleteParked({ id })).rejects.toMatchObject({ code: 'not-permitted' });
    await done(one('manager').deleteParked({ id }));
    expect(await parked()).toEqual([]);
    expect(await two().takeParked({ id })).toMatchObject({ refused: 'unknown-parked' });
    await done(one('manager').restoreParked({ id }));
    await done(two().takeParked({ id }));
    expect(await one('manager').deleteParked({ id })).toMatchObject({ refused: 'taken-by-another' });
  });
});

describe('a till that has a sale and is gone', () => {
  test('loses it to the list when somebody with the right says so; it can neither be paid nor parked there any more', async () => {
    const id = await park('Anna');
    await done(two().takeParked({ id }));
    await expect(one().releaseParked({ id })).rejects.toMatchObject({ code: 'not-permitted' });
    await done(one('manager').releaseParked({ id }));
    expect(await two().takePayment({ payments: cash(100), total_minor: 100 })).toMatchObject({
      refused: 'taken-over',
      message:
        'The parked sale “Anna” was released from this till: it waits among the parked sales again. Clear this cart.',
    });
    await done(one().takeParked({ id }));
    expect(await two().parkSale({})).toMatchObject({
      refused: 'taken-over',
      message: expect.stringContaining('taken up at Till 1'),
    });
    await done(one().takePayment({ payments: cash(100), total_minor: 100 }));
    await done(two().clearCart({}));
    await done(two().scan({ code: '4002' }));
    await done(two().takePayment({ payments: cash(320), total_minor: 320 }));
    expect(await one().recentSales({})).toHaveLength(2);
    expect(await parked()).toEqual([]);
  });
});

describe('a till dies on the way', () => {
  const pull = async (moment: Moment, call: () => Promise<unknown>) => {
    const hanging = plug.pull(moment);
    void call().catch(() => undefined);
    await hanging;
  };

  test.each(['before', 'after'] as const)(
    'into the list, %s it got there: it is there, once',
    async (when) => {
      await done(one().scan({ code: '2×4001' }));
      await pull({ method: 'putParked', when }, () => one().parkSale({ name: 'Anna' }));
      expect(await parked(two())).toHaveLength(when === 'before' ? 0 : 1);
      await open.shop.restart();
      expect(await one().cart({})).toMatchObject({ lines: [], parked: null });
      expect(await parked(two())).toMatchObject([{ name: 'Anna', total_minor: 100, holder: null }]);
    },
  );

  test('into the list, and the sale is taken up and sold before it is back: its cart is empty', async () => {
    await done(one().scan({ code: '4001' }));
    await pull({ method: 'putParked', when: 'after' }, () => one().parkSale({}));
    const [sale] = await parked(two());
    await done(two().takeParked({ id: sale!.id }));
    await done(two().takePayment({ payments: cash(50), total_minor: 50 }));
    await open.shop.restart();
    expect(await one().cart({})).toMatchObject({ lines: [] });
    expect(await parked(two())).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'out of the list, %s it was given: it is in the cart, once',
    async (when) => {
      const id = await park('Anna');
      await pull({ method: 'claimParked', when }, () => one().takeParked({ id }));
      await open.shop.restart();
      expect(await one().cart({})).toMatchObject({ total_minor: 100, parked: { id, name: 'Anna' } });
      expect(await parked(two())).toMatchObject([{ holder: { till: { name: 'Till 1' } } }]);
      await done(one().takePayment({ payments: cash(100), total_minor: 100 }));
      expect(await parked(two())).toEqual([]);
    },
  );

  test('out of the list, and the sale is released and taken by others before it is back: its cart is empty', async () => {
    const id = await park();
    await pull({ method: 'claimParked', when: 'after' }, () => one().takeParked({ id }));
    await done(two('manager').releaseParked({ id }));
    await done(two().takeParked({ id }));
    await open.shop.restart();
    expect(await one().cart({})).toMatchObject({ lines: [], parked: null });
    await done(two().takePayment({ payments: cash(100), total_minor: 100 }));
  });
});
