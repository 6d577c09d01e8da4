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

describe('a claim', () => {
  test('is linked to the first job, costs nothing, and does not begin another warranty', async () => {
    const { device } = await repaired(work, { devices: [{ kind: 'Phone', serial: 'A1' }] });
    await work.ready(device);
    await done(work.collect(device, work.cash(2900)));
    const first = await work.deviceOf(device);
    const [known] = await work.repairs.knownDevices({ term: 'a1' });
    expect(known).toMatchObject({ serial: 'A1', warrantyUntil: first.warrantyUntil, claimOf: device });
    const claim = await work.takeIn({ devices: [{ kind: 'Phone', serial: 'A1', claimOf: device }] });
    expect(claim.devices).toMatchObject([{ state: { role: 'claim' }, claimOf: { label: 'RP-000001/1' } }]);
    const cable = await work.addProduct('Cable', 1000);
    await done(work.repairs.addPart({ device: claim.device, ref: cable }));
    await work.ready(claim.device);
    await done(work.repairs.collectDevice({ device: claim.device }));
    expect(await work.deviceOf(claim.device)).toMatchObject({
      warrantyUntil: null,
      parts: [{ state: 'used', settled: 'written-off' }],
    });
    const again = await work.takeIn({ devices: [{ claimOf: claim.device }] });
    expect(again.devices).toMatchObject([{ claimOf: { device } }]);
    expect((await work.deviceOf(device)).warrantyUntil).toBe(first.warrantyUntil);
    const open = await work.takeIn();
    expect(
      await work.repairs.openTicket({ customer: open.customer, devices: [{ claimOf: open.device }] }),
    ).toMatchObject({ refused: 'unknown-claim' });
  });
});
