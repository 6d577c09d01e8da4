import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHost } from '@counterpart/host';
import { createClient, isRefusal, type Refusal, type Session, type SyncStatus } from '@counterpart/sdk';
import { keeperLine } from '@counterpart/server';
import { type Receipt, salesContract } from '@counterpart/sales/api';
import { PIN, PLUGINS } from '../bench/bench-shop.ts';
import { signedInSession } from '../bench/rpc-session.ts';
import { Cashier } from './cashier.ts';
import type { Order, Report, SaleAt, TillOrder } from './orders.ts';

/** A till of the fleet, in a process of its own: a whole host that posts sales when it is told to. */
const { folder, name, reach, clockError_ms = 0 } = JSON.parse(process.argv[2]!) as TillOrder;
const tell = (report: Report) => console.log(JSON.stringify(report));

const host = await startHost({
  tillFolder: folder,
  tillName: name,
  pluginFolders: PLUGINS,
  clock: { now: () => Date.now() + clockError_ms },
  ...(reach.kind === 'keeper'
    ? {
        keeper: keeperLine(
          {
            name: 'Keeper',
            at: reach.address,
            addresses: [reach.address],
            port: reach.port,
            fingerprint: reach.fingerprint,
          },
          `${paired()}.${reach.key}`,
        ),
      }
    : { shopPath: reach.shop, sharedFolder: reach.kind === 'folder' }),
});

// On a machine with much to do the first try to reach the keeper may come to nothing.
while (((await host.call('sync.status', {})) as SyncStatus).state !== 'live') await sleep(25);
const found = (await host.call('sales.search', { term: 'Honey', limit: 3 })) as {
  provider: string;
  ref: string;
}[];
const lines = found.map(({ provider, ref }) => ({ provider, ref, quantity_milli: 2000 }));
const sale = { lines, payments: [{ method: 'cash', tendered_minor: 2000 }] };
const seen = new Map<string, number>();
let session: Session | undefined;
let watching = false;
const cashier = new Cashier(host);
tell({ is: 'ready' });

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  if (order.do === 'stop') break;
  if (order.do === 'post') tell(await post({ for_ms: order.for_ms, every_ms: order.every_ms }));
  if (order.do === 'post-each') tell(await post({ count: order.count }));
  if (order.do === 'give-back') tell(await giveBack(order.documents));
  // Not awaited: it may be told that it is enough.
  if (order.do === 'sell') void cashier.sell(order.for_ms, order.every_ms).then(tell);
  if (order.do === 'enough') cashier.enough();
  if (order.do === 'watch') await watch();
  if (order.do === 'tell') tell({ is: 'seen', sales: [...seen].map(([id, at]) => ({ id, at })) });
}
session?.dispose();
await host.stop();
// The pipe would keep the process.
process.stdin.destroy();

/** Until the time is over or the count is reached. */
async function post({
  for_ms = Infinity,
  every_ms = 0,
  count = Infinity,
}: {
  readonly for_ms?: number;
  readonly every_ms?: number;
  readonly count?: number;
}): Promise<Report> {
  const latencies: number[] = [];
  const failures: string[] = [];
  const sales: SaleAt[] = [];
  const start = performance.now();
  for (let [due, nth] = [start, 0]; nth < count; nth++) {
    if (every_ms > 0) {
      // By the clock and not by the last answer: who is late has customers waiting. And not in step with other tills.
      due += every_ms * (0.5 + Math.random());
      await sleep(Math.max(0, due - performance.now()));
    }
    if (performance.now() - start >= for_ms) break;
    const began = performance.now();
    try {
      const posted = (await host.call('sales.postSale', sale)) as Receipt | Refusal;
      if (isRefusal(posted)) failures.push(posted.message);
      else {
        latencies.push(performance.now() - began);
        sales.push({ id: posted.id, at: posted.at });
      }
    } catch (error) {
      failures.push(String(error));
    }
  }
  return { is: 'posted', latencies, failures, sales };
}

async function giveBack(documents: readonly string[]): Promise<Report> {
  const given: string[] = [];
  const refusals: { refused: string; message: string }[] = [];
  for (const id of documents) {
    const receipt = (await host.call('sales.receipt', { id })) as Receipt;
    // By halves, so that tills also share a line.
    for (const { id: line, quantity_milli, gross_minor } of receipt.lines.flatMap((each) => [each, each])) {
      const half = { line, quantity_milli: quantity_milli / 2 };
      const refund = { refundOf: half, disposition: 'restock', reason: 'Not sweet' };
      const payments = [{ method: 'cash', tendered_minor: 0 - gross_minor / 2 }];
      const posted = (await host.call('sales.postSale', { lines: [refund], payments })) as Receipt | Refusal;
      if (isRefusal(posted)) refusals.push({ refused: posted.refused, message: posted.message });
      else given.push(line);
    }
  }
  return { is: 'gave-back', given, refusals };
}

async function watch(): Promise<void> {
  session = await signedInSession(host, PIN);
  session.subscribe(createClient(salesContract, session.call).recentSales({ limit: 5 }), {
    next: (rows) => {
      const now = performance.timeOrigin + performance.now();
      for (const { id } of rows) if (!seen.has(id)) seen.set(id, now);
      if (!watching) tell({ is: 'watching' });
      watching = true;
    },
    fault: ({ message }) => {
      throw new Error(message);
    },
  });
}

/** The id under which the till was paired. */
function paired(): string {
  return process.argv[3]!;
}
