import { join } from 'node:path';
import type { ShopStore } from '../../../host/database/index.ts';
import { openBenchStore, temporaryFolder } from '../bench-store.ts';
import type { Figure } from '../figure.ts';
import { RawPoster } from '../raw-poster.ts';
import { samplePosting } from '../sample-posting.ts';
import { interleave, list, medianRatio, percentile } from '../statistics.ts';

/** Many short runs: a disk that others use as well is slow for a while, and both sides of a pair should meet that. */
const ROUNDS = 41;
const POSTINGS = 50;

export const postSaleRatio: Figure = {
  id: 'post-sale-ratio',
  unit: '×',
  title:
    'A posting through TransactionManager against the same statements and triggers in raw better-sqlite3',
  goal: { atMost: 1.25 },
  async measure() {
    const folder = await temporaryFolder();
    const raw = join(folder.path, 'raw.db');
    const ours = join(folder.path, 'ours.db');
    await (await openBenchStore(raw)).close();
    const poster = new RawPoster(raw);
    const store = await openBenchStore(ours);
    const numbers = { raw: 0, ours: 0 };
    const runs = await interleave(ROUNDS, {
      ours: () => timed(async () => postThrough(store, ++numbers.ours)),
      raw: () => timed(async () => poster.post(samplePosting(++numbers.raw, Date.now()), Date.now())),
    });
    poster.close();
    await store.close();
    await folder.remove();
    const each = (values: readonly number[]) =>
      list([0.1, 0.5, 0.9].map((share) => percentile(values, share)));
    const note = `${ROUNDS} runs of ${POSTINGS} postings, ms each (p10, p50, p90): ours ${each(runs.ours)}; raw ${each(runs.raw)}`;
    return { value: medianRatio(runs.ours, runs.raw), note };
  },
};

/** Mean ms of one posting over a run. */
async function timed(post: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < POSTINGS; index++) await post();
  return (performance.now() - start) / POSTINGS;
}

export async function postThrough(store: ShopStore, number: number): Promise<void> {
  const posting = samplePosting(number, Date.now());
  await store.transactionsFor('sales').run(
    async (tx) => {
      for (const statement of posting.sales) await tx.run(statement);
      const stock = tx.narrowedTo('inventory');
      for (const statement of posting.inventory) await stock.run(statement);
      return {};
    },
    { label: 'sale', request: { id: posting.request, fingerprint: 'fingerprint' } },
  );
}
