import { Fleet } from '../fleet/fleet.ts';
import { percentile } from './statistics.ts';

const COUNTS = [1, 2, 5, 10, 20];
const WARM_MS = 500;
const POSTS_MS = 2000;

interface SetUp {
  readonly name: string;
  /** How many processes can have it at a time; any number where it is not said. */
  readonly atMost?: number;
  open(tills: number): Promise<Fleet>;
}

/**
 * Each beside the bare engine with the same kind of file: the keeper's is as on one computer. PouchDB does one till's
 * work only: one process has its files, and several copies that are brought in step have no common receipts or stock.
 */
const SET_UPS: readonly SetUp[] = [
  { name: 'this computer', open: (tills) => Fleet.open('computer', tills) },
  { name: 'through the keeper', open: (tills) => Fleet.open('keeper', tills) },
  { name: 'bare engine, WAL', open: (tills) => Fleet.openRaw('wal', tills) },
  { name: 'a shared folder', open: (tills) => Fleet.open('folder', tills) },
  { name: 'bare engine, TRUNCATE', open: (tills) => Fleet.openRaw('truncate', tills) },
  { name: 'PouchDB on LevelDB, not durable', atMost: 1, open: (tills) => Fleet.openRaw('pouchdb', tills) },
];

export interface TillsRow {
  readonly setUp: string;
  readonly tills: number;
  readonly salesPerSecond: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** The slowest till's sales ÷ the fastest one's. */
  readonly fairness: number;
}

/** So many whole tills, each a process, post sales of three lines flat out; the set-ups by turns. */
export async function tillsTable(): Promise<readonly TillsRow[]> {
  const rows: TillsRow[] = [];
  for (const tills of COUNTS) {
    for (const { name, open, atMost = tills } of SET_UPS) {
      if (tills > atMost) continue;
      process.stderr.write(`measuring ${tills} × ${name} …\n`);
      rows.push(await measured(name, tills, await open(tills)));
    }
  }
  return rows;
}

async function measured(setUp: string, tills: number, fleet: Fleet): Promise<TillsRow> {
  try {
    await fleet.post(WARM_MS);
    const { latencies, failures, seconds } = await fleet.post(POSTS_MS);
    if (failures.length > 0) throw new Error(failures[0]);
    const all = latencies.flat();
    const counts = latencies.map(({ length }) => length);
    return {
      setUp,
      tills,
      salesPerSecond: all.length / seconds,
      p50_ms: percentile(all, 0.5),
      p99_ms: percentile(all, 0.99),
      fairness: Math.min(...counts) / Math.max(...counts),
    };
  } finally {
    await fleet.close();
  }
}

/** A line for each set-up and number of tills. */
export function printTills(rows: readonly TillsRow[]): void {
  const width = Math.max(...SET_UPS.map(({ name }) => name.length));
  console.log(`${'tills'.padEnd(6)} ${''.padEnd(width)}  sales/s   p50 ms   p99 ms  slowest ÷ fastest`);
  for (const { setUp, tills, salesPerSecond, p50_ms, p99_ms, fairness } of rows) {
    const figures = [salesPerSecond.toFixed(0), p50_ms.toFixed(1), p99_ms.toFixed(1), fairness.toFixed(2)];
    console.log(
      `${String(tills).padEnd(6)} ${setUp.padEnd(width)} ${figures.map((text) => text.padStart(8)).join(' ')}`,
    );
  }
}
