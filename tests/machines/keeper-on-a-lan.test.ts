import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { percentile } from '../bench/statistics.ts';
import { expectSound } from '../fleet/fleet-books.ts';
import { Fleet, type Sold } from '../fleet/fleet.ts';
import { expectPlainWords } from '../fleet/plain-words.ts';
import { Lan } from './lan.ts';

/** The keeper is machine 0. */
const TILLS = 3;
const CUT_MS = 10_000;
const TIMEOUT_MS = 120_000;

// Needs root, for networks of its own: a long form.
const onALan = test.skipIf(process.env['COUNTERPART_LONG'] !== '1' || !Lan.possible);

async function open(): Promise<{ lan: Lan; fleet: Fleet }> {
  const lan = Lan.open(1 + TILLS);
  onTestFinished(() => lan.close());
  const fleet = await Fleet.open('keeper', TILLS, { machines: lan.machines });
  onTestFinished(() => fleet.close());
  return { lan, fleet };
}

/** ms from an event to the first or last word about it at each till that said one. */
function noticed(sold: Sold, cut: number, mended: number): string {
  const late = sold
    .filter(({ outages }) => outages.length > 0)
    .map(({ outages }) => ({ said: outages[0]!.from - cut, back: outages.at(-1)!.until - mended }));
  return late.map(({ said, back }) => `said after ${said} ms, back after ${back} ms`).join('; ');
}

function sales(sold: Sold): string {
  const waits = sold.flatMap(({ latencies }) => latencies);
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)].map((ms) => ms.toFixed(0));
  return `${waits.length} sales, p50 ${p50} ms, p99 ${p99} ms`;
}

onALan(
  'four computers on one switch sell, and nobody is shown an error',
  { timeout: TIMEOUT_MS },
  async () => {
    const { fleet } = await open();
    const sold = await fleet.sell(10_000, 50);
    expect(sold.flatMap(({ faults, outages }) => [...faults, ...outages])).toEqual([]);
    await expectSound(fleet, sold);
    console.log(`a sound LAN: ${sales(sold)}`);
  },
);

onALan(
  'the cable of the keeper is out for ten seconds in the middle of payments',
  { timeout: TIMEOUT_MS },
  async () => {
    const { lan, fleet } = await open();
    const selling = fleet.sell(CUT_MS + 8000, 5);
    await sleep(2000);
    lan.pullCable(0);
    const cut = Date.now();
    await sleep(CUT_MS);
    lan.plugCable(0);
    const mended = Date.now();
    const sold = await selling;
    expectPlainWords(sold);
    for (const { outages, lastSold_at } of sold) {
      expect(outages.length).toBeGreaterThan(0);
      expect(lastSold_at).toBeGreaterThan(mended);
    }
    await expectSound(fleet, sold);
    console.log(`the keeper's cable out for ${CUT_MS / 1000} s: ${noticed(sold, cut, mended)}`);
  },
);

onALan(
  'the cable of one till is out: it says so, and the others sell on',
  { timeout: TIMEOUT_MS },
  async () => {
    const { lan, fleet } = await open();
    const selling = fleet.sell(CUT_MS + 8000, 5);
    await sleep(2000);
    lan.pullCable(1);
    const cut = Date.now();
    await sleep(CUT_MS);
    lan.plugCable(1);
    const mended = Date.now();
    const sold = await selling;
    expectPlainWords(sold);
    expect(sold.map(({ outages }) => outages.length > 0)).toEqual([true, false, false]);
    await expectSound(fleet, sold);
    console.log(`one till's cable out for ${CUT_MS / 1000} s: ${noticed(sold, cut, mended)}`);
  },
);

onALan(
  'the computer of the keeper loses its power: no goodbye reaches the tills',
  { timeout: TIMEOUT_MS },
  async () => {
    const { lan, fleet } = await open();
    const selling = fleet.sell(14_000, 5);
    await sleep(2000);
    lan.pullCable(0);
    const cut = Date.now();
    await fleet.keeper.kill();
    await sleep(4000);
    lan.plugCable(0);
    await fleet.keeper.start();
    const back = Date.now();
    const sold = await selling;
    expectPlainWords(sold);
    for (const { lastSold_at } of sold) expect(lastSold_at).toBeGreaterThan(back);
    await expectSound(fleet, sold);
    console.log(`the keeper's power out: ${noticed(sold, cut, back)}`);
  },
);

onALan('the line of one till is slow and loses packets', { timeout: TIMEOUT_MS }, async () => {
  const { lan, fleet } = await open();
  lan.spoilLine(1);
  const sold = await fleet.sell(20_000, 50);
  expectPlainWords(sold);
  for (const { faults } of sold.slice(1)) expect(faults).toEqual([]);
  expect(lan.lost(1)).toBeGreaterThan(0);
  await expectSound(fleet, sold);
  const [bad, ...good] = sold;
  // What the others sell must not pile up on its line, so that each answer waits longer than the one before.
  const waits = bad!.latencies;
  const [early, late] = [waits.slice(0, waits.length / 2), waits.slice(waits.length / 2)];
  expect(percentile(late, 0.5)).toBeLessThan(2 * percentile(early, 0.5));
  const lost = `${lan.lost(1)} packets lost`;
  console.log(`a bad line (${lost}): there ${sales([bad!])}; at the others ${sales(good)}`);
});
