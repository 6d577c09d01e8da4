import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportJob, importFile } from '@counterpart/sdk';
import { fillShop, must, openHost } from './bench-shop.ts';
import { percentile } from './statistics.ts';

export interface ImportMeasured {
  readonly seconds: number;
  /** Of all threads of the process. */
  readonly cpuSeconds: number;
  readonly peakRss_mb: number;
  /** Ms, where sales were asked for. */
  readonly sales?: { readonly quietP99: number; readonly duringP99: number; readonly count: number };
}

/** A host in a process of its own that takes in a list of products, alone or while the same till sells. */
const [folder = '', rowsText = '', everyText = '0'] = process.argv.slice(2);
const every_ms = Number(everyText);
const QUIET_MS = 6000;

const host = await openHost(folder);
// With something to sell: it is there before the list comes.
await fillShop(host, 1);
const bytes = new TextEncoder().encode(listOf(Number(rowsText)));
const quiet = every_ms > 0 ? await sell(sleep(QUIET_MS)) : undefined;

const cpu = process.cpuUsage();
const began = performance.now();
const importing = must<ImportJob>(
  importFile((method, input) => host.call(method, input), 'products', {
    name: 'list.csv',
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  }),
);
const during = every_ms > 0 ? await sell(importing) : undefined;
const { created } = await importing;
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
if (created !== Number(rowsText)) throw new Error(`Only ${created} of ${rowsText} rows were imported.`);
const measured: ImportMeasured = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakRss_mb: process.resourceUsage().maxRSS / 1024,
  ...(quiet &&
    during && {
      sales: {
        quietP99: percentile(quiet, 0.99),
        duringP99: percentile(during, 0.99),
        count: during.length,
      },
    }),
};
console.log(JSON.stringify(measured));
await host.stop();

/** What each sale took until then. */
async function sell(until: Promise<unknown>): Promise<number[]> {
  const state = { ended: false };
  void until.finally(() => (state.ended = true));
  const waits: number[] = [];
  while (!state.ended) {
    const asked = performance.now();
    await must(
      host.call('sales.postSale', {
        lines: [{ code: 'B000000', quantity_milli: 1000 }],
        payments: [{ method: 'cash', tendered_minor: 250 }],
      }),
    );
    waits.push(performance.now() - asked);
    await sleep(every_ms);
  }
  return waits;
}

/** As a shop's other program writes it: each row another product, two hundred categories, something on hand of most. */
function listOf(rows: number): string {
  const things = ['lantern', 'notebook', 'kettle', 'ribbon', 'teapot', 'puzzle', 'basket'];
  const lines = ['Code,Name,Category,Price,Stock'];
  for (let row = 0; row < rows; row++) {
    const thing = things[row % things.length];
    const price = (1 + ((row * 7919) % 9000) / 100).toFixed(2);
    lines.push(
      `SKU${String(row).padStart(6, '0')},Good ${thing} ${row},Category ${row % 200},${price},${row % 50}`,
    );
  }
  return lines.join('\n');
}
