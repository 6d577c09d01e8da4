import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHost } from '@counterpart/host';
import { isRefusal } from '@counterpart/sdk';
import { keeperLine } from '@counterpart/server';
import { PLUGINS } from '../bench/bench-shop.ts';
import type { Order, Report, TillOrder } from './orders.ts';

/** A till of the fleet, in a process of its own: a whole host that posts sales when it is told to. */
const { folder, name, reach } = JSON.parse(process.argv[2]!) as TillOrder;
const tell = (report: Report) => console.log(JSON.stringify(report));

const host = await startHost({
  tillFolder: folder,
  tillName: name,
  pluginFolders: PLUGINS,
  ...(reach.kind === 'keeper'
    ? {
        keeper: keeperLine(
          {
            name: 'Keeper',
            at: '127.0.0.1',
            addresses: ['127.0.0.1'],
            port: reach.port,
            fingerprint: reach.fingerprint,
          },
          `${paired()}.${reach.key}`,
        ),
      }
    : { shopPath: reach.shop, sharedFolder: reach.kind === 'folder' }),
});

const found = (await host.call('sales.search', { term: 'Honey', limit: 3 })) as {
  provider: string;
  ref: string;
}[];
const lines = found.map(({ provider, ref }) => ({ provider, ref, quantity_milli: 1000 }));
const sale = { lines, payments: [{ method: 'cash', tendered_minor: 1000 }] };
tell({ is: 'ready' });

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  if (order.do === 'stop') break;
  tell(await post(order.for_ms, order.every_ms));
}
await host.stop();
// The pipe would keep the process.
process.stdin.destroy();

async function post(for_ms: number, every_ms: number): Promise<Report> {
  const latencies: number[] = [];
  const failures: string[] = [];
  const start = performance.now();
  for (let number = 0; performance.now() - start < for_ms; number++) {
    const began = performance.now();
    try {
      const posted = await host.call('sales.postSale', sale);
      if (isRefusal(posted)) failures.push(posted.message);
      else latencies.push(performance.now() - began);
    } catch (error) {
      failures.push(String(error));
    }
    // By the clock and not by the last answer: who is late has customers waiting.
    if (every_ms > 0) await sleep(Math.max(0, start + (number + 1) * every_ms - performance.now()));
  }
  return { is: 'posted', latencies, failures };
}

/** The id under which the till was paired. */
function paired(): string {
  return process.argv[3]!;
}
