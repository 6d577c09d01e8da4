import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { salesContract } from '@counterpart/sales/api';
import { type TestShop, testShop } from '@counterpart/host/testing';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sales from '../../plugins/sales/node/index.ts';
import { giftCardsContract } from './gift-cards/api/index.ts';
import giftCards from './gift-cards/node/index.ts';
import { giftCardInvariants } from './gift-cards/node/invariants.ts';

const GIFT_CARDS = join(import.meta.dirname, 'gift-cards');
let shop: TestShop;

beforeEach(async () => {
  shop = await testShop({
    rerun: true,
    plugins: [
      { folder: join(import.meta.dirname, '../../plugins/sales'), node: sales },
      { folder: GIFT_CARDS, node: giftCards },
    ],
  });
  await done(cards().takeIn({ codes: ['GC-1', 'GC-2'], face_minor: 5000 }));
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const till = (of: TestShop = shop) => of.client(salesContract, 'cashier');
const cards = () => shop.client(giftCardsContract, 'manager');
const left = async (code: string) => (await cards().card({ code }))?.balance_minor;

async function done<T extends object>(operation: Promise<T | Refusal>): Promise<T> {
  const result = await operation;
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

const sell = (code: string) =>
  till().postSale({ lines: [{ code }], payments: [{ method: 'cash', tendered_minor: 5000 }] });
const tea = (unitPrice_minor: number) => [{ name: 'Tea', unitPrice_minor }];
const byCard = (tendered_minor: number, reference = 'GC-1') => ({
  method: 'giftcards.card',
  tendered_minor,
  reference,
});
const buy = (tendered_minor: number, of: TestShop = shop) =>
  till(of).postSale({ lines: tea(tendered_minor), payments: [byCard(tendered_minor)] });

describe('a gift card that is sold', () => {
  test('is worth what was paid, without tax, and can be sold once', async () => {
    const receipt = await done(sell('GC-1'));
    expect(receipt).toMatchObject({ total_minor: 5000, tax_minor: 0, net_minor: 5000 });
    expect(receipt.lines).toMatchObject([{ name: 'Gift card GC-1', taxClass: 'liability', taxes: [] }]);
    expect(await cards().card({ code: 'GC-1' })).toMatchObject({ state: 'active', balance_minor: 5000 });
    expect(await sell('GC-1')).toMatchObject({ refused: 'unknown-code' });
    const asShown = { provider: 'giftcards', ref: 'GC-1', name: 'Gift card GC-1', unitPrice_minor: 5000 };
    const again = { ...asShown, taxClass: 'liability' };
    expect(
      await till().postSale({ lines: [again], payments: [{ method: 'cash', tendered_minor: 5000 }] }),
    ).toMatchObject({ refused: 'out-of-stock', message: 'Gift card GC-1 has been sold already.' });
  });

  test('no discount reaches it: neither its own nor its share of one on the sale', async () => {
    await done(till().scan({ code: 'GC-1' }));
    const { lines } = await done(till().addOpenItem({ name: 'Tea', unitPrice_minor: 1000 }));
    expect(
      await till().setLineDiscount({
        line: lines[0]!.id,
        discount: { kind: 'percent', percent_ppm: 100_000 },
      }),
    ).toMatchObject({ refused: 'not-discountable' });
    const cart = await done(till().setSaleDiscount({ discount: { kind: 'percent', percent_ppm: 500_000 } }));
    expect(cart).toMatchObject({ saleDiscount_minor: 500, total_minor: 5500 });
    expect(
      await till().postSale({
        lines: [{ code: 'GC-1', discount: { kind: 'amount', amount_minor: 1 } }],
        payments: [{ method: 'cash', tendered_minor: 5000 }],
      }),
    ).toMatchObject({ refused: 'not-discountable' });
  });

  test('cannot pay for itself', async () => {
    expect(await till().postSale({ lines: [{ code: 'GC-1' }], payments: [byCard(5000)] })).toMatchObject({
      refused: 'payment-refused',
      data: { reason: 'sold-here' },
    });
  });
});

describe('paying with it', () => {
  beforeEach(async () => void (await done(sell('GC-1'))));

  test('takes from what is left, in as many sales as it lasts', async () => {
    await done(buy(3800));
    expect(await left('GC-1')).toBe(1200);
    await done(buy(1200));
    expect(await left('GC-1')).toBe(0);
  });

  test('beyond what is left nothing is written, and the cart stays with its parts', async () => {
    await done(buy(3800));
    await done(till().addOpenItem({ name: 'Tea', unitPrice_minor: 2000 }));
    await done(till().addTender(byCard(2000)));
    expect(await till().takePayment({ total_minor: 2000 })).toMatchObject({
      refused: 'payment-refused',
      message: 'Gift card GC-1 has only €12.00 left.',
      data: { payment: 0, method: 'giftcards.card', reason: 'card-too-low', balance_minor: 1200 },
    });
    expect(await left('GC-1')).toBe(1200);
    const cart = await till().cart({});
    expect(cart).toMatchObject({ receipt: null, lines: [{ name: 'Tea' }], tenders: [{ reference: 'GC-1' }] });
    await done(till().removeTender({ tender: cart.tenders[0]!.id }));
    await done(till().addTender(byCard(1200)));
    const paid = till().takePayment({
      payments: [{ method: 'cash', tendered_minor: 1000 }],
      total_minor: 2000,
    });
    expect((await done(paid)).receipt).toMatchObject({ change_minor: 200 });
  });

  test('two parts of one payment from one card are both taken, or neither', async () => {
    const parts = (first: number, second: number) =>
      till().postSale({ lines: tea(first + second), payments: [byCard(first), byCard(second)] });
    expect(await parts(3000, 2001)).toMatchObject({ refused: 'payment-refused', data: { payment: 1 } });
    expect(await left('GC-1')).toBe(5000);
    await done(parts(3000, 2000));
    expect(await left('GC-1')).toBe(0);
  });

  test.each(['GC-2', 'GC-9'])('a card that was never sold pays nothing: %s', async (code) => {
    expect(await till().postSale({ lines: tea(100), payments: [byCard(100, code)] })).toMatchObject({
      refused: 'payment-refused',
      data: { reason: 'no-card' },
    });
  });

  test('two tills spend the same money at once: exactly one of them does', async () => {
    const other = await shop.secondTill();
    for (const round of [1, 2, 3]) {
      const results = await Promise.all([buy(1500), buy(1500, other)]);
      const refused = results.filter(isRefusal);
      const expected = round === 1 ? 0 : round === 2 ? 1 : 2;
      expect(refused).toHaveLength(expected);
      for (const each of refused) expect(each).toMatchObject({ refused: 'payment-refused' });
    }
    expect(await left('GC-1')).toBe(500);
    expect(await till().recentSales({})).toHaveLength(4);
  });

  test('what was paid with it can go back onto it', async () => {
    const receipt = await done(buy(2000));
    const line = { refundOf: { line: receipt.lines[0]!.id, quantity_milli: 1000 } };
    const back = { ...line, disposition: 'restock' as const, reason: 'Cold' };
    await done(shop.client(salesContract, 'manager').postSale({ lines: [back], payments: [byCard(-2000)] }));
    expect(await left('GC-1')).toBe(5000);
  });
});

test.each([
  ['giftcards.balance', 'update giftcards_card set balance_minor = 1199'],
  ['giftcards.balance', "delete from giftcards_move where id = 'm2'"],
  ['giftcards.never-below-zero', "update giftcards_move set amount_minor = -5001 where id = 'm2'"],
])('%s finds: %s', (invariant, damage) => {
  const books = new DatabaseSync(':memory:');
  books.exec(readFileSync(join(GIFT_CARDS, 'migrations/shop/0001-gift-cards.sql'), 'utf8'));
  books.exec(`
    insert into giftcards_card values ('GC-1', 'active', 5000, 1200);
    insert into giftcards_move values ('m1', 'GC-1', 'd1', 5000, 1), ('m2', 'GC-1', 'd2', -3800, 2)`);
  const broken = () =>
    giftCardInvariants
      .filter(({ query }) => books.prepare(query.text).all(...query.values).length > 0)
      .map(({ id }) => id);
  expect(broken()).toEqual([]);
  books.exec(damage);
  expect(broken()).toContain(invariant);
  books.close();
});
