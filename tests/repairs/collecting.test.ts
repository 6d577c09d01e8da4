import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, openRepairs } from './open-repairs.ts';
import { repaired } from './repaired.ts';
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

describe('a repair that is collected', () => {
  test('is one line of a sale: parts are used and billed, their cost is kept, and the warranty begins', async () => {
    const { device, id, screen } = await repaired(work);
    expect((await work.deviceOf(device)).figures).toMatchObject({
      parts_minor: 900,
      labour_minor: 2000,
      toPay_minor: 2900,
    });
    const shown = { provider: 'repairs', ref: device, name: 'Repair', unitPrice_minor: 2900 };
    expect(await work.till.postSale({ lines: [shown], payments: work.cash(2900) })).toMatchObject({
      refused: 'not-ready',
    });
    await work.ready(device);
    expect(await work.till.resolve({ code: 'RP-000001' })).toMatchObject({
      ref: device,
      unitPrice_minor: 2900,
    });
    const receipt = await done(work.collect(device, work.cash(2900)));
    expect(receipt.lines).toMatchObject([
      { name: 'Repair RP-000001/1 Apple iPhone 12', note: 'Screen, Replace display', gross_minor: 2900 },
    ]);
    const collected = await work.deviceOf(device);
    expect(collected).toMatchObject({
      state: { role: 'collected' },
      result: 'repaired',
      collectedWith: { receipt: receipt.receipt },
      parts: [{ state: 'used', settled: 'billed' }],
    });
    expect(collected.warrantyUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await work.read(id)).toMatchObject({ closed_at: expect.any(Number), toPay_minor: 0 });
    expect(await work.stock(screen)).toEqual({ onHand_milli: 2000, reserved_milli: 0, promised: 0 });
    expect(await work.till.postSale({ lines: [shown], payments: work.cash(2900) })).toMatchObject({
      refused: 'device-closed',
    });
  });

  test('with a void is here again, its parts used once, and collected again it has one warranty', async () => {
    const { device, screen } = await repaired(work);
    await work.ready(device);
    const receipt = await done(work.collect(device, work.cash(2900)));
    await done(work.till.voidSale({ document: receipt.id, reason: 'Wrong customer' }));
    expect(await work.deviceOf(device)).toMatchObject({
      state: { role: 'ready' },
      warrantyUntil: null,
      closed_at: null,
      parts: [{ state: 'used', settled: null }],
    });
    expect(await work.stock(screen)).toEqual({ onHand_milli: 2000, reserved_milli: 0, promised: 0 });
    await done(work.collect(device, work.cash(2900)));
    expect(await work.stock(screen)).toMatchObject({ onHand_milli: 2000 });
    expect(await work.deviceOf(device)).toMatchObject({ parts: [{ settled: 'billed' }] });
  });

  test('with its money back is not billed any more: parts go back to the stock, or are written off', async () => {
    for (const [disposition, part, left] of [
      ['restock', { state: 'returned', settled: null }, 3000],
      ['damaged', { state: 'used', settled: 'written-off' }, 2000],
    ] as const) {
      const { device, screen } = await repaired(work);
      await work.ready(device);
      const receipt = await done(work.collect(device, work.cash(2900)));
      const line = receipt.lines[0]!.id;
      const back = (quantity_milli: number) =>
        work.till.postSale({
          lines: [{ refundOf: { line, quantity_milli }, disposition, reason: 'Broke again' }],
          payments: [{ method: 'cash', tendered_minor: -1450 }],
        });
      await done(back(500));
      expect(await work.deviceOf(device)).toMatchObject({ parts: [{ settled: 'billed' }] });
      const rest = await done(back(500));
      expect(await work.deviceOf(device)).toMatchObject({ parts: [part], state: { role: 'collected' } });
      expect(await work.stock(screen)).toMatchObject({ onHand_milli: left });
      await done(work.till.voidSale({ document: rest.id, reason: 'Not so' }));
      expect(await work.deviceOf(device)).toMatchObject({ parts: [{ state: 'used', settled: 'billed' }] });
      expect(await work.stock(screen)).toMatchObject({ onHand_milli: 2000, reserved_milli: 0 });
    }
  });

  test('unrepaired costs the fee for having looked, or nothing; its parts are free again', async () => {
    const { device, screen } = await repaired(work);
    await done(
      work.repairs.saveLabour({ device, kind: 'diagnosis', name: 'Diagnosis', unitPrice_minor: 1500 }),
    );
    await work.ready(device, 'unrepaired');
    expect(await work.stock(screen)).toMatchObject({ onHand_milli: 3000, reserved_milli: 0 });
    expect(await work.repairs.collectDevice({ device })).toMatchObject({ refused: 'collect-at-the-till' });
    const receipt = await done(work.collect(device, work.cash(1500)));
    expect(receipt.lines).toMatchObject([{ note: 'Unrepaired', gross_minor: 1500 }]);
    expect(await work.deviceOf(device)).toMatchObject({ warrantyUntil: null, result: 'unrepaired' });
    const free = await work.takeIn();
    await work.ready(free.device, 'unrepaired');
    expect(await done(work.repairs.collectDevice({ device: free.device }))).toMatchObject({
      devices: [{ state: { role: 'collected' }, collectedWith: null }],
    });
  });

  test('several devices of one ticket are chosen from by its stub and collected one by one', async () => {
    const opened = await work.takeIn({ devices: [{ kind: 'Phone' }, { kind: 'Tablet' }] });
    for (const { id } of opened.devices) {
      await done(work.repairs.saveLabour({ device: id, name: 'Clean', unitPrice_minor: 1000 }));
      await work.ready(id);
    }
    const found = await work.till.resolve({ code: opened.number });
    expect(found).toMatchObject({ choose: 'Choose a device' });
    const choices = await work.till.choices({ provider: 'repairs', ref: found!.ref });
    expect(choices.map(({ shortName }) => shortName)).toEqual(['RP-000001/1', 'RP-000001/2']);
    await done(work.collect(opened.devices[0]!.id, work.cash(1000)));
    expect(await work.read(opened.id)).toMatchObject({ closed_at: null });
    expect(await work.till.resolve({ code: opened.number })).toMatchObject({ ref: opened.devices[1]!.id });
  });
});
