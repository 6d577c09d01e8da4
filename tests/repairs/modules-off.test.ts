import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const turn = (module: string, on: boolean) =>
  shop.call(on ? 'modules.enable' : 'modules.disable', { module });

test('while Sales is off repairs go on; what is paid waits until it is on again', async () => {
  const { id, device } = await work.takeIn();
  const deposit = await work.deposit(id, 1000);
  await turn('sales', false);
  await done(work.repairs.saveLabour({ device, name: 'Repair', unitPrice_minor: 5000 }));
  await work.ready(device);
  expect(await work.repairs.collectDevice({ device })).toMatchObject({ refused: 'collect-at-the-till' });
  const free = await work.takeIn();
  await work.ready(free.device, 'unrepaired');
  await done(work.repairs.collectDevice({ device: free.device }));
  expect(await shop.verify()).toEqual([]);
  await turn('sales', true);
  const payments = [
    { method: 'repairs.deposit', tendered_minor: 1000, reference: 'RP-000001' },
    { method: 'cash', tendered_minor: 4000 },
  ];
  expect(await done(work.collect(device, payments))).toMatchObject({ total_minor: 5000 });
  expect(await work.read(id)).toMatchObject({ depositHeld_minor: 0, deposits: [{ id: deposit.id }] });
});

test('Repairs itself goes off and on in mid-day: tickets, promises and deposits are as they were', async () => {
  const screen = await work.addProduct('Screen', 2000);
  const { id, device } = await work.takeIn();
  await done(work.repairs.addPart({ device, ref: screen }));
  await work.deposit(id, 500);
  const before = await work.read(id);
  await turn('repairs', false);
  expect(await work.stock(screen)).toMatchObject({ onHand_milli: 2000, reserved_milli: 1000 });
  expect(await work.till.resolve({ code: 'RP-000001' })).toBeNull();
  const methods = await work.till.paymentMethods({});
  expect(methods.filter(({ plugin, unavailable }) => plugin === 'repairs' && unavailable === null)).toEqual(
    [],
  );
  await turn('repairs', true);
  expect(await work.read(id)).toEqual(before);
  await work.ready(device);
  await done(
    work.collect(device, [
      { method: 'repairs.deposit', tendered_minor: 500, reference: 'RP-000001' },
      { method: 'cash', tendered_minor: 400 },
    ]),
  );
  expect(await work.stock(screen)).toEqual({ onHand_milli: 1000, reserved_milli: 0, promised: 0 });
});
