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
  title: 'What contract, validation, permission, points and RPC add to one posting',
  goal: { atMost: 0.5 },
  async measure() {
    const folder = await temporaryFolder();
    const host = await openHost(folder.path);
    await fillShop(host, 1000);
    const session = await signedInSession(host, PIN);
    const store = await openBenchStore(join(folder.path, 'bare.db'));
    const found = await must<{ provider: string; ref: string }[]>(
      session.call('sales.search', { term: 'Honey' }),
    );
    const lines = found.slice(0, 3).map(({ provider, ref }) => ({ provider, ref, quantity_milli: 1000 }));
    const payments = [{ method: 'cash', tendered_minor: 1000 }];
    const post = async () => void (await must(session.call('sales.postSale', { lines, payments })));
    let number = 0;
    const handled: number[] = [];
    const runs = await interleave(ROUNDS, {
      called: async () => {
        const before = host.callsOf('sales').spent_ms;
        const mean = await timed(post);
        handled.push((host.callsOf('sales').spent_ms - before) / POSTINGS);
        return mean;
      },
      bare: () => timed(() => postThrough(store, ++number)),
    });
    session.dispose();
    await store.close();
    await host.stop();
    await folder.remove();
    const around = runs.called.map((called, round) => called - handled[round]!);
    const inside = median(handled.map((each, round) => each - runs.bare[round]!)).toFixed(2);
    return {
      value: median(around),
      note: `around the handler, runs ${list(around)}; the handler's own points, 3 look-ups, pricing and receipt take ${inside} ms more than the bare transaction's ${median(runs.bare).toFixed(2)} ms`,
    };
  },
};

/** Mean ms of one posting over a run. */
async function timed(post: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < POSTINGS; index++) await post();
  return (performance.now() - start) / POSTINGS;
}
