import { createInterface } from 'node:readline';
import { PouchPoster } from '../bench/pouch-poster.ts';
import { RawPoster } from '../bench/raw-poster.ts';
import { samplePosting } from '../bench/sample-posting.ts';
import type { Order, RawTillOrder, Report } from './orders.ts';

/** The bare engine doing the work of a till, in a process of its own. */
const { path, engine, till } = JSON.parse(process.argv[2]!) as RawTillOrder;
const tell = (report: Report) => console.log(JSON.stringify(report));
const poster = engine === 'pouchdb' ? new PouchPoster(path) : new RawPoster(path, engine);
let number = 0;
tell({ is: 'ready' });

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  if (order.do === 'stop') break;
  if (order.do === 'post') tell(await post(order.for_ms));
}
await poster.close();
process.stdin.destroy();

async function post(for_ms: number): Promise<Report> {
  const latencies: number[] = [];
  const start = performance.now();
  while (performance.now() - start < for_ms) {
    const began = performance.now();
    number += 1;
    if (poster instanceof PouchPoster) await poster.post(number, Date.now());
    else poster.post(samplePosting(number, Date.now(), till), Date.now());
    latencies.push(performance.now() - began);
  }
  return { is: 'posted', latencies, failures: [], sales: [] };
}
