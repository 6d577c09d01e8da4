import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SaveLoyaltyRule } from '../../plugins/customers/api/index.ts';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';
import { back, onAccount, POINTS, tea, Till } from './open-till.ts';

let till: Till;
let ann: string;

beforeEach(async () => {
  till = await Till.open();
  ann = await till.customer('Ann');
  await programme({});
  await rule({});
});
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

async function programme(changes: { active?: boolean; redeem_minor?: number; minimumPoints?: number }) {
  const { programme: before } = await till.customers.loyalty({});
  const worth = { active: true, redeemPoints: 100, redeem_minor: 500, minimumPoints: 0 };
  accepted(await till.customers.saveLoyaltyProgramme({ ...worth, ...changes, revision: before.revision }));
}

/** A point for each euro of everything. */
async function rule(changes: Partial<SaveLoyaltyRule>) {
  return accepted(
    await till.customers.saveLoyaltyRule({
      title: 'Everything',
      category: null,
      points: 1,
      per_minor: 100,
      minimum_minor: 0,
      rounding: 'down',
      validFrom: null,
      validUntil: null,
      active: true,
      ...changes,
    }),
  );
}

const points = async () => (await till.has(ann))[2];

describe('points are earned', () => {
  test('with each sale to a customer, and with none to nobody', async () => {
    await till.sell(ann, 1999);
    await till.sell(null, 5000);
    expect(await till.kinds(ann, 'points')).toEqual(['earned 19']);
    expect((await till.balances(ann)).points).toEqual({ balance: 19, worth_minor: 95, active: true });
  });

  test('by category where a rule is for one', async () => {
    await rule({ title: 'Books', category: 'Books', points: 3 });
    accepted(await till.post(ann, [tea(1000), tea(1000, { category: 'Books' })], [['cash', 2000]]));
    expect(await points()).toBe(40);
  });

  test('not for a payment on account, nor while the programme rests', async () => {
    await till.pay(ann, 5000);
    expect(await points()).toBe(0);
    await programme({ active: false });
    await till.sell(ann, 5000);
    expect(await points()).toBe(0);
    accepted(await till.post(ann, [onAccount(100)], [['cash', 100]]));
  });
});

describe('points go back', () => {
  test('with what comes back, share by share, and all of them with the last', async () => {
    const sold = accepted(await till.post(ann, [tea(335, { quantity_milli: 3000 })], [['cash', 1005]]));
    expect(await points()).toBe(10);
    for (const [amount_minor, left] of [
      [335, 7],
      [335, 3],
      [335, 0],
    ] as const) {
      accepted(await till.giveBack(sold, [['cash', -amount_minor]]));
      expect(await points()).toBe(left);
    }
  });

  test('with a void, and come again when a return is voided', async () => {
    const sold = await till.sell(ann, 1000);
    const returned = accepted(await till.giveBack(sold, [['cash', -1000]]));
    accepted(await till.voided(returned));
    expect(await points()).toBe(10);
    accepted(await till.voided(sold));
    expect(await points()).toBe(0);
    expect(await till.kinds(ann, 'points')).toEqual(['earned 10', 'taken-back -10', 'void 10', 'void -10']);
  });

  test('as far as they are still there: a return never fails for points that were spent', async () => {
    const sold = await till.sell(ann, 10_000);
    await till.sell(ann, 400, POINTS);
    expect(await points()).toBe(20);
    const returned = accepted(await till.giveBack(sold, [['cash', -10_000]]));
    expect(await points()).toBe(0);
    accepted(await till.voided(returned));
    expect(await points()).toBe(20);
  });
});

describe('paying with points', () => {
  beforeEach(async () => void (await till.sell(ann, 10_000)));

  test('takes a point for each that is started, and earns none for what they pay', async () => {
    await till.sell(ann, 251, POINTS);
    expect(await till.kinds(ann, 'points')).toEqual(['earned 100', 'redeemed -51']);
  });

  test('beyond what is there nothing is written, and it says how many there are', async () => {
    expect(refused(await till.post(ann, [tea(600)], [[POINTS, 600]]))).toMatchObject({
      refused: 'payment-refused',
      message: 'Ann has only 100 points, which pay €5.00; this takes 120.',
    });
  });

  test('the points of a sale do not pay for it', async () => {
    const parts = [
      [POINTS, 600],
      ['cash', 19_400],
    ] as const;
    expect(refused(await till.post(ann, [tea(20_000)], parts)).message).toBe(
      'Ann has only 100 points, which pay €5.00; this takes 120.',
    );
  });

  test('is turned round by a void to the point, also when points are worth something else by then', async () => {
    const paid = await till.sell(ann, 251, POINTS);
    await programme({ redeem_minor: 1000 });
    accepted(await till.voided(paid));
    expect(await points()).toBe(100);
  });

  test('below the least that may be used it is neither offered nor taken', async () => {
    await programme({ minimumPoints: 60 });
    expect(refused(await till.post(ann, [tea(100)], [[POINTS, 100]])).message).toBe(
      'Points pay from 60 points on; this takes 20.',
    );
    await till.sell(ann, 400, POINTS);
    const party = { provider: 'customers', ref: ann };
    expect((await till.sales.paymentMethods({ party })).find(({ id }) => id === POINTS)).toMatchObject({
      payable: false,
    });
  });

  test('pays back in points', async () => {
    const sold = await till.sell(ann, 500, POINTS);
    accepted(await till.post(ann, [back(sold.lines[0]!.id)], [[POINTS, -500]]));
    expect(await points()).toBe(100);
  });

  test('ends when the programme is switched off', async () => {
    await programme({ active: false });
    expect(refused(await till.post(ann, [tea(100)], [[POINTS, 100]])).message).toBe(
      'Points pay nothing just now.',
    );
  });
});

describe('the rules', () => {
  test('two people who change one at once: the second is told', async () => {
    const saved = await rule({ title: 'Books', category: 'Books' });
    const { position: _, ...mine } = { ...saved, points: 5 };
    accepted(await till.customers.saveLoyaltyRule(mine));
    expect(refused(await till.customers.saveLoyaltyRule(mine)).refused).toBe('changed-elsewhere');
    const endsBefore = { ...mine, validFrom: '2026-02-01', validUntil: '2026-01-31' };
    expect(refused(await till.customers.saveLoyaltyRule(endsBefore)).refused).toBe('ends-before');
    accepted(await till.customers.removeLoyaltyRule({ id: saved.id }));
    expect(refused(await till.customers.saveLoyaltyRule(mine)).refused).toBe('unknown-rule');
  });
});
