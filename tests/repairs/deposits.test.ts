import { isRefusal } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

let shop: TestShop;
let work: Workshop;

beforeEach(async () => {
  shop = await openRepairs();
  work = workshopOf(shop);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const byDeposit = (tendered_minor: number, reference = 'RP-000001') => ({
  method: 'repairs.deposit',
  tendered_minor,
  reference,
});
const cash = (tendered_minor: number) => ({ method: 'cash', tendered_minor });

/** A device that costs 50.00 and is ready, with 20.00 deposited for it. */
async function deposited(amount_minor = 2000) {
  const ticket = await work.takeIn();
  await done(work.repairs.saveLabour({ device: ticket.device, name: 'Repair', unitPrice_minor: 5000 }));
  const deposit = await work.deposit(ticket.id, amount_minor);
  await work.ready(ticket.device);
  return { ...ticket, deposit };
}
const held = async () => (await work.repairs.heldDeposits({})).total_minor;
const ofDeposit = async (ticket: string) => (await work.read(ticket)).deposits[0]!;

describe('a deposit', () => {
  test('is a debt of the shop until pick-up: no turnover and no tax, seen on the X and the Z', async () => {
    const { id: shift } = await done(work.till.openShift({ float: { sum_minor: 0 } }));
    const { id, device } = await deposited();
    expect(await held()).toBe(2000);
    const taken = [{ title: 'Deposits', count: 1, taken_minor: 2000, givenBack_minor: 0 }];
    const x = await work.till.xReport({ shift, at: 0 });
    expect(x?.figures).toMatchObject({ tax_minor: 0, liabilities: taken });
    const receipt = await done(work.collect(device, [byDeposit(2000), cash(3000)]));
    expect(receipt).toMatchObject({
      total_minor: 5000,
      payments: [{ title: 'Deposit' }, { method: 'sales.cash' }],
    });
    expect(await held()).toBe(0);
    expect(await ofDeposit(id)).toMatchObject({ state: 'spent', left_minor: 0 });
    const others = [{ method: 'repairs.deposit', counted_minor: 2000 }];
    const count = await done(work.till.countShift({ shift, cash: { sum_minor: 5000 }, others }));
    const z = await done(work.till.closeShift({ shift, count: count.id }));
    expect(z.figures).toMatchObject({ liabilities: taken, drawer: { taken_minor: 5000 } });
    expect(z.figures.tenders).toContainEqual(
      expect.objectContaining({ method: 'repairs.deposit', taken_minor: 2000 }),
    );
  });

  test('is paid once, and no longer asked for it cannot be paid', async () => {
    const { id } = await work.takeIn();
    const { ref } = await work.deposit(id, 1000);
    const shown = { provider: 'repairs', ref, name: 'Deposit', unitPrice_minor: 1000, taxClass: 'liability' };
    const pay = (line: object) =>
      work.till.postSale({ lines: [{ ...shown, ...line }], payments: [cash(1000)] });
    expect(await pay({})).toMatchObject({ refused: 'deposit-paid' });
    const other = await done(work.repairs.askDeposit({ ticket: id, amount_minor: 1000 }));
    await done(work.repairs.withdrawDeposit({ deposit: other.id }));
    expect(await pay({ ref: other.ref })).toMatchObject({ refused: 'deposit-paid' });
    expect(await work.repairs.withdrawDeposit({ deposit: ref })).toMatchObject({ refused: 'deposit-paid' });
  });

  test('pays only for what it was deposited for, and no more than is held', async () => {
    const { device } = await deposited();
    const tea = { name: 'Tea', unitPrice_minor: 2000 };
    expect(await work.till.postSale({ lines: [tea], payments: [byDeposit(2000)] })).toMatchObject({
      refused: 'payment-refused',
      data: { reason: 'more-than-repaired' },
    });
    expect(await work.collect(device, [byDeposit(2001), cash(2999)])).toMatchObject({
      refused: 'payment-refused',
      message: 'Only €20.00 is held for RP-000001.',
    });
    expect(await work.collect(device, [byDeposit(2000, 'RP-9'), cash(3000)])).toMatchObject({
      data: { reason: 'unknown-ticket' },
    });
    expect(await work.deviceOf(device)).toMatchObject({ closed_at: null });
    expect(await work.repairs.depositsToUse({ devices: [device] })).toMatchObject([
      { number: 'RP-000001', held_minor: 2000 },
    ]);
  });

  test('is used once by two tills that collect at once', async () => {
    const first = await deposited(5000);
    const other = await shop.secondTill();
    const answers = await Promise.all([
      work.collect(first.device, [byDeposit(5000)]),
      workshopOf(other).collect(first.device, [byDeposit(5000)]),
    ]);
    expect(answers.filter(isRefusal)).toHaveLength(1);
    expect(await held()).toBe(0);
    await other.dispose();
  });

  test('of a ticket is shared by its devices, whichever is collected first', async () => {
    const ticket = await work.takeIn({ devices: [{ kind: 'Phone' }, { kind: 'Tablet' }] });
    await work.deposit(ticket.id, 1000);
    await work.deposit(ticket.id, 2000);
    for (const { id } of ticket.devices) {
      await done(work.repairs.saveLabour({ device: id, name: 'Clean', unitPrice_minor: 2000 }));
      await work.ready(id);
    }
    await done(work.collect(ticket.devices[0]!.id, [byDeposit(2000)]));
    expect(await held()).toBe(1000);
    await done(work.collect(ticket.devices[1]!.id, [byDeposit(1000), cash(1000)]));
    expect(await held()).toBe(0);
  });

  test('is held again when the pick-up is void, and can be used again', async () => {
    const { device } = await deposited();
    for (let round = 0; round < 2; round += 1) {
      const receipt = await done(work.collect(device, [byDeposit(2000), cash(3000)]));
      expect(await held()).toBe(0);
      await done(work.till.voidSale({ document: receipt.id, reason: 'Wrong' }));
      expect(await held()).toBe(2000);
    }
    await done(work.collect(device, [byDeposit(2000), cash(3000)]));
  });

  test('is given back at the till, also a rest of it, and then it pays for nothing', async () => {
    const { id, device, deposit } = await deposited();
    const line = deposit.receipt.lines[0]!.id;
    const back = (quantity_milli: number, tendered_minor: number) =>
      work.till.postSale({
        lines: [{ refundOf: { line, quantity_milli }, disposition: 'restock', reason: 'Not repaired' }],
        payments: [cash(tendered_minor)],
      });
    await done(back(250, -500));
    expect(await ofDeposit(id)).toMatchObject({ state: 'held', left_minor: 1500 });
    const rest = await done(back(750, -1500));
    expect(await ofDeposit(id)).toMatchObject({ state: 'spent', left_minor: 0 });
    expect(await work.collect(device, [byDeposit(1), cash(4999)])).toMatchObject({
      refused: expect.any(String),
    });
    await done(work.till.voidSale({ document: rest.id, reason: 'Stays here' }));
    expect(await held()).toBe(1500);
    await done(work.collect(device, [byDeposit(1500), cash(3500)]));
    expect(await work.till.voidSale({ document: deposit.receipt.id, reason: 'x' })).toMatchObject({
      refused: expect.any(String),
    });
  });

  test('that was used cannot be given back', async () => {
    const { device, deposit } = await deposited();
    await done(work.collect(device, [byDeposit(2000), cash(3000)]));
    const line = deposit.receipt.lines[0]!.id;
    expect(
      await work.till.postSale({
        lines: [{ refundOf: { line, quantity_milli: 1000 }, disposition: 'restock', reason: 'x' }],
        payments: [cash(-2000)],
      }),
    ).toMatchObject({ refused: 'deposit-used' });
    expect(await work.till.voidSale({ document: deposit.receipt.id, reason: 'x' })).toMatchObject({
      refused: 'deposit-used',
    });
  });

  test('does not take back money for a repair that is given back', async () => {
    const { device } = await deposited();
    const receipt = await done(work.collect(device, [byDeposit(2000), cash(3000)]));
    const back = {
      refundOf: { line: receipt.lines[0]!.id, quantity_milli: 1000 },
      disposition: 'damaged' as const,
      reason: 'Broke',
    };
    const by = (payments: { method: string; tendered_minor: number; reference?: string }[]) =>
      work.till.postSale({ lines: [back], payments });
    expect(await by([byDeposit(-2000), cash(-3000)])).toMatchObject({ refused: expect.any(String) });
    await done(by([cash(-5000)]));
    expect(await held()).toBe(0);
  });

  test('of a ticket that was given up stays held until it is paid back', async () => {
    const { id, deposit } = await deposited();
    await done(work.repairs.cancelTicket({ ticket: id, reason: 'Nobody came' }));
    expect(await work.repairs.heldDeposits({})).toMatchObject({
      total_minor: 2000,
      deposits: [{ number: 'RP-000001', customer: 'Ada Lovelace', open: false }],
    });
    const line = deposit.receipt.lines[0]!.id;
    await done(
      work.till.postSale({
        lines: [{ refundOf: { line, quantity_milli: 1000 }, disposition: 'restock', reason: 'Given up' }],
        payments: [cash(-2000)],
      }),
    );
    expect(await held()).toBe(0);
    expect(await work.repairs.askDeposit({ ticket: id, amount_minor: 1 })).toMatchObject({
      refused: 'ticket-closed',
    });
  });
});
