import type { TestShop } from '@counterpart/host/testing';
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

/** Diagnosis 15.00 and a display for 100.00. */
async function diagnosed(costLimit_minor: number | null = null) {
  const screen = await work.addProduct('Screen', 2000);
  const { device, id } = await work.takeIn({ devices: [{ kind: 'Phone', costLimit_minor }] });
  await done(
    work.repairs.saveLabour({ device, kind: 'diagnosis', name: 'Diagnosis', unitPrice_minor: 1500 }),
  );
  await done(work.repairs.addPart({ device, ref: screen, unitPrice_minor: 10_000 }));
  return { device, id, screen };
}
const estimate = async (device: string) =>
  (await done(work.repairs.makeEstimate({ device }))).devices.find(({ id }) => id === device)!.estimates[0]!;
const decide = (id: string, decision: 'approved' | 'declined') =>
  work.repairs.decideEstimate({ estimate: id, decision, how: 'phone' });

describe('an estimate', () => {
  test('that is approved waives the fee for having looked, and work goes as far as it says', async () => {
    const { device } = await diagnosed();
    const made = await estimate(device);
    expect(made).toMatchObject({
      version: 1,
      state: 'sent',
      total_minor: 10_000,
      lines: [{ name: 'Screen' }],
    });
    expect((await work.deviceOf(device)).state.role).toBe('awaiting-approval');
    expect(await work.repairs.usePart({ part: (await work.deviceOf(device)).parts[0]!.id })).toMatchObject({
      refused: 'not-approved',
    });
    expect(await work.move(device, 'approved')).toMatchObject({ refused: 'decide-the-estimate' });
    await done(decide(made.id, 'approved'));
    expect(await decide(made.id, 'declined')).toMatchObject({ refused: 'estimate-decided' });
    expect(await work.deviceOf(device)).toMatchObject({
      state: { role: 'approved' },
      figures: { diagnosis_minor: 0, toPay_minor: 10_000, approved_minor: 10_000, beyondLimit: false },
    });
    await done(work.move(device, 'in-repair'));
    await done(work.repairs.saveLabour({ device, name: 'More work', unitPrice_minor: 1 }));
    expect((await work.deviceOf(device)).figures.beyondLimit).toBe(true);
    expect(await work.move(device, 'ready', 'repaired')).toMatchObject({
      refused: 'above-limit',
      message: expect.stringContaining('€100.01'),
    });
    await done(decide((await estimate(device)).id, 'approved'));
    await work.ready(device);
    await done(work.collect(device, work.cash(10_001)));
  });

  test('that is declined frees the parts; the device goes back for the fee', async () => {
    const { device, screen } = await diagnosed();
    await done(decide((await estimate(device)).id, 'declined'));
    expect(await work.stock(screen)).toEqual({ onHand_milli: 2000, reserved_milli: 0, promised: 0 });
    expect(await work.deviceOf(device)).toMatchObject({
      state: { role: 'declined' },
      parts: [{ state: 'removed' }],
    });
    expect(await work.move(device, 'ready', 'repaired')).toMatchObject({ refused: 'not-approved' });
    await work.ready(device, 'unrepaired');
    const receipt = await done(work.collect(device, work.cash(1500)));
    expect(receipt.total_minor).toBe(1500);
  });

  test('is replaced by the next', async () => {
    const { device } = await diagnosed();
    const first = await estimate(device);
    const second = await estimate(device);
    expect(second.version).toBe(2);
    expect(await decide(first.id, 'approved')).toMatchObject({ refused: 'estimate-decided' });
    expect((await work.deviceOf(device)).estimates.map(({ state }) => state)).toEqual(['sent', 'replaced']);
    const bare = await work.takeIn();
    expect(await work.repairs.makeEstimate({ device: bare.device })).toMatchObject({
      refused: 'nothing-to-estimate',
    });
  });

  test('is not needed below the limit that was agreed on, and is above it, also for what was added when it was ready', async () => {
    const { device } = await diagnosed(12_000);
    await done(work.move(device, 'in-repair'));
    await work.ready(device);
    await done(work.repairs.saveLabour({ device, name: 'Polish', unitPrice_minor: 1000 }));
    expect(await work.collect(device, work.cash(12_500))).toMatchObject({ refused: 'above-limit' });
    const above = await diagnosed(5000);
    expect(await work.move(above.device, 'in-repair')).toMatchObject({ refused: 'above-limit' });
  });

  test('is needed before any work where the shop says so', async () => {
    await shop.call('settings.set', { id: 'repairs.needApproval', value: true });
    const { device } = await diagnosed();
    expect(await work.move(device, 'in-repair')).toMatchObject({ refused: 'not-approved' });
    await done(work.move(device, 'diagnosing'));
    await done(decide((await estimate(device)).id, 'approved'));
    await done(work.move(device, 'in-repair'));
  });
});

describe('a pass code', () => {
  const manager = () => shop.client(repairsContract, 'manager');

  test('is told by right only, and that it was read is in the log; nothing else tells it', async () => {
    const { device, id } = await work.takeIn({ devices: [{ kind: 'Phone', passcode: '4711' }] });
    expect(JSON.stringify(await work.read(id))).not.toContain('4711');
    expect((await work.deviceOf(device)).hasPasscode).toBe(true);
    const cashier = shop.client(repairsContract, 'cashier');
    await expect(cashier.readPasscode({ device })).rejects.toMatchObject({ code: 'not-permitted' });
    expect(await manager().readPasscode({ device })).toEqual({ passcode: '4711' });
    expect(await work.repairs.ticketEvents({ ticket: id })).toMatchObject([
      { kind: 'passcode-read', person: expect.any(String) },
      { kind: 'opened' },
    ]);
    await done(work.repairs.setPasscode({ device, passcode: '' }));
    expect(await manager().readPasscode({ device })).toMatchObject({ refused: 'no-passcode' });
  });

  test('is forgotten when the device is gone', async () => {
    const { device } = await work.takeIn({ devices: [{ passcode: '4711' }] });
    await work.ready(device, 'unrepaired');
    await done(work.repairs.collectDevice({ device }));
    expect(await manager().readPasscode({ device })).toMatchObject({ refused: 'no-passcode' });
  });
});

describe('papers and messages', () => {
  test('say what the shop and the customer need to know', async () => {
    const { device, id } = await diagnosed();
    await estimate(device);
    const text = async (paper: 'job-ticket' | 'claim-stub' | 'device-label' | 'estimate', ref: string) =>
      JSON.stringify(await work.repairs.paper({ paper, ref }));
    expect(await text('job-ticket', id)).toContain('"value":"RP-000001/1"');
    expect(await text('claim-stub', id)).toContain('{"kind":"barcode","value":"RP-000001"}');
    expect(await text('device-label', device)).toContain('code128');
    expect(await text('estimate', id)).toContain('€100.00');
    expect(await work.repairs.paper({ paper: 'claim-stub', ref: 'nothing' })).toBeNull();
    expect(await work.repairs.printPaper({ paper: 'claim-stub', ref: id })).toMatchObject({
      refused: 'no-printer',
    });
  });

  test('messages are drafts with everything filled in', async () => {
    const { device, id } = await diagnosed();
    await work.deposit(id, 500);
    const templates = await work.repairs.messageTemplates({});
    expect(templates.map(({ state }) => state)).toContain('ready');
    await done(
      work.repairs.saveMessageTemplate({
        id: 'x',
        name: 'X',
        body: '{customer}: {ticket} {device} {toPay} {deposit}',
        state: null,
      }),
    );
    expect(await work.repairs.messageDraft({ device, template: 'x' })).toEqual({
      template: 'x',
      text: 'Ada Lovelace: RP-000001 Phone €110.00 €5.00',
      phone: '+44 20 7946 0958',
    });
    expect(
      await work.repairs.saveMessageTemplate({ name: 'Y', body: 'Dear {nobody}', state: null }),
    ).toMatchObject({ refused: 'unknown-field' });
    await done(work.repairs.saveChecklist({ kind: 'Watch', items: ['Strap'] }));
    expect(await work.repairs.saveChecklist({ kind: 'watch', items: ['Glass'] })).toMatchObject({
      refused: 'kind-taken',
    });
  });
});
