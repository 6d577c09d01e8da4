import { join } from 'node:path';
import type { ShopStore } from '../../../host/database/index.ts';
import { openBenchStore, temporaryFolder } from '../bench-store.ts';
import type { Figure } from '../figure.ts';
import { RawPoster } from '../raw-poster.ts';
import { samplePosting } from '../sample-posting.ts';
import { interleave, list, medianRatio } from '../statistics.ts';

const ROUNDS = 9;
const POSTINGS = 200;

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
    const note = `${POSTINGS} postings a run, ms each: ours ${list(runs.ours)}; raw ${list(runs.raw)}`;
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
