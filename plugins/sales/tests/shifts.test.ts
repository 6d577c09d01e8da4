import { settingsContract } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = (as?: 'manager' | 'cashier') => open.till(as);

beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const float = (sum_minor: number) => ({ float: { sum_minor } });
const apples = (quantity_milli = 1000) => [{ code: '4001', quantity_milli }];
const sell = (payments = cash(50)) => done(till().postSale({ lines: apples(), payments }));
const openShift = (sum_minor = 10_000) => done(till().openShift(float(sum_minor)));

describe('opening', () => {
  test('a till has one shift at a time, numbered from 1, with what was counted into the drawer', async () => {
    expect(await till().shift({})).toBeNull();
    const pieces = [
      { value_minor: 5000, count: 1 },
      { value_minor: 200, count: 10 },
    ];
    const shift = await done(till().openShift({ float: { pieces } }));
    expect(shift).toMatchObject({
      number: 1,
      register: { name: 'R1' },
      float_minor: 7000,
      floatPieces: pieces,
    });
    expect(await till().shift({})).toEqual(shift);
    expect(await till().openShift(float(0))).toMatchObject({
      refused: 'shift-open',
      data: { shift: shift.id },
    });
  });

  test('one request opens one shift, however often it is sent', async () => {
    const options = { requestId: 'once' };
    const [first, second] = await Promise.all([
      done(till().openShift(float(100), options)),
      done(till().openShift(float(100), options)),
    ]);
    expect(second).toEqual(first);
    expect(await till().openShift(float(200), options)).toMatchObject({ refused: 'request-reused' });
  });

  test.each([[{}], [{ pieces: [], sum_minor: 0 }], [{ sum_minor: -1 }]])(
    'what cannot be a count: %j',
    async (cash) => {
      await expect(till().openShift({ float: cash })).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );
});

describe('a shop that sells in shifts only', () => {
  beforeEach(async () => {
    await open.shop.client(settingsContract, 'owner').set({ id: 'sales.needShift', value: true });
  });

  test('refuses a sale while none is open, with a sentence, and takes no number', async () => {
    expect(await till().postSale({ lines: apples(), payments: cash(50) })).toMatchObject({
      refused: 'no-open-shift',
      message: expect.stringContaining('No shift is open'),
    });
    expect(await open.left('apple')).toBe(10_000);
    const shift = await openShift();
    expect(await sell()).toMatchObject({ number: 1, shift: shift.id });
  });

  test('a replay of a sale is answered though the shift is closed meanwhile', async () => {
    const shift = await openShift(0);
    const sale = { lines: apples(), payments: cash(50) };
    const receipt = await done(till().postSale(sale, { requestId: 'sale' }));
    await closeExactly(shift.id);
    expect(await till().postSale(sale, { requestId: 'sale' })).toEqual(receipt);
    expect(await till().postSale(sale)).toMatchObject({ refused: 'no-open-shift' });
  });
});

/** Closes with what should be there, as somebody who counts right. */
async function closeExactly(shift: string) {
  const x = (await till('manager').xReport({ shift, at: 0 }))!;
  const others = x.figures.tenders
    .filter(({ kind }) => kind !== 'cash')
    .map(({ method, taken_minor, refunded_minor }) => ({
      method,
      counted_minor: taken_minor - refunded_minor,
    }));
  const sum_minor = x.figures.drawer.expected_minor;
  const count = await done(till().countShift({ shift, cash: { sum_minor }, others }));
  return done(till().closeShift({ shift, count: count.id }));
}

describe('a day', () => {
  test('what should be in the drawer: float, tender less change, paid in and out, to the safe', async () => {
    const { id: shift } = await openShift(10_000);
    await sell(cash(100));
    await sell([{ method: 'card', tendered_minor: 50 }]);
    await done(
      till().postSale({
        lines: [{ code: '4002' }],
        payments: [{ method: 'card', tendered_minor: 300 }, ...cash(50)],
      }),
    );
    await done(till('manager').payIn({ shift, amount_minor: 500, reason: 'Change from the bank' }));
    await done(till('manager').payOut({ shift, amount_minor: 120, reason: 'Window cleaner' }));
    await done(till('manager').dropCash({ shift, amount_minor: 5000, reason: 'Evening drop' }));

    const x = (await till('manager').xReport({ shift, at: 7 }))!;
    expect(x.at).toBe(7);
    expect(x.figures).toMatchObject({
      firstReceipt: 'R1-000001',
      lastReceipt: 'R1-000003',
      documentCount: 3,
      documents: [{ kind: 'sale', count: 3, total_minor: 420 }],
      averageSale_minor: 140,
      total_minor: 420,
      taxes: [{ id: 'vat', rate_ppm: 200_000, amount_minor: 53 }],
      drawer: {
        float_minor: 10_000,
        taken_minor: 70,
        refunded_minor: 0,
        paidIn_minor: 500,
        paidOut_minor: 120,
        dropped_minor: 5000,
        expected_minor: 5450,
      },
    });
    expect(x.figures.tenders).toMatchObject([
      { method: 'sales.card', kind: 'other', count: 2, taken_minor: 350 },
      { method: 'sales.cash', kind: 'cash', count: 2, taken_minor: 70 },
    ]);
    expect(x.shift.movements.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['paid-in', 'Change from the bank'],
      ['paid-out', 'Window cleaner'],
      ['dropped', 'Evening drop'],
    ]);
    const z = await closeExactly(shift);
    expect(z.figures).toEqual(x.figures);
    expect(z.count.tenders.map(({ title, difference_minor }) => [title, difference_minor])).toEqual([
      ['Cash', 0],
      ['Card', 0],
    ]);
  });

  test('a cashier neither moves cash nor sees what was taken without a manager', async () => {
    const { id: shift } = await openShift();
    await expect(till().payOut({ shift, amount_minor: 1, reason: 'Sweets' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(till().xReport({ shift, at: 0 })).rejects.toMatchObject({ code: 'not-permitted' });
    const seen = JSON.stringify(await till().shift({}));
    expect(seen).not.toMatch(/expected|taken/);
  });
});

describe('what goes back', () => {
  test('returns and voids are refunds of their shift, whenever the sale was', async () => {
    const before = await sell(cash(50));
    const { id: shift } = await openShift(1000);
    const sale = await done(till().postSale({ lines: apples(4000), payments: cash(200) }));
    const line = { refundOf: { line: sale.lines[0]!.id, quantity_milli: 1000 }, reason: 'Too sour' };
    await done(till().postSale({ lines: [{ ...line, disposition: 'restock' }], payments: cash(-50) }));
    await done(till('manager').voidSale({ document: before.id, reason: 'Rung up twice' }));
    const z = await closeExactly(shift);
    expect(z.figures.documents).toEqual([
      { kind: 'return', count: 1, total_minor: -50 },
      { kind: 'sale', count: 1, total_minor: 200 },
      { kind: 'void', count: 1, total_minor: -50 },
    ]);
    expect(z.figures).toMatchObject({ documentCount: 3, total_minor: 100, averageSale_minor: 200 });
    expect(z.figures.drawer).toMatchObject({ taken_minor: 200, refunded_minor: 100, expected_minor: 1100 });
  });

  test('rounding to coins is beside the total, and in the drawer', async () => {
    await open.close();
    open = await OpenShop.open({
      shop: { currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } },
    });
    const { id: shift } = await openShift(0);
    const lines = [{ name: 'Tea', unitPrice_minor: 333 }];
    await done(till('manager').postSale({ lines, payments: cash(400) }));
    const z = await closeExactly(shift);
    expect(z.figures).toMatchObject({ total_minor: 333, cashRounding_minor: 2 });
    expect(z.figures.drawer).toMatchObject({ taken_minor: 335, expected_minor: 335 });
  });
});

describe('closing', () => {
  test.each([-3_600_000, 3_600_000])(
    'at a till whose clock is wrong by %i ms: times never go back',
    async (error) => {
      const { id: shift } = await openShift(0);
      const receipt = await sell();
      const other = await open.shop.secondTill({ clock: { now: () => Date.now() + error } });
      const owner = other.client(salesContract, 'owner');
      const count = await done(owner.countShift({ shift, cash: { sum_minor: 50 } }));
      const z = await done(owner.closeShift({ shift, count: count.id }));
      expect(z.closed_at).toBeGreaterThanOrEqual(receipt.at);
      expect((await openShift(0)).opened_at).toBeGreaterThanOrEqual(z.closed_at);
      expect((await sell()).at).toBeGreaterThanOrEqual(z.closed_at);
    },
  );

  test('the count is kept before the difference is told; a difference needs a reason', async () => {
    const { id: shift } = await openShift(10_000);
    await sell();
    const pieces = [{ value_minor: 5000, count: 2 }];
    const count = await done(till().countShift({ shift, cash: { pieces } }));
    expect(count.tenders).toEqual([
      {
        method: 'sales.cash',
        title: 'Cash',
        kind: 'cash',
        expected_minor: 10_050,
        counted_minor: 10_000,
        difference_minor: -50,
      },
    ]);
    expect(await till().closeShift({ shift, count: count.id })).toMatchObject({ refused: 'reason-needed' });
    const z = await done(till().closeShift({ shift, count: count.id, reason: 'Wrong change given' }));
    expect(z).toMatchObject({
      number: 1,
      reason: 'Wrong change given',
      count: { number: 1, pieces },
      previous: '',
    });
    expect(await till().shift({})).toBeNull();
    expect(await till().zReport({ shift })).toEqual(z);
  });

  test('counted until it fits: every count is kept, the last one decides', async () => {
    const { id: shift } = await openShift(10_000);
    const first = await done(till().countShift({ shift, cash: { sum_minor: 9000 } }));
    const second = await done(till().countShift({ shift, cash: { sum_minor: 10_000 } }));
    expect(await till().closeShift({ shift, count: first.id, reason: 'x' })).toMatchObject({
      refused: 'unknown-count',
    });
    expect(await done(till().closeShift({ shift, count: second.id }))).toMatchObject({
      count: { number: 2 },
    });
  });

  test('each other way to pay that was used is counted, too', async () => {
    const { id: shift } = await openShift(0);
    await sell([{ method: 'card', tendered_minor: 50 }]);
    expect((await till().shift({}))!.otherMethods).toEqual([{ method: 'sales.card', title: 'Card' }]);
    const cash = { sum_minor: 0 };
    expect(await till().countShift({ shift, cash })).toMatchObject({
      refused: 'count-incomplete',
      data: { methods: ['sales.card'] },
    });
    const others = [{ method: 'sales.card', counted_minor: 40 }];
    const count = await done(till().countShift({ shift, cash, others }));
    expect(count.tenders.map(({ difference_minor }) => difference_minor)).toEqual([0, -10]);
    await done(till().closeShift({ shift, count: count.id, reason: 'A slip is missing' }));
  });

  test('what is sold between the count and the closing asks for another count', async () => {
    const { id: shift } = await openShift(0);
    const count = await done(till().countShift({ shift, cash: { sum_minor: 0 } }));
    await sell();
    expect(await till().closeShift({ shift, count: count.id })).toMatchObject({ refused: 'count-outdated' });
    await closeExactly(shift);
  });

  test('a closed shift takes nothing any more; the next sale is outside, the next shift is number 2', async () => {
    const { id: shift } = await openShift(0);
    const first = await closeExactly(shift);
    const closed = { refused: 'shift-closed', message: 'Shift 1 of register R1 is already closed.' };
    expect(await till('manager').payIn({ shift, amount_minor: 1, reason: 'Late' })).toMatchObject(closed);
    expect(await till().countShift({ shift, cash: { sum_minor: 0 } })).toMatchObject(closed);
    expect(await till().closeShift({ shift, count: first.count.id })).toMatchObject(closed);
    expect((await sell()).shift).toBeNull();
    const { id: next } = await openShift(0);
    const second = await closeExactly(next);
    expect(second).toMatchObject({ number: 2, previous: first.seal });
    expect(await till().shifts({})).toMatchObject([
      { number: 2, register: 'R1', documents: 0 },
      { number: 1, register: 'R1', documents: 0 },
    ]);
    expect(await till().shifts({ limit: 1, offset: 1 })).toMatchObject([{ number: 1 }]);
  });

  test('another’s shift is closed by a manager, at any till, and who opened, counted and closed is kept', async () => {
    const { id: shift, openedBy } = await done(till('manager').openShift(float(0)));
    const cash = { sum_minor: 0 };
    await expect(till().countShift({ shift, cash })).rejects.toMatchObject({ code: 'not-permitted' });
    const own = await open.shop.secondTill();
    const owner = own.client(salesContract, 'owner');
    expect(await owner.openShifts({})).toMatchObject([{ id: shift }]);
    const count = await done(owner.countShift({ shift, cash }));
    const z = await done(owner.closeShift({ shift, count: count.id }));
    expect(z.openedBy).toBe(openedBy);
    expect([z.closedBy, z.count.person]).toEqual([count.person, count.person]);
    expect(z.closedBy).not.toBe(openedBy);
    expect([z.openedAtTill, z.closedAtTill]).toEqual([open.shop.host.till.id, own.host.till.id]);
  });

  test('or by a manager’s PIN at the cashier’s till, and the Z says whose', async () => {
    const { id: shift, openedBy: manager } = await done(till('manager').openShift(float(0)));
    const approved = open.shop.client(salesContract, 'cashier', { approvedBy: 'manager' });
    const count = await done(approved.countShift({ shift, cash: { sum_minor: 0 } }));
    const z = await done(approved.closeShift({ shift, count: count.id }));
    expect(z.approvedBy).toBe(manager);
    expect(z.closedBy).not.toBe(manager);
  });

  test('two close the same shift at once: one does, the other is told', async () => {
    const { id: shift } = await openShift(0);
    const count = await done(till().countShift({ shift, cash: { sum_minor: 0 } }));
    const close = () => till().closeShift({ shift, count: count.id });
    const outcomes = await Promise.all([close(), close()]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([{ refused: 'shift-closed' }]);
    expect(await till().shifts({})).toHaveLength(1);
  });
});
