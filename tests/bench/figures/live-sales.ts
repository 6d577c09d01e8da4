import { join } from 'node:path';
import { createClient, type Session } from '@counterpart/sdk';
import { TEST_PINS, testShop } from '@counterpart/host/testing';
import { reportsContract } from '@counterpart/reports/api';
import { dateOf, must } from '../bench-shop.ts';
import { temporaryFolder } from '../bench-store.ts';
import type { Figure } from '../figure.ts';
import { signedInSession } from '../rpc-session.ts';
import { slowQueryPlugin, slowQueryContract } from '../slow-query-plugin.ts';
import { list, median, percentile } from '../statistics.ts';

const ROUNDS = 5;
const ROUND_MS = 4000;
const QUERIES = 20;
const QUERY_MS = 5;
const PLUGINS = join(import.meta.dirname, '../../../plugins');

export const liveSales: Figure = {
  id: 'live-sales-per-second',
  unit: '/s',
  title: `Sales a second, one after the other, while ${QUERIES} live queries of ${QUERY_MS} ms each follow them`,
  goal: { atLeast: 50 },
  measure: () => salesWhileFollowed(['sales', 'inventory']),
};

export const liveSalesWithDashboard: Figure = {
  id: 'live-sales-with-dashboard-per-second',
  unit: '/s',
  title: 'The same with every module on and each tile of the dashboard open beside the queries',
  goal: { atLeast: 50 },
  measure: () => salesWhileFollowed(['sales', 'inventory', 'customers', 'repairs', 'reports'], tilesOf),
};

interface Followed {
  readonly ask: Parameters<Session['subscribe']>[0];
  readonly name: string;
}

/** As the dashboard asks: each tile by itself, of today. */
async function tilesOf(session: Session): Promise<Followed[]> {
  const reports = createClient(reportsContract, session.call);
  const today = dateOf(Date.now());
  const tiles = await reports.tiles({});
  return tiles.map(({ id }) => ({ ask: reports.tile({ tile: id, today }), name: id }));
}

async function salesWhileFollowed(
  modules: readonly string[],
  more: (session: Session) => Promise<Followed[]> = async () => [],
) {
  const folder = await temporaryFolder();
  const shipped = modules.map((id) => ({ folder: join(PLUGINS, id) }));
  const shop = await testShop({ plugins: [...shipped, slowQueryPlugin(folder.path, QUERY_MS)] });
  try {
    const product = { name: 'Honey', codes: ['H'], price_minor: 250, openingStock_milli: 1_000_000_000 };
    await must(shop.call('inventory.saveProduct', product));
    const session = await signedInSession(shop.host, TEST_PINS.owner);
    const watch = createClient(slowQueryContract, session.call);
    const queries = Array.from({ length: QUERIES }, (_, board) => ({
      ask: watch.newest({ board }),
      name: '',
    }));
    const tiles = await more(session);
    const answers = new Map<string, number>();
    for (const { ask, name } of [...queries, ...tiles]) {
      answers.set(name, 0);
      session.subscribe(ask, {
        next: () => void answers.set(name, answers.get(name)! + 1),
        fault: ({ message }) => {
          throw new Error(message);
        },
      });
    }
    const sale = {
      lines: [{ code: 'H', quantity_milli: 1000 }],
      payments: [{ method: 'cash', tendered_minor: 250 }],
    };
    const rates: number[] = [];
    const waits: number[] = [];
    const begun = performance.now();
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const before = waits.length;
      while (performance.now() - start < ROUND_MS) {
        const asked = performance.now();
        await must(session.call('sales.postSale', sale));
        waits.push(performance.now() - asked);
      }
      rates.push((waits.length - before) / ((performance.now() - start) / 1000));
    }
    const seconds = (performance.now() - begun) / 1000;
    // Each was answered once before the first sale.
    const each = answers.get('')! / QUERIES;
    if (each <= 1) throw new Error('The live queries did not follow the sales.');
    const followed = tiles.map(({ name }) => answers.get(name)! / seconds).toSorted((a, b) => b - a);
    session.dispose();
    const board =
      followed.length > 0
        ? `; ${followed.length} tiles, the liveliest answered ${followed[0]!.toFixed(1)} times a second`
        : '';
    const note = `runs ${list(rates)}; a sale p50 ${percentile(waits, 0.5).toFixed(1)} ms, p99 ${percentile(waits, 0.99).toFixed(1)} ms; each query answered ${(each / seconds).toFixed(1)} times a second${board}`;
    return { value: median(rates), note };
  } finally {
    await shop.dispose();
    await folder.remove();
  }
}
