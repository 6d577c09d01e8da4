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

/** An iPhone whose display (9.00) was replaced in half an hour (20.00). */
async function repaired(ticket: Parameters<Workshop['takeIn']>[0] = {}) {
  const screen = await work.addProduct('Screen', 3000);
  const opened = await work.takeIn(ticket);
  await done(work.repairs.addPart({ device: opened.device, ref: screen }));
  await done(
    work.repairs.saveLabour({
      device: opened.device,
      name: 'Replace display',
      quantity_milli: 500,
      unitPrice_minor: 4000,
    }),
  );
  return { ...opened, screen };
}

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

describe('states', () => {
  test('follow the steps of the shop and nothing else', async () => {
    const { device } = await work.takeIn();
    expect(await work.move(device, 'collected')).toMatchObject({
      refused: 'no-such-step',
      message: 'Nothing goes from "Taken in" to "Collected" in one step.',
    });
    expect(await work.repairs.moveDevice({ device, from: 'diagnosing', to: 'in-repair' })).toMatchObject({
      refused: 'changed-elsewhere',
    });
    expect(await work.move(device, 'ready')).toMatchObject({ refused: 'result-needed' });
  });

  test('are renamed, added to and laid out by the shop, as long as repairs can run on them', async () => {
    const { problems, counts: _, revision, ...graph } = await work.repairs.stateGraph();
    expect(problems).toEqual([]);
    const states = [
      ...graph.states.map((state) => (state.id === 'on-hold' ? { ...state, name: 'Parked' } : state)),
      { id: 'polish', name: 'Polishing', class: 'working' as const, role: null },
    ];
    const transitions = [
      ...graph.transitions,
      { from: 'in-repair', to: 'polish' },
      { from: 'polish', to: 'ready' },
    ];
    const saved = await done(work.repairs.saveStateGraph({ revision, states, transitions }));
    expect(saved.states.at(-1)).toMatchObject({ name: 'Polishing' });
    expect(await work.repairs.saveStateGraph({ revision, states, transitions })).toMatchObject({
      refused: 'changed-elsewhere',
    });
    const dead = transitions.filter(({ to, from }) => to !== 'collected' && from !== 'collected');
    expect(
      await work.repairs.saveStateGraph({ revision: revision + 1, states, transitions: dead }),
    ).toMatchObject({ refused: 'graph-problem' });
    await work.takeIn();
    const without = states
      .filter(({ id }) => id !== 'taken-in')
      .map((state) => (state.id === 'diagnosing' ? { ...state, role: 'start' as const } : state));
    expect(
      await work.repairs.saveStateGraph({
        revision: revision + 1,
        states: without,
        transitions: transitions.filter(({ from, to }) => from !== 'taken-in' && to !== 'taken-in'),
      }),
    ).toMatchObject({ refused: 'state-in-use' });
  });
});

describe('a repair that is collected', () => {
  test('is one line of a sale: parts are used and billed, their cost is kept, and the warranty begins', async () => {
    const { device, id, screen } = await repaired();
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
    const { device, screen } = await repaired();
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
      const { device, screen } = await repaired();
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
    const { device, screen } = await repaired();
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

describe('a claim', () => {
  test('is linked to the first job, costs nothing, and does not begin another warranty', async () => {
    const { device } = await repaired({ devices: [{ kind: 'Phone', serial: 'A1' }] });
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
