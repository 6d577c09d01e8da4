import type { Figure } from '../figure.ts';
import { Fleet } from '../../fleet/fleet.ts';
import { list, median, percentile } from '../statistics.ts';

const ROUNDS = 5;
const TILLS = 5;
const FLAT_OUT_MS = 2000;
const PACED_MS = 3000;
/** Five sales a second at each till. */
const EVERY_MS = 200;

export const fiveTillsFairness: Figure = {
  id: 'five-tills-fairness',
  unit: '',
  title: 'Five tills post through the keeper flat out: slowest ÷ fastest',
  goal: { atLeast: 0.5 },
  measure: () =>
    withFleet(async (fleet) => {
      const shares: number[] = [];
      const rates: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { latencies, failures, seconds } = await fleet.post(FLAT_OUT_MS);
        if (failures.length > 0) throw new Error(failures[0]);
        const counts = latencies.map(({ length }) => length);
        shares.push(Math.min(...counts) / Math.max(...counts));
        rates.push(counts.reduce((sum, count) => sum + count, 0) / seconds);
      }
      return { value: median(shares), note: `runs ${list(shares)}; sales a second ${list(rates)}` };
    }),
};

export const fiveTillsP99: Figure = {
  id: 'five-tills-p99-ms',
  unit: 'ms',
  title: 'Five tills, five sales a second each, through the keeper: a post, p99',
  goal: { atMost: 25 },
  measure: () =>
    withFleet(async (fleet) => {
      const slow: number[] = [];
      const middle: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { latencies, failures } = await fleet.post(PACED_MS, EVERY_MS);
        if (failures.length > 0) throw new Error(failures[0]);
        slow.push(percentile(latencies.flat(), 0.99));
        middle.push(percentile(latencies.flat(), 0.5));
      }
      return { value: median(slow), note: `runs ${list(slow)}; the middle ones ${list(middle)}` };
    }),
};

async function withFleet<T>(measure: (fleet: Fleet) => Promise<T>): Promise<T> {
  const fleet = await Fleet.open('keeper', TILLS);
  try {
    // Every till's code is warm before anything counts.
    await fleet.post(500);
    return await measure(fleet);
  } finally {
    await fleet.close();
  }
}
