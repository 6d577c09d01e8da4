import { isRefusal } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = () => open.till();
const manager = () => open.till('manager');

beforeEach(async () => {
  open = await OpenShop.open({ expectActive: false });
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

const tea = { name: 'Tea', unitPrice_minor: 1000 };
const pay = (...payments: readonly { method: string; tendered_minor: number; reference?: string }[]) =>
  till().postSale({ lines: [tea], payments: [...payments] });
const titles = async () => (await till().paymentMethods({})).map(({ title }) => title);

test('a stranger is told every way to pay, and what each asks for', async () => {
  expect(await till().paymentMethods({})).toEqual([
    {
      id: 'sales.cash',
      plugin: 'sales',
      join: 'sales.cash',
      title: 'Cash',
      kind: 'cash',
      reference: 'none',
      refundable: true,
      opensDrawer: true,
      payable: true,
      ofParty: false,
      unavailable: null,
    },
    expect.objectContaining({ id: 'sales.card', title: 'Card', kind: 'other', reference: 'optional' }),
    expect.objectContaining({ id: 'kiosk.tokens', title: 'Tokens', refundable: false, opensDrawer: false }),
  ]);
});

test('a sale paid in three ways keeps each with its reference, and change comes out of the cash', async () => {
  const receipt = await done(
    pay(
      { method: 'card', tendered_minor: 400, reference: '0815' },
      { method: 'kiosk.tokens', tendered_minor: 30 },
      { method: 'cash', tendered_minor: 1000 },
    ),
  );
  expect(receipt).toMatchObject({ paid_minor: 1430, change_minor: 430 });
  expect(receipt.payments).toMatchObject([
    { method: 'sales.card', title: 'Card', reference: '0815', change_minor: 0, opensDrawer: false },
    { method: 'kiosk.tokens', title: 'Tokens', reference: null, tendered_minor: 30 },
    { method: 'sales.cash', title: 'Cash', change_minor: 430, opensDrawer: true },
  ]);
});

test('a method that refuses is named with its reason, and nothing is written', async () => {
  const refused = await pay(
    { method: 'cash', tendered_minor: 500 },
    { method: 'kiosk.tokens', tendered_minor: 500 },
  );
  expect(refused).toMatchObject({
    refused: 'payment-refused',
    message: 'There are only tokens for 0.30 left.',
    data: { payment: 1, method: 'kiosk.tokens', reason: 'too-few-tokens', left_minor: 30 },
  });
  expect(await till().recentSales({})).toEqual([]);
  expect(await till().register({})).toBeNull();
});

test.each([
  ['payment-over', [{ method: 'card', tendered_minor: 1001 }]],
  [
    'payment-over',
    [
      { method: 'card', tendered_minor: 1200 },
      { method: 'cash', tendered_minor: 500 },
    ],
  ],
  ['payment-short', [{ method: 'card', tendered_minor: 999 }]],
  ['payment-sign', [{ method: 'card', tendered_minor: -1 }]],
  ['not-refundable', [{ method: 'kiosk.tokens', tendered_minor: -1 }]],
] as const)('%s: %j', async (refused, payments) => {
  expect(await pay(...payments)).toMatchObject({ refused });
  expect(await till().recentSales({})).toEqual([]);
});

describe('what the shop sets up', () => {
  const twint = { id: 'm1', title: 'Twint', reference: 'required', opensDrawer: true } as const;

  test('a method of its own is offered, asks for what it needs, and a payment keeps its title', async () => {
    await done(manager().savePaymentMethod(twint));
    const methods = await till().paymentMethods({});
    expect(methods.map(({ id }) => id)).toEqual([
      'sales.cash',
      'sales.card',
      'sales.custom.m1',
      'kiosk.tokens',
    ]);
    expect(await pay({ method: 'sales.custom.m1', tendered_minor: 1000 })).toMatchObject({
      refused: 'reference-needed',
      data: { payment: 0 },
    });
    const receipt = await done(pay({ method: 'sales.custom.m1', tendered_minor: 1000, reference: 'T-1' }));
    await done(manager().savePaymentMethod({ ...twint, title: 'Mobile' }));
    expect(await titles()).toContain('Mobile');
    expect((await till().receipt({ id: receipt.id }))!.payments).toMatchObject([
      { title: 'Twint', reference: 'T-1', opensDrawer: true },
    ]);
  });

  test('a card slip can be asked for, and cash stays what it is', async () => {
    await done(manager().savePaymentMethod({ id: 'card', title: 'Debit card', reference: 'required' }));
    expect(await pay({ method: 'card', tendered_minor: 1000 })).toMatchObject({
      refused: 'reference-needed',
    });
    const cash = { id: 'cash', title: null, reference: 'required', refundable: false } as const;
    expect(await done(manager().savePaymentMethod(cash))).toMatchObject({
      reference: 'none',
      refundable: true,
      opensDrawer: true,
    });
  });

  test('a method out of use is not offered and takes nothing', async () => {
    await done(manager().savePaymentMethod({ id: 'card', title: null, active: false }));
    expect(await titles()).toEqual(['Cash', 'Tokens']);
    expect(await pay({ method: 'card', tendered_minor: 1000 })).toMatchObject({
      refused: 'unknown-payment-method',
    });
    expect(await manager().shopPaymentMethods({})).toMatchObject([
      { id: 'cash', active: true },
      { id: 'card', active: false },
    ]);
  });

  test('they stand in the order the shop wants', async () => {
    await done(manager().savePaymentMethod(twint));
    await done(manager().orderPaymentMethods({ methods: ['m1', 'card'] }));
    expect(await titles()).toEqual(['Twint', 'Card', 'Cash', 'Tokens']);
  });

  test('what makes no sense is refused', async () => {
    await done(manager().savePaymentMethod(twint));
    const refusedFor = async (change: Parameters<ReturnType<typeof manager>['savePaymentMethod']>[0]) => {
      const result = await manager().savePaymentMethod(change);
      return isRefusal(result) ? result.refused : 'saved';
    };
    expect(await refusedFor({ id: 'm2', title: null })).toBe('title-needed');
    expect(await refusedFor({ id: 'm2', title: 'TWINT' })).toBe('title-taken');
    expect(await refusedFor({ id: 'm1', title: 'Twint', active: false })).toBe('saved');
    expect(await refusedFor({ id: 'card', title: null, active: false })).toBe('saved');
    expect(await refusedFor({ id: 'cash', title: null, active: false })).toBe('last-method');
    await expect(till().savePaymentMethod(twint)).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('a method whose module', () => {
  const tokens = async () => (await till().paymentMethods({})).find(({ id }) => id === 'kiosk.tokens');

  test('is down is told of with the reason and takes nothing', async () => {
    open.kiosk.down = true;
    await open.shop.host.reloadPlugin('kiosk').catch(() => undefined);
    expect(await tokens()).toMatchObject({
      title: 'Tokens',
      unavailable: expect.stringContaining('"kiosk" does not run'),
    });
    expect(await pay({ method: 'kiosk.tokens', tendered_minor: 1000 })).toMatchObject({
      refused: 'unknown-payment-method',
      message: expect.stringContaining('does not run'),
    });
    await done(pay({ method: 'cash', tendered_minor: 1000 }));
  });

  test('is switched off is gone', async () => {
    await open.shop.call('modules.disable', { module: 'kiosk' });
    expect(await tokens()).toBeUndefined();
  });

  test('cannot say what it offers keeps no other from being used', async () => {
    open.kiosk.tokens = { kind: 'other', offers: async () => Promise.reject(new Error('No.')) };
    expect(await tokens()).toMatchObject({ unavailable: expect.any(String) });
    await done(pay({ method: 'cash', tendered_minor: 1000 }));
  });
});
