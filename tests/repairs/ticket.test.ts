import { identityContract } from '@counterpart/sdk';
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

describe('a ticket', () => {
  test('takes several devices in under the next number, each in a state of its own', async () => {
    const first = await work.takeIn({ devices: [{ kind: 'Phone' }, { kind: 'Laptop', serial: 'SN 1' }] });
    expect(first).toMatchObject({
      number: 'RP-000001',
      devices: [
        { label: 'RP-000001/1', name: 'Phone', state: { name: 'Taken in' } },
        { label: 'RP-000001/2', name: 'Laptop' },
      ],
    });
    const [phone, laptop] = first.devices;
    await done(work.move(phone!.id, 'diagnosing'));
    expect((await work.deviceOf(laptop!.id)).state.id).toBe('taken-in');
    expect((await work.takeIn()).number).toBe('RP-000002');
  });

  test('is found by number, name, phone in any writing, IMEI and make', async () => {
    const { id, device } = await work.takeIn({
      devices: [{ brand: 'Fairphone', model: '4', serial: '356938035643809' }],
    });
    await work.takeIn({ customer: { party: null, name: 'Somebody else', phone: '' } });
    const find = async (term: string) =>
      (await work.repairs.devices({ term })).devices.map((card) => card.id);
    for (const term of ['rp-000001', 'LOVELACE', '2079460958', '020 7946', '35693803', 'fair 4']) {
      expect(await find(term)).toEqual([device]);
    }
    for (const term of [
      '+44 (0)20 7946 0958',
      '0044-20-79460958',
      '٠٢٠ ٧٩٤٦ ٠٩٥٨',
      '35-693803-564380-9',
      '35 693803',
    ]) {
      expect(await find(term)).toEqual([device]);
    }
    const lukasz = await work.takeIn({
      customer: { party: null, name: 'Łukasz Weiß', phone: '0170 (12) 34-567' },
    });
    for (const term of ['lukasz', 'Łukasz weiss', '+49 170 1234567', '01701234567']) {
      expect(await find(term)).toEqual([lukasz.device]);
    }
    expect(await find('100%')).toEqual([]);
    expect(await work.repairs.ticketByCode({ code: 'rp-000001/1' })).toEqual({ ticket: id, device });
    expect(await work.repairs.deviceHistory({ serial: ' 356938035643809 ' })).toMatchObject([{ id: device }]);
  });

  test('changed by two tills at once keeps what was written first', async () => {
    const { id, revision, customer } = await work.takeIn();
    const change = {
      id,
      revision,
      customer,
      due: '2026-12-01',
      priority: 'urgent',
      technician: null,
      note: '',
    } as const;
    expect(await done(work.repairs.saveTicket(change))).toMatchObject({
      due: '2026-12-01',
      priority: 'urgent',
    });
    expect(await work.repairs.saveTicket(change)).toMatchObject({ refused: 'changed-elsewhere' });
  });

  test('of many devices that were given up, each for a reason, can still be changed', async () => {
    const ticket = await work.takeIn({
      note: 'n'.repeat(1900),
      devices: Array.from({ length: 20 }, () => ({ kind: 'Phone' })),
    });
    const { id, revision, customer, due, priority, technician, note } = await done(
      work.repairs.cancelTicket({ ticket: ticket.id, reason: 'r'.repeat(300) }),
    );
    const change = { id, revision, customer, due, priority, technician, note };
    expect(await done(work.repairs.saveTicket(change))).toMatchObject({ note });
  });

  test('is done by whom it was given to at intake, device by device, until somebody else or nobody is said', async () => {
    const [one, other] = (await shop.client(identityContract).names({})).map(({ id }) => id);
    const { id, devices } = await work.takeIn({
      technician: one!,
      devices: [{ kind: 'Phone' }, { kind: 'Laptop' }, { kind: 'Tablet' }],
    });
    const doneBy = async () => (await work.read(id)).devices.map(({ technician }) => technician);
    const queue = async (technician: string) => (await work.repairs.devices({ technician })).total;
    expect(await doneBy()).toEqual([one, one, one]);
    await done(work.repairs.assignDevice({ device: devices[0]!.id, technician: other! }));
    await done(work.repairs.assignDevice({ device: devices[1]!.id, technician: null }));
    expect(await doneBy()).toEqual([other, null, one]);
    expect([await queue(one!), await queue(other!), await queue('nobody')]).toEqual([1, 1, 1]);
  });

  test('a refused intake takes no number', async () => {
    const nobody = { party: null, name: '', phone: '' };
    expect(await work.repairs.openTicket({ customer: nobody, devices: [{}] })).toMatchObject({
      refused: 'nobody-named',
    });
    expect((await work.takeIn()).number).toBe('RP-000001');
  });
});
