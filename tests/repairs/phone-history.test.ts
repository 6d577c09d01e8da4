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

test('a phone has one history: bought by its number, sold, given back, and repaired', async () => {
  const phone = await work.addProduct('Phone', 0);
  await done(work.goods.trackSerials({ product: phone, tracked: true, warrantyMonths: null }));
  const { id: supplier } = await done(work.goods.saveSupplier({ name: 'Ringers' }));
  const lines = [{ product: phone, quantity_milli: 1000, serials: ['35-693803-564380-9'] }];
  await done(work.goods.receiveGoods({ supplier, lines }));
  const [serial] = await work.goods.serials({ product: phone });
  const sold = await done(
    work.till.postSale({
      lines: [{ provider: 'inventory', ref: serial!.id }],
      payments: work.cash(900),
    }),
  );
  const back = {
    line: sold.lines[0]!.id,
    quantity_milli: 1000,
    disposition: 'restock' as const,
    reason: 'Silent',
  };
  await done(work.till.addRefund({ document: sold.id, lines: [back] }));
  await done(work.till.takePayment({ payments: work.cash(-900), total_minor: -900 }));
  const ticket = await work.takeIn({
    devices: [{ kind: 'Phone', serial: '35 693803 564380 9', fault: 'Silent' }],
  });

  for (const term of ['356938035643809', '35 6938', '35-693803-564380-9'])
    expect(await work.goods.serials({ term })).toMatchObject([
      { id: serial!.id, serial: '35-693803-564380-9' },
    ]);
  expect(await work.repairs.deviceHistory({ serial: '356938035643809' })).toMatchObject([
    { ticket: ticket.id },
  ]);
  const { events } = (await work.goods.serial({ id: serial!.id }))!;
  expect(events.map(({ reason, title, document }) => [title ?? reason, document?.provider])).toEqual([
    ['Repair', 'repairs'],
    ['return', 'sales'],
    ['sale', 'sales'],
    ['received', 'inventory'],
  ]);
  expect(events[0]).toMatchObject({ note: 'Taken in · Silent', document: { ref: ticket.id } });
});
