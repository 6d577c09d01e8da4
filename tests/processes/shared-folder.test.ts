import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { expectSound } from '../fleet/fleet-books.ts';
import { Fleet, type SetUp, type Trouble } from '../fleet/fleet.ts';

/** Short in CI; `COUNTERPART_LONG=1` holds the lock for half a minute. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
/** Longer than a sale waits before the cashier is told. */
const HELD_MS = LONG ? 30_000 : 12_000;
const HOUR = 3_600_000;

async function open(setUp: SetUp, tills: number, trouble?: Trouble): Promise<Fleet> {
  const fleet = await Fleet.open(setUp, tills, trouble);
  onTestFinished(() => fleet.close());
  return fleet;
}

test(`the lock of the shop in a shared folder is held for ${HELD_MS / 1000} s`, async () => {
  const fleet = await open('folder', 2);
  const selling = fleet.sell(HELD_MS + 4000, 20);
  await sleep(1500);
  const other = new Sqlite(join(fleet.folder, 'shop.db'), { timeout: 5000 });
  other.exec('begin exclusive');
  await sleep(HELD_MS);
  other.exec('rollback');
  other.close();
  const released = Date.now();
  const sold = await selling;
  const told = sold.flatMap(({ faults }) => faults);
  // A sale waits its turn for ten seconds, and finding out what became of it as long.
  if (LONG) expect(told).toHaveLength(2);
  for (const { code, message } of told) {
    expect(code).toBe('shop-busy');
    expect(message).toMatch(/nothing was saved/i);
    expect(message).not.toMatch(/SQLITE|lock|database/);
  }
  for (const { lastSold_at } of sold) expect(lastSold_at).toBeGreaterThan(released);
  await expectSound(fleet, sold);
  const waited = Math.max(...sold.flatMap(({ latencies }) => latencies));
  console.log(
    `held for ${HELD_MS / 1000} s: ${sold.flatMap((till) => till.sold).length} sales, none lost; the longest took ${(waited / 1000).toFixed(1)} s; the cashiers read: ${told.map(({ message }) => message).join(' ')}`,
  );
});

for (const setUp of ['folder', 'computer', 'keeper'] as const) {
  test(`clocks wrong by an hour, either way (${setUp})`, async () => {
    const fleet = await open(setUp, 3, { clockErrors_ms: [0, HOUR, -HOUR] });
    const sold = await fleet.sell(4000, 50);
    for (const { faults, status } of sold) {
      expect(faults).toEqual([]);
      expect(status.state).toBe('live');
      expect(status.delay_ms).toBeLessThan(HOUR / 2);
      expect(status.delay_ms).toBeGreaterThanOrEqual(0);
    }
    await expectSound(fleet, sold);
  });
}
