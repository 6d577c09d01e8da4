import type { Host } from '@counterpart/host';
import type { Session } from '@counterpart/sdk';
import { ean13, generatedShop, generateProducts } from '../../generated-shop/index.ts';
import { openHost, PIN } from '../bench-shop.ts';
import type { Figure, Measured } from '../figure.ts';
import { signedInSession } from '../rpc-session.ts';
import { percentile } from '../statistics.ts';

const RUNS = 5;
const SEARCHES = 60;
const SCANS = 400;

/** What people type, key by key: words of names, of codes and of categories, and what is nowhere. */
function termsOf(products: number): readonly string[] {
  const terms: string[] = [
    'zzzzqq',
    'premium',
    'coffee',
    'tea 250',
    'clothes',
    'organic',
    '40000',
    'b0001',
    'fruit',
  ];
  for (const { name, number } of generateProducts(products)) {
    if (number % Math.floor(products / SEARCHES) !== 7) continue;
    const words = name.split(' ');
    const [first = '', second = '', third = ''] = words;
    terms.push(
      first,
      `${second} ${third.slice(0, 3)}`,
      `${first.slice(0, 3)} ${second.slice(0, 2)}`,
      second.slice(0, 4),
    );
  }
  return terms.flatMap((term) => [
    term.slice(0, 1),
    term.slice(0, 2),
    term.slice(0, 3),
    term.slice(0, 5),
    term,
  ]);
}

interface Waits {
  readonly search: number[];
  readonly worst: string;
  readonly scan: number[];
}

const measured = new Map<number, Promise<Waits>>();

function waitsOf(products: number): Promise<Waits> {
  let waits = measured.get(products);
  if (!waits) measured.set(products, (waits = measure(products)));
  return waits;
}

async function measure(products: number): Promise<Waits> {
  const shop = await generatedShop(products);
  const host = await openHost(shop.path);
  const session = await signedInSession(host, PIN);
  const waits = await askAll(session, termsOf(products), products);
  session.dispose();
  await end(host, shop);
  return waits;
}

async function end(host: Host, shop: { remove(): Promise<void> }): Promise<void> {
  await host.stop();
  await shop.remove();
}

async function askAll(session: Session, terms: readonly string[], products: number): Promise<Waits> {
  const search: number[] = [];
  const scan: number[] = [];
  let worst = { ms: 0, term: '' };
  // The first run reads the file into the system's cache, as the first customer of a day does.
  for (let run = 0; run <= RUNS; run++) {
    for (const term of terms.filter((_, at) => at % RUNS === run % RUNS)) {
      const ms = await timed(() => session.call('sales.search', { term, limit: 10 }));
      if (run === 0) continue;
      search.push(ms);
      if (ms > worst.ms) worst = { ms, term };
    }
    for (let at = 0; at < SCANS / RUNS; at++) {
      const code = ean13(Math.floor(((at * 7919 + run * 104_729) % 999_983) * (products / 1_000_000)));
      const ms = await timed(() => session.call('sales.resolve', { code }));
      if (run > 0) scan.push(ms);
    }
  }
  return { search, scan, worst: `${worst.term} ${worst.ms.toFixed(1)}` };
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

async function searched(products: number): Promise<Measured> {
  const { search, worst } = await waitsOf(products);
  const at = (fraction: number) => percentile(search, fraction).toFixed(2);
  return {
    value: percentile(search, 0.95),
    note: `${products} products, ${search.length} searches of 1 to 20 letters for ten results over RPC; p50 ${at(0.5)}, p99 ${at(0.99)}, worst "${worst}"`,
  };
}

export const search100k: Figure = {
  id: 'search-100k-p95-ms',
  unit: 'ms',
  title: 'Product search as you type, 100 000 products; p95',
  goal: { atMost: 10 },
  measure: () => searched(100_000),
};

export const search1m: Figure = {
  id: 'search-1m-p95-ms',
  unit: 'ms',
  title: 'Product search as you type, a million products; p95',
  goal: { atMost: 30 },
  measure: () => searched(1_000_000),
};

export const barcode100k: Figure = {
  id: 'barcode-100k-p99-ms',
  unit: 'ms',
  title: 'Barcode to product and price, 100 000 products; p99',
  goal: { atMost: 2 },
  async measure() {
    const { scan } = await waitsOf(100_000);
    return {
      value: percentile(scan, 0.99),
      note: `100000 products, ${scan.length} scans over RPC; p50 ${percentile(scan, 0.5).toFixed(2)}`,
    };
  },
};
