import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { percentile } from '../bench/statistics.ts';
import { expectSound } from '../fleet/fleet-books.ts';
import { Fleet, type Trouble } from '../fleet/fleet.ts';
import { LosingProxy } from '../fleet/losing-proxy.ts';
import { expectPlainWords } from '../fleet/plain-words.ts';

/** Short in CI; `COUNTERPART_LONG=1` sells for a minute, and cuts for ten seconds. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const SELLS_MS = LONG ? 60_000 : 4000;
const CUT_MS = LONG ? 10_000 : 5000;
const KILLS = LONG ? 10 : 2;
const LOSSES = LONG ? 300 : 30;
const TIMEOUT_MS = LONG ? 600_000 : 120_000;

async function open(tills: number, trouble?: Trouble): Promise<Fleet> {
  const fleet = await Fleet.open('keeper', tills, trouble);
  onTestFinished(() => fleet.close());
  return fleet;
}

/** A cable that can be cut, and tills at its end. */
async function openCabled(tills: number): Promise<{ fleet: Fleet; cable: LosingProxy }> {
  let cable: LosingProxy | undefined;
  const fleet = await open(tills, {
    through: async (port) => {
      cable = await LosingProxy.open(port);
      onTestFinished(() => cable!.close());
      return cable.port;
    },
  });
  return { fleet, cable: cable! };
}

for (const count of [5, 10]) {
  test(`${count} tills sell the same product through the keeper`, { timeout: TIMEOUT_MS }, async () => {
    const fleet = await open(count);
    const sold = await fleet.sell(SELLS_MS);
    expect(sold.flatMap(({ faults }) => faults)).toEqual([]);
    await expectSound(fleet, sold);
    const waits = sold.flatMap(({ latencies }) => latencies);
    const counts = sold.map((till) => till.sold.length);
    const at = (part: number) => percentile(waits, part).toFixed(1);
    console.log(
      `${count} tills through the keeper: ${Math.round(waits.length / (SELLS_MS / 1000))} sales/s from the empty cart to the receipt, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest/fastest ${(Math.min(...counts) / Math.max(...counts)).toFixed(2)}`,
    );
  });
}

test(
  `the keeper is killed ${KILLS} times and started again while three tills take payments`,
  { timeout: TIMEOUT_MS },
  async () => {
    const fleet = await open(3);
    const selling = fleet.sell(TIMEOUT_MS, 10);
    const [kills, backs]: [number[], number[]] = [[], []];
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(500 + Math.random() * 1000);
      kills.push(Date.now());
      await fleet.keeper.kill();
      await sleep(Math.random() * 500);
      await fleet.keeper.start();
      backs.push(Date.now());
    }
    await sleep(1000);
    fleet.enough();
    const sold = await selling;
    expectPlainWords(sold);
    const returns = sold.flatMap(({ outages }) =>
      outages.map(({ until }) => Math.max(0, until - Math.max(...backs.filter((back) => back <= until), 0))),
    );
    // Every till met every kill and came back by itself, a slow one after the next kill.
    for (const { outages } of sold) {
      const met = kills.filter((at, kill) =>
        outages.some(({ from, until }) => until >= at && from <= (kills[kill + 1] ?? Infinity)),
      );
      expect(met).toEqual(kills);
    }
    await expectSound(fleet, sold);
    console.log(
      `${KILLS} kills of the keeper: ${sold.flatMap((till) => till.sold).length} sales, tills back ${percentile(returns, 0.5)} ms after it (p50), ${Math.max(...returns)} ms at most`,
    );
  },
);

test(
  'the keeper is cut off in the middle of payments: the tills say so, keep their carts and go on',
  { timeout: TIMEOUT_MS },
  async () => {
    const { fleet, cable } = await openCabled(3);
    const selling = fleet.sell(2000 + CUT_MS, 5);
    await sleep(1000);
    const cut = Date.now();
    cable.cut();
    await sleep(CUT_MS);
    const mended = Date.now();
    cable.mend();
    const sold = await selling;
    expectPlainWords(sold);
    for (const { outages } of sold) expect(outages.length).toBeGreaterThan(0);
    await expectSound(fleet, sold);
    const ends = sold.map(({ outages }) => Math.max(...outages.map(({ until }) => until)) - mended);
    console.log(
      `cut for ${((mended - cut) / 1000).toFixed(1)} s: ${sold.flatMap((till) => till.sold).length} sales, tills back ${ends.join(', ')} ms after`,
    );
  },
);

test('the keeper stops answering and its connections stay open', { timeout: TIMEOUT_MS }, async () => {
  const fleet = await open(2);
  const selling = fleet.sell(2000 + CUT_MS, 5);
  await sleep(1000);
  fleet.keeper.freeze();
  await sleep(CUT_MS);
  fleet.keeper.thaw();
  const sold = await selling;
  expectPlainWords(sold);
  for (const { outages } of sold) expect(outages.length).toBeGreaterThan(0);
  await expectSound(fleet, sold);
});

test(
  `${LOSSES} replies are lost on the way, often just after the commit: none is posted twice`,
  { timeout: TIMEOUT_MS },
  async () => {
    const { fleet, cable } = await openCabled(2);
    const selling = fleet.sell(LOSSES * 200, 0);
    const spoiling = (async () => {
      while (cable.lost < LOSSES) {
        cable.lose(1);
        await sleep(50 + Math.random() * 100);
      }
    })();
    await spoiling;
    const sold = await selling;
    expectPlainWords(sold);
    await expectSound(fleet, sold);
    console.log(
      `${cable.lost} replies lost: ${sold.flatMap((till) => till.sold).length} sales, each in the books once`,
    );
  },
);
