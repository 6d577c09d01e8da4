import { join } from 'node:path';
import { createClient } from '@counterpart/sdk';
import { TEST_PINS, testShop } from '@counterpart/host/testing';
import { must } from '../bench-shop.ts';
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
  async measure() {
    const folder = await temporaryFolder();
    const shipped = ['sales', 'inventory'].map((id) => ({ folder: join(PLUGINS, id) }));
    const shop = await testShop({ plugins: [...shipped, slowQueryPlugin(folder.path, QUERY_MS)] });
    try {
      const product = { name: 'Honey', codes: ['H'], price_minor: 250, openingStock_milli: 1_000_000_000 };
      await must(shop.call('inventory.saveProduct', product));
      const session = await signedInSession(shop.host, TEST_PINS.owner);
      let answers = 0;
      const observer = {
        next: () => void (answers += 1),
        fault: ({ message }: { readonly message: string }) => {
          throw new Error(message);
        },
      };
      const watch = createClient(slowQueryContract, session.call);
      for (let board = 0; board < QUERIES; board++) session.subscribe(watch.newest({ board }), observer);
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
      // Each was answered once before the first sale.
      if (answers <= QUERIES) throw new Error('The live queries did not follow the sales.');
      const each = answers / QUERIES / ((performance.now() - begun) / 1000);
      session.dispose();
      const note = `runs ${list(rates)}; a sale p50 ${percentile(waits, 0.5).toFixed(1)} ms, p99 ${percentile(waits, 0.99).toFixed(1)} ms; each query answered ${each.toFixed(1)} times a second`;
      return { value: median(rates), note };
    } finally {
      await shop.dispose();
      await folder.remove();
    }
  },
};
