import { join } from 'node:path';
import type { TestShop } from '@counterpart/host/testing';
import { reportsContract } from '@counterpart/reports/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import reports from '../../plugins/reports/node/index.ts';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

const DAY_MS = 86_400_000;
const clock = { at: 0, now: () => clock.at };
let shop: TestShop;
let work: Workshop;

beforeEach(async () => {
  clock.at = Date.parse('2026-01-30T09:00:00');
  shop = await openRepairs({
    clock,
    also: [{ folder: join(import.meta.dirname, '../../plugins/reports'), node: reports }],
  });
  work = workshopOf(shop);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

/** Taken in now, and collected so many days later. */
async function repaired(days: number, result: 'repaired' | 'unrepaired' = 'repaired'): Promise<string> {
  const { device } = await work.takeIn();
  await done(work.repairs.saveLabour({ device, name: 'Work', quantity_milli: 1000, unitPrice_minor: 1000 }));
  if (result === 'unrepaired') await work.move(device, 'in-repair');
  await done(work.move(device, 'ready', result));
  clock.at += days * DAY_MS;
  if (result === 'repaired') await done(work.collect(device, work.cash(1000)));
  else await done(work.repairs.collectDevice({ device }));
  return device;
}

const asked = () => shop.client(reportsContract, 'manager');
const period = { from: '2026-01-01', to: '2026-03-31', filters: {} };
const rows = async (
  report: string,
  ask: { from: string; to: string; filters?: Record<string, string> } = period,
) => (await asked().rows({ report: `repairs.${report}`, ...ask, offset: 0, limit: 50 })).rows;

test('turnaround by month and by technician, each the sum of the repairs behind it', async () => {
  await repaired(1);
  await repaired(4);
  await repaired(1, 'unrepaired');
  // One that is still here counts in none.
  await work.takeIn();
  const months = await rows('turnaround');
  expect(
    months.map(({ cells }) => [
      cells['month'],
      cells['devices'],
      cells['unrepaired'],
      cells['average_milli'],
    ]),
  ).toEqual([
    ['2026-01', 1, 0, 1000],
    ['2026-02', 2, 1, 2500],
  ]);
  const { totals } = await asked().totals({ report: 'repairs.turnaround', ...period });
  expect(totals).toMatchObject({ devices: 3, unrepaired: 1, days_milli: 6000, average_milli: 2000 });
  for (const { cells, open } of [...months, ...(await rows('byTechnician'))]) {
    if (!open || !('report' in open)) throw new Error('It opens no report.');
    const behind = await rows(open.report.replace('repairs.', ''), {
      from: open.from ?? period.from,
      to: open.to ?? period.to,
      filters: open.filters ?? {},
    });
    expect(behind).toHaveLength(Number(cells['devices']));
    expect(behind.reduce((sum, row) => sum + Number(row.cells['days_milli']), 0)).toBe(cells['days_milli']);
  }
});

test('a repair opens its ticket, and a period has its days whole', async () => {
  const device = await repaired(2);
  const { id } = (await work.repairs.devices({ term: '', classes: ['closed'], limit: 10 })).devices[0]!;
  expect(id).toBe(device);
  const day = { from: '2026-02-01', to: '2026-02-01' };
  expect(await rows('collected', day)).toMatchObject([
    {
      cells: { device: 'Apple iPhone 12', technician: 'Nobody', days_milli: 2000 },
      open: { view: 'repairs.tickets' },
    },
  ]);
  expect(await rows('collected', { from: '2026-01-01', to: '2026-01-31' })).toEqual([]);
});
