import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from './settle.ts';
import type { CashRounding, PaymentInput } from './types.ts';

const CHF: CashRounding = { step_minor: 5, mode: 'nearest' };
const pay = (...payments: readonly (readonly ['cash' | 'other', number])[]): PaymentInput[] =>
  payments.map(([kind, amount_minor], index) => ({ id: `${index}`, kind, amount_minor }));
const figures = (total: number, payments: PaymentInput[], rule?: CashRounding) => {
  const { cashRounding_minor, change_minor, due_minor, cashDue_minor } = settle(total, payments, rule);
  return [cashRounding_minor, change_minor, due_minor, cashDue_minor];
};

describe('settling', () => {
  it.each([
    ['nothing paid yet: to the unit by card, rounded in cash', 1003, pay(), [0, 0, 1003, 1005]],
    ['rounded up', 1003, pay(['cash', 1005]), [2, 0, 0, 0]],
    ['rounded down', 1002, pay(['cash', 1000]), [-2, 0, 0, 0]],
    ['with change', 1003, pay(['cash', 2000]), [2, 995, 0, 0]],
    ['the customer has the coins', 1003, pay(['cash', 1003]), [0, 0, 0, 0]],
    ['the customer has the coins, more than rounded', 1002, pay(['cash', 1002]), [0, 0, 0, 0]],
    ['between exact and rounded', 1003, pay(['cash', 1004]), [1, 0, 0, 0]],
    ['too little cash', 1003, pay(['cash', 1000]), [0, 0, 3, 5]],
    ['by card', 1003, pay(['other', 1003]), [0, 0, 0, 0]],
    ['card and cash: only the cash part is rounded', 1003, pay(['other', 500], ['cash', 505]), [2, 0, 0, 0]],
    ['cash and then the rest by card', 1003, pay(['cash', 1000], ['other', 3]), [0, 0, 0, 0]],
    ['a voucher above the total', 1003, pay(['other', 2000]), [0, 997, 0, 0]],
    ['too much by card with cash beside it', 1003, pay(['other', 1004], ['cash', 5]), [0, 6, 0, 0]],
    ['too little to have a coin', 2, pay(['cash', 0]), [-2, 0, 0, 0]],
    ['a refund paid out', -1003, pay(['cash', -1005]), [-2, 0, 0, 0]],
    ['a refund to be paid out', -1003, pay(), [0, 0, -1003, -1005]],
    ['an even exchange', 0, pay(), [0, 0, 0, 0]],
  ] as const)('%s', (_, total, payments, result) => {
    expect(figures(total, payments, CHF)).toEqual(result);
  });

  it('without a rule is exact', () => {
    expect(figures(1003, pay(['cash', 2000]))).toEqual([0, 997, 0, 0]);
    expect(figures(1003, pay(['cash', 1000]))).toEqual([0, 0, 3, 3]);
  });

  it.each([
    ['up', 1001, 99],
    ['down', 1099, -99],
    ['nearest', 1050, 50],
    ['nearest', 1049, -49],
  ] as const)('%s to whole units takes %i by %i', (mode, total, rounding) => {
    const rule = { step_minor: 100, mode };
    expect(settle(total, pay(['cash', 5000]), rule).cashRounding_minor).toBe(rounding);
  });

  it('always balances, rounds only with cash and within the rule, and mirrors', () => {
    const amount = fc.integer({ min: -3000, max: 3000 });
    const rule = fc.record({
      step_minor: fc.constantFrom(1, 5, 10, 50, 100),
      mode: fc.constantFrom('nearest', 'up', 'down'),
    });
    const kinds = fc.array(fc.tuple(fc.constantFrom('cash', 'other'), amount), { maxLength: 4 });
    fc.assert(
      fc.property(amount, kinds, rule, (total, made, cashRounding) => {
        const payments = pay(...made);
        const open = settle(total, payments, cashRounding);
        const { step_minor, mode } = cashRounding;
        expect(open.paid_minor - open.change_minor).toBe(total + open.cashRounding_minor - open.due_minor);
        const size = Math.abs(open.cashRounding_minor);
        if (mode === 'nearest') expect(size * 2).toBeLessThanOrEqual(step_minor);
        else expect(size).toBeLessThan(step_minor);
        if (size > 0) expect(made.some(([kind]) => kind === 'cash')).toBe(true);
        if (open.due_minor !== 0) expect([open.change_minor, open.cashRounding_minor]).toEqual([0, 0]);
        const mirror = settle(
          0 - total,
          pay(...made.map(([kind, value]) => [kind, 0 - value] as const)),
          cashRounding,
        );
        if (total === 0 && open.paid_minor === 0) return;
        expect(Object.values(mirror)).toEqual(Object.values(open).map((value) => 0 - value));
      }),
      { numRuns: 1000 },
    );
  });

  it('closes when the open sum is paid, by card to the unit or in cash rounded', () => {
    const cash = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), cash, cash, (total, first, second) => {
        const begun = pay(['cash', first], ['other', second]);
        const open = settle(total, begun, CHF);
        fc.pre(open.due_minor > 0);
        const byCard = settle(
          total,
          [...begun, { id: 'z', kind: 'other', amount_minor: open.due_minor }],
          CHF,
        );
        const inCash = settle(
          total,
          [...begun, { id: 'z', kind: 'cash', amount_minor: open.cashDue_minor }],
          CHF,
        );
        expect([byCard.due_minor, byCard.change_minor]).toEqual([0, 0]);
        expect([inCash.due_minor, inCash.change_minor]).toEqual([0, 0]);
      }),
    );
  });
});
