import type { TestShop } from '@counterpart/host/testing';
import { isRefusal } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repairsContract } from '../../plugins/repairs/api/index.ts';
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

async function withPart(stock_milli = 3000) {
  const { id, device } = await work.takeIn();
  const product = await work.addProduct('Battery', stock_milli);
  const { devices } = await done(work.repairs.addPart({ device, ref: product }));
  return { ticket: id, device, product, part: devices[0]!.parts[0]!.id };
}
const states = async (device: string) => (await work.deviceOf(device)).parts.map(({ state }) => state);

describe('a part', () => {
  test('is found in the stock, promised when it is added, and another quantity is another promise', async () => {
    const { device, product, part } = await withPart();
    expect(await work.repairs.findParts({ term: 'batt' })).toMatchObject([
      { ref: product, name: 'Battery', unitPrice_minor: 900 },
    ]);
    expect(await work.stock(product)).toEqual({ onHand_milli: 3000, reserved_milli: 1000, promised: 1 });
    await done(work.repairs.changePart({ part, quantity_milli: 3000, unitPrice_minor: 500 }));
    expect(await work.stock(product)).toEqual({ onHand_milli: 3000, reserved_milli: 3000, promised: 1 });
    expect((await work.deviceOf(device)).figures.parts_minor).toBe(1500);
    expect(await work.repairs.changePart({ part, quantity_milli: 4000 })).toMatchObject({
      refused: 'out-of-stock',
    });
    expect(await work.repairs.addPart({ device, ref: product })).toMatchObject({ refused: 'out-of-stock' });
  });

  test('is used once, put back once, and taken off once', async () => {
    const { device, product, part } = await withPart();
    expect(await work.repairs.returnPart({ part })).toMatchObject({ refused: 'part-settled' });
    await done(work.repairs.usePart({ part }));
    expect(await work.repairs.usePart({ part })).toMatchObject({ refused: 'part-settled' });
    expect(await work.repairs.removePart({ part })).toMatchObject({ refused: 'part-settled' });
    expect(await work.stock(product)).toEqual({ onHand_milli: 2000, reserved_milli: 0, promised: 0 });
    await done(work.repairs.returnPart({ part }));
    expect(await work.repairs.returnPart({ part })).toMatchObject({ refused: 'part-settled' });
    expect(await work.stock(product)).toEqual({ onHand_milli: 3000, reserved_milli: 0, promised: 0 });
    expect((await work.deviceOf(device)).figures.parts_minor).toBe(0);
  });

  test('in words needs no stock', async () => {
    const { device } = await work.takeIn();
    expect(await work.repairs.addPart({ device })).toMatchObject({ refused: 'part-not-named' });
    const added = await done(
      work.repairs.addPart({ device, name: 'Screw', unitPrice_minor: 50, quantity_milli: 4000 }),
    );
    expect(added.devices[0]).toMatchObject({ figures: { parts_minor: 200 }, parts: [{ ref: null }] });
  });

  test('and labour come to no more than can be counted: the ticket could not be read any more', async () => {
    const { id, device } = await work.takeIn();
    const [lots, dear] = [1_000_000_000, 1_000_000_000_000];
    const too = { refused: 'too-much' };
    const { addPart, changePart, saveLabour } = work.repairs;
    expect(
      await addPart({ device, name: 'Gold', quantity_milli: lots, unitPrice_minor: dear }),
    ).toMatchObject(too);
    const { devices } = await done(addPart({ device, name: 'Gold', unitPrice_minor: dear }));
    expect(await changePart({ part: devices[0]!.parts[0]!.id, quantity_milli: lots })).toMatchObject(too);
    expect(
      await saveLabour({ device, name: 'Dig', quantity_milli: lots, unitPrice_minor: dear }),
    ).toMatchObject(too);
    expect(await work.read(id)).toMatchObject({ devices: [{ figures: { parts_minor: dear } }] });
  });

  test('of which each has a number is used by its number', async () => {
    const { device } = await work.takeIn();
    const board = await work.addProduct('Board', 0);
    await done(work.goods.trackSerials({ product: board, tracked: true, warrantyMonths: null }));
    await done(
      work.goods.moveSerials({ product: board, direction: 'in', serials: ['B-1'], reason: 'received' }),
    );
    const { devices } = await done(work.repairs.addPart({ device, ref: board }));
    const part = devices[0]!.parts[0]!.id;
    expect(await work.repairs.usePart({ part })).toMatchObject({ refused: 'serial-needed' });
    await done(work.repairs.usePart({ part, serials: ['b-1'] }));
    expect(await work.goods.serials({ product: board })).toMatchObject([{ serial: 'B-1', state: 'sold' }]);
    await done(work.repairs.returnPart({ part }));
    expect(await work.goods.serials({ product: board })).toMatchObject([{ state: 'in-stock' }]);
  });

  test('goes back when its device is given up, or is written off', async () => {
    for (const [usedParts, onHand_milli, state] of [
      ['return', 3000, 'returned'],
      ['write-off', 2000, 'used'],
    ] as const) {
      const { device, product, part } = await withPart();
      await done(work.repairs.addPart({ device, ref: product }));
      await done(work.repairs.usePart({ part }));
      const ask = { device, reason: 'Customer changed their mind', usedParts };
      expect(await done(work.repairs.cancelDevice(ask))).toMatchObject({
        note: expect.stringContaining('changed their mind'),
        devices: [{ state: { role: 'cancelled' } }],
      });
      expect(await states(device)).toEqual([state, 'removed']);
      expect(await work.stock(product)).toEqual({ onHand_milli, reserved_milli: 0, promised: 0 });
      expect(await work.repairs.cancelDevice(ask)).toMatchObject({ refused: 'device-closed' });
      expect(await work.repairs.usePart({ part })).toMatchObject({ refused: 'device-closed' });
    }
  });

  test('goes back when the whole ticket is given up, and that needs the right', async () => {
    const { ticket, device, product } = await withPart();
    const cashier = shop.client(repairsContract, 'cashier');
    await expect(cashier.cancelTicket({ ticket, reason: 'x' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(cashier.moveDevice({ device, from: 'taken-in', to: 'cancelled' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await done(work.repairs.cancelTicket({ ticket, reason: 'Nobody came' }));
    expect(await work.stock(product)).toEqual({ onHand_milli: 3000, reserved_milli: 0, promised: 0 });
  });
});

test('of two tills that use the same part at once, one does', async () => {
  const { part, product } = await withPart();
  const other = await shop.secondTill();
  const answers = await Promise.all([
    work.repairs.usePart({ part }),
    workshopOf(other).repairs.usePart({ part }),
  ]);
  expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'part-settled' }]);
  expect(await work.stock(product)).toMatchObject({ onHand_milli: 2000, reserved_milli: 0 });
  await other.dispose();
});

test('of two tills that collect the same device at once, one does', async () => {
  const { device, product } = await withPart();
  await work.ready(device);
  const other = await shop.secondTill();
  const answers = await Promise.all([
    work.collect(device, work.cash(900)),
    workshopOf(other).collect(device, work.cash(900)),
  ]);
  expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'device-closed' }]);
  expect(await work.stock(product)).toMatchObject({ onHand_milli: 2000, reserved_milli: 0 });
  await other.dispose();
});

describe('while Inventory is off', () => {
  const off = () => shop.call('modules.disable', { module: 'inventory' });
  const on = () => shop.call('modules.enable', { module: 'inventory' });

  test('parts are named in words, and what happens to the others reaches the stock once it is on', async () => {
    const used = await withPart();
    const removed = await withPart();
    const both = await withPart();
    const collected = await withPart();
    const returned = await withPart();
    await done(work.repairs.usePart({ part: returned.part }));
    await off();
    expect(await work.repairs.findParts({ term: 'batt' })).toEqual([]);
    expect(await work.repairs.addPart({ device: used.device, ref: used.product })).toMatchObject({
      refused: 'no-stock-ledger',
    });
    await done(work.repairs.addPart({ device: used.device, name: 'Glue' }));
    await done(work.repairs.usePart({ part: used.part }));
    await done(work.repairs.removePart({ part: removed.part }));
    await done(work.repairs.usePart({ part: both.part }));
    await done(work.repairs.returnPart({ part: both.part }));
    await done(work.repairs.returnPart({ part: returned.part }));
    await work.ready(collected.device);
    await done(work.collect(collected.device, work.cash(900)));
    expect(await work.deviceOf(used.device)).toMatchObject({
      parts: [{ waitsForStock: true }, { name: 'Glue' }],
    });
    expect(await shop.verify()).toEqual([]);
    await on();
    const at = async (product: string) => (await work.stock(product)).onHand_milli;
    await expect.poll(() => at(used.product), { timeout: 5000 }).toBe(2000);
    await expect.poll(() => at(collected.product), { timeout: 5000 }).toBe(2000);
    await expect.poll(() => at(returned.product), { timeout: 5000 }).toBe(3000);
    for (const { product } of [used, removed, both, collected, returned]) {
      await expect
        .poll(() => work.stock(product), { timeout: 5000 })
        .toMatchObject({ reserved_milli: 0, promised: 0 });
    }
    expect(await work.deviceOf(used.device)).toMatchObject({ parts: [{ waitsForStock: false }, {}] });
  });
});
