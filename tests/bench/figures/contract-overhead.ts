import { join } from 'node:path';
import { openBenchStore, temporaryFolder } from '../bench-store.ts';
import { fillShop, must, openHost, PIN } from '../bench-shop.ts';
import type { Figure } from '../figure.ts';
import { signedInSession } from '../rpc-session.ts';
import { interleave, list, median } from '../statistics.ts';
import { postThrough } from './post-sale-ratio.ts';

const ROUNDS = 9;
const POSTINGS = 100;

export const contractOverhead: Figure = {
  id: 'contract-overhead-ms',
  unit: 'ms',
  title: 'A posting through RPC, contract, permission and points, less the same transaction by itself',
  goal: { atMost: 0.5 },
  async measure() {
    const folder = await temporaryFolder();
    const host = await openHost(join(folder.path));
    await fillShop(host, 1000);
    const session = await signedInSession(host, PIN);
    const store = await openBenchStore(join(folder.path, 'bare.db'));
    const found = await must<{ provider: string; ref: string }[]>(
      session.call('sales.search', { term: 'Honey' }),
    );
    const lines = found.slice(0, 3).map(({ provider, ref }) => ({ provider, ref, quantity_milli: 1000 }));
    const payments = [{ method: 'cash', tendered_minor: 1000 }];
    let number = 0;
    const runs = await interleave(ROUNDS, {
      called: () => timed(async () => void (await must(session.call('sales.postSale', { lines, payments })))),
      bare: () => timed(() => postThrough(store, ++number)),
    });
    session.dispose();
    await store.close();
    await host.stop();
    await folder.remove();
    return {
      value: median(runs.called.map((called, round) => called - runs.bare[round]!)),
      note: `looking up 3 products, pricing and reading the receipt included; ms each: called ${list(runs.called)}; bare ${list(runs.bare)}`,
    };
  },
};

/** Mean ms of one posting over a run. */
async function timed(post: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < POSTINGS; index++) await post();
  return (performance.now() - start) / POSTINGS;
}
