import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { Fleet } from '../../fleet/fleet.ts';
import { list, median, percentile } from '../statistics.ts';

const ROUNDS = 5;
const TILLS = 5;
const PACED_MS = 3000;
const EVERY_MS = 200;
/** What is on its way when the last sale is posted. */
const LATE_MS = 500;

export const pushP99: Figure = {
  id: 'push-p99-ms',
  unit: 'ms',
  title:
    'A sale posted through the keeper to the list of newest sales at each of four other tills, five sales a second each: p99',
  goal: { atMost: 50 },
  async measure() {
    const fleet = await Fleet.open('keeper', TILLS);
    try {
      await fleet.watch();
      await fleet.post(500);
      const slow: number[] = [];
      const middle: number[] = [];
      let pushes = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const { sales, failures } = await fleet.post(PACED_MS, EVERY_MS);
        if (failures.length > 0) throw new Error(failures[0]);
        await sleep(LATE_MS);
        const delays = delaysOf(sales, await fleet.seen());
        pushes += delays.length;
        slow.push(percentile(delays, 0.99));
        middle.push(percentile(delays, 0.5));
      }
      const note = `${pushes} pushes; from the time in the transaction; runs ${list(slow)}; the middle ones ${list(middle)}`;
      return { value: median(slow), note };
    } finally {
      await fleet.close();
    }
  },
};

type Sales = Awaited<ReturnType<Fleet['seen']>>;

/** ms from each sale to each other till. */
function delaysOf(posted: Sales, seen: Sales): number[] {
  return posted.flatMap((sales, poster) =>
    seen.flatMap((list, watcher) => {
      if (watcher === poster) return [];
      const when = new Map(list.map(({ id, at }) => [id, at]));
      return sales.map(({ id, at }) => {
        const seenAt = when.get(id);
        if (seenAt === undefined) throw new Error('A sale was never seen at another till.');
        return seenAt - at;
      });
    }),
  );
}
