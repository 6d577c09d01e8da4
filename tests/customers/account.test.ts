import { salesContract } from '@counterpart/sales/api';
import type { Refusal } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountPaymentRef } from '../../plugins/customers/api/index.ts';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';
import { ACCOUNT, back, onAccount, tea, Till } from './open-till.ts';

let till: Till;
let ann: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann', { limit_minor: 10_000 });
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

describe('sold on account', () => {
  test('it is owed, and due when the terms say', async () => {
    const receipt = await till.sell(ann, 4000, ACCOUNT);
    expect(receipt.payments).toMatchObject([{ title: 'On account', tendered_minor: 4000 }]);
    expect(await till.balances(ann)).toMatchObject({
      account: { balance_minor: 4000, left_minor: 6000, overdue_minor: 0 },
    });
    expect(await till.kinds(ann, 'account')).toEqual(['sale 4000']);
  });

  test('beyond the limit nothing is written, and it says the limit and what is left', async () => {
    await till.sell(ann, 8800, ACCOUNT);
    const answer = refused(await till.post(ann, [tea(2000)], [[ACCOUNT, 2000]]));
    expect(answer).toMatchObject({
      refused: 'payment-refused',
      message: 'Ann may owe €100.00 and owes €88.00: €12.00 can be put on account, not €20.00.',
      data: { reason: 'over-limit', left_minor: 1200, limit_minor: 10_000 },
    });
    const inGerman = (await till.shop.host.call(
      'sales.postSale',
      {
        lines: [tea(2000)],
        payments: [{ method: ACCOUNT, tendered_minor: 2000 }],
        party: { provider: 'customers', ref: ann },
      },
      { locale: 'de' },
    )) as Refusal;
    expect(inGerman.message).toContain('88,00');
    expect((await till.has(ann))[0]).toBe(8800);
    accepted(
      await till.post(
        ann,
        [tea(2000)],
        [
          [ACCOUNT, 1200],
          ['cash', 800],
        ],
      ),
    );
    expect((await till.has(ann))[0]).toBe(10_000);
  });

  test('it needs a customer, and one who has a limit', async () => {
    expect(refused(await till.post(null, [tea(100)], [[ACCOUNT, 100]])).message).toBe(
      'On account needs a customer: choose one first.',
    );
    const ben = await till.customer('Ben');
    expect(refused(await till.post(ben, [tea(100)], [[ACCOUNT, 100]])).message).toBe(
      'Ben has no credit limit, so nothing can be put on account.',
    );
  });

  test('an archived customer gets no more credit, and can still pay', async () => {
    await till.sell(ann, 4000, ACCOUNT);
    accepted(await till.customers.archiveCustomer({ customer: ann }));
    expect(refused(await till.post(ann, [tea(100)], [[ACCOUNT, 100]])).data).toMatchObject({
      reason: 'archived',
    });
    await till.pay(ann, 4000);
    expect((await till.has(ann))[0]).toBe(0);
  });

  test('the limit is the own one, else that of the group, else that of the shop', async () => {
    const group = accepted(await till.customers.saveGroup({ name: 'Trade' }));
    const ben = await till.customer('Ben', { group: group.id });
    const set = async (of: Parameters<typeof till.customers.setTerms>[0]['of'], limit_minor: number | null) =>
      accepted(await till.customers.setTerms({ of, limit_minor, dueDays: null }));
    const limit = async () => (await till.balances(ben)).account.terms;
    await set({ level: 'shop' }, 500);
    expect(await limit()).toMatchObject({ limit_minor: 500, limitFrom: 'shop', dueDays: 0 });
    await set({ level: 'group', id: group.id }, 2000);
    expect(await limit()).toMatchObject({ limit_minor: 2000, limitFrom: 'group' });
    await set({ level: 'customer', id: ben }, 0);
    expect(await limit()).toMatchObject({ limit_minor: 0, limitFrom: 'customer' });
    expect(refused(await till.post(ben, [tea(100)], [[ACCOUNT, 100]])).data).toMatchObject({
      reason: 'no-account',
    });
  });

  test('the till offers it to whom it can serve', async () => {
    const ben = await till.customer('Ben');
    const offered = async (ref: string | null) => {
      const party = ref === null ? null : { provider: 'customers', ref };
      const all = await till.sales.paymentMethods({ party });
      const { unavailable, payable, refundable } = all.find(({ id }) => id === ACCOUNT)!;
      return { there: unavailable === null, payable, refundable };
    };
    expect(await offered(null)).toMatchObject({ there: false });
    expect(await offered(ben)).toEqual({ there: true, payable: false, refundable: false });
    expect(await offered(ann)).toEqual({ there: true, payable: true, refundable: true });
    await till.sell(ann, 10_000, ACCOUNT);
    expect(await offered(ann)).toEqual({ there: true, payable: false, refundable: true });
  });
});

describe('a payment on account', () => {
  test('is taken at the till, in the shift, and told apart on X and Z', async () => {
    const manager = till.shop.client(salesContract, 'manager');
    const shift = accepted(await manager.openShift({ float: { sum_minor: 0 } }));
    await till.sell(ann, 4000, ACCOUNT);
    const receipt = await till.pay(ann, 1500);
    expect(receipt).toMatchObject({
      total_minor: 1500,
      tax_minor: 0,
      lines: [{ name: 'Payment on account' }],
    });
    const x = (await manager.xReport({ shift: shift.id, at: Date.now() }))!;
    expect(x.figures).toMatchObject({
      total_minor: 5500,
      liabilities: [{ title: 'Payment on account', count: 1, taken_minor: 1500, givenBack_minor: 0 }],
      drawer: { expected_minor: 1500 },
    });
    expect((await till.has(ann))[0]).toBe(2500);
  });

  test('may be more than is owed: then it is paid in advance, without asking for a limit', async () => {
    await till.limit(ann, 0);
    await till.pay(ann, 5000);
    expect((await till.has(ann))[0]).toBe(-5000);
    await till.sell(ann, 5000, ACCOUNT);
    expect(refused(await till.post(ann, [tea(1)], [[ACCOUNT, 1]])).data).toMatchObject({
      reason: 'no-account',
    });
  });

  test('needs a customer, is no part of a discount and cannot be put on account itself', async () => {
    expect(refused(await till.post(null, [onAccount(500)], [['cash', 500]])).refused).toBe('no-customer');
    expect(
      refused(
        await till.post(
          ann,
          [{ ...onAccount(500), discount: { kind: 'amount', amount_minor: 1 } }],
          [['cash', 499]],
        ),
      ).refused,
    ).toBe('not-discountable');
    expect(refused(await till.post(ann, [onAccount(500)], [[ACCOUNT, 500]])).data).toMatchObject({
      reason: 'sold-here',
    });
    const taxed = { ...onAccount(500), taxClass: 'standard' };
    expect(refused(await till.post(ann, [taxed], [['cash', 500]])).refused).toBe('not-a-payment');
  });

  test('is not paid on account: that is not offered while one is in the cart', async () => {
    const party = { provider: 'customers', ref: ann };
    const payable = async (lines: readonly { provider: string; ref: string }[]) => {
      const methods = await till.sales.paymentMethods({ party, items: [...lines] });
      return methods.find(({ id }) => id === ACCOUNT)?.payable;
    };
    expect(await payable([])).toBe(true);
    expect(await payable([{ provider: 'inventory', ref: 'tea' }])).toBe(true);
    const payment = { provider: 'customers', ref: accountPaymentRef(1500) };
    expect(await payable([{ provider: 'inventory', ref: 'tea' }, payment])).toBe(false);
  });

  test('is given back with its receipt, once, and counts again when that is voided', async () => {
    await till.sell(ann, 4000, ACCOUNT);
    const paid = await till.pay(ann, 1500);
    const given = accepted(await till.giveBack(paid, [['cash', -1500]]));
    expect((await till.has(ann))[0]).toBe(4000);
    expect(refused(await till.giveBack(paid, [['cash', -1500]])).refused).toBe('refund-exceeded');
    accepted(await till.voided(given));
    expect((await till.has(ann))[0]).toBe(2500);
    accepted(await till.giveBack(paid, [['cash', -1500]]));
    expect((await till.has(ann))[0]).toBe(4000);
    expect(await till.kinds(ann, 'account')).toEqual([
      'sale 4000',
      'payment -1500',
      'void 1500',
      'void -1500',
      'void 1500',
    ]);
  });

  test('is not voided when that would take the customer beyond the limit', async () => {
    await till.sell(ann, 10_000, ACCOUNT);
    const paid = await till.pay(ann, 6000);
    await till.sell(ann, 5000, ACCOUNT);
    expect(refused(await till.voided(paid))).toMatchObject({
      refused: 'over-limit',
      message: 'Ann may owe €100.00 and owes €90.00: €10.00 can be put on account, not €60.00.',
    });
    await till.limit(ann, 15_000);
    accepted(await till.voided(paid));
    expect((await till.has(ann))[0]).toBe(15_000);
  });
});

describe('goods that come back', () => {
  test('lower what is owed, and a void of that raises it again', async () => {
    const sold = await till.sell(ann, 4000, ACCOUNT);
    const returned = accepted(await till.giveBack(sold, [[ACCOUNT, -4000]]));
    expect((await till.has(ann))[0]).toBe(0);
    accepted(await till.voided(returned));
    expect((await till.has(ann))[0]).toBe(4000);
  });

  test('a sale on account is voided to the unit, whatever parts it was paid in', async () => {
    const sold = accepted(
      await till.post(
        ann,
        [tea(999), tea(1)],
        [
          [ACCOUNT, 333],
          [ACCOUNT, 333],
          ['cash', 334],
        ],
      ),
    );
    expect((await till.has(ann))[0]).toBe(666);
    accepted(await till.voided(sold));
    expect((await till.has(ann))[0]).toBe(0);
    expect(await till.kinds(ann, 'account')).toEqual(['sale 333', 'sale 333', 'void -333', 'void -333']);
  });

  test('a return settles the sale that it is from before any older one', async () => {
    await till.sell(ann, 1000, ACCOUNT);
    const second = await till.sell(ann, 2000, ACCOUNT);
    accepted(await till.post(ann, [back(second.lines[0]!.id)], [[ACCOUNT, -2000]]));
    const statement = await till.customers.statement({ customer: ann, from: '2000-01-01', to: '2999-12-31' });
    expect(statement?.openItems.map(({ open_minor }) => open_minor)).toEqual([1000]);
  });
});
