import { createInterface } from 'node:readline';
import { RawPoster } from '../bench/raw-poster.ts';
import { samplePosting } from '../bench/sample-posting.ts';
import type { Order, RawTillOrder, Report } from './orders.ts';

/** The bare engine doing the work of a till, in a process of its own. */
const { path, journal, till } = JSON.parse(process.argv[2]!) as RawTillOrder;
const tell = (report: Report) => console.log(JSON.stringify(report));
const poster = new RawPoster(path, journal);
let number = 0;
tell({ is: 'ready' });

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  if (order.do === 'stop') break;
  if (order.do === 'post') tell(post(order.for_ms));
}
poster.close();
process.stdin.destroy();

function post(for_ms: number): Report {
  const latencies: number[] = [];
  const start = performance.now();
  while (performance.now() - start < for_ms) {
    const began = performance.now();
    poster.post(samplePosting((number += 1), Date.now(), till), Date.now());
    latencies.push(performance.now() - began);
  }
  return { is: 'posted', latencies, failures: [], sales: [] };
}
