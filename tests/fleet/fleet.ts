import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { identifyTill } from '@counterpart/host';
import { fillShop, openHost } from '../bench/bench-shop.ts';
import { openBenchStore, temporaryFolder } from '../bench/bench-store.ts';
import { certifyForBench } from './certify-folder.ts';
import type { Order, RawTillOrder, Reach, Report, SaleAt, TillOrder } from './orders.ts';

export type SetUp = 'computer' | 'folder' | 'keeper';

/** What the tills of a fleet did in one run. */
export interface Run {
  /** ms of each posting, by till. */
  readonly latencies: readonly (readonly number[])[];
  readonly failures: readonly string[];
  /** By till. */
  readonly sales: readonly (readonly SaleAt[])[];
  readonly seconds: number;
}

/** Several tills on one shop, each a whole host in a process of its own. */
export class Fleet {
  readonly #tills: TillProcess[] = [];
  readonly #end: (() => Promise<void>)[] = [];

  /** The bare engine doing the same in as many processes. */
  static async openRaw(journal: RawTillOrder['journal'], tills: number): Promise<Fleet> {
    const fleet = new Fleet();
    const folder = await temporaryFolder();
    fleet.#end.push(folder.remove);
    const path = join(folder.path, 'raw.db');
    const names = Array.from({ length: tills }, (_, n) => `Till ${n}`);
    await (await openBenchStore(path, names)).close();
    for (const till of names) {
      const order: RawTillOrder = { path, journal, till };
      fleet.#tills.push(new TillProcess('raw-till-process.ts', JSON.stringify(order)));
      await fleet.#tills.at(-1)!.next('ready');
    }
    return fleet;
  }

  static async open(setUp: SetUp, tills: number): Promise<Fleet> {
    const fleet = new Fleet();
    const { path, remove } = await temporaryFolder();
    fleet.#end.push(remove);
    const shop = join(path, 'keeper', 'shop.db');
    const first = await openHost(join(path, 'keeper'));
    await fillShop(first, 1000);
    await first.stop();
    const folders = Array.from({ length: tills }, (_, n) => join(path, `till-${n}`));
    const ids = await Promise.all(folders.map((folder, n) => identifyTill(folder, `Till ${n}`)));
    if (setUp === 'folder') await certifyForBench(join(path, 'keeper'), ids);
    const reaches =
      setUp === 'keeper'
        ? await fleet.#keeper(join(path, 'keeper'), shop, ids)
        : ids.map((): Reach => ({ kind: setUp, shop }));
    for (const [n, folder] of folders.entries()) {
      const order: TillOrder = { folder, name: `Till ${n}`, reach: reaches[n]! };
      fleet.#tills.push(new TillProcess('till-process.ts', JSON.stringify(order), ids[n]!.id));
    }
    // One after the other: they all make themselves at home in the same shop.
    for (const till of fleet.#tills) await till.next('ready');
    return fleet;
  }

  async post(for_ms: number, every_ms = 0): Promise<Run> {
    const reports = await Promise.all(
      this.#tills.map((till) => {
        till.tell({ do: 'post', for_ms, every_ms });
        return till.next('posted');
      }),
    );
    return {
      latencies: reports.map(({ latencies }) => latencies),
      failures: reports.flatMap(({ failures }) => failures),
      sales: reports.map(({ sales }) => sales),
      seconds: for_ms / 1000,
    };
  }

  /** Every till follows the newest sales from here on. */
  async watch(): Promise<void> {
    for (const till of this.#tills) {
      till.tell({ do: 'watch' });
      await till.next('watching');
    }
  }

  /** What each till has seen since. */
  async seen(): Promise<readonly (readonly SaleAt[])[]> {
    return Promise.all(
      this.#tills.map(async (till) => {
        till.tell({ do: 'tell' });
        return (await till.next('seen')).sales;
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#tills.map((till) => till.stop()));
    for (const end of this.#end.toReversed()) await end();
  }

  async #keeper(
    folder: string,
    shop: string,
    tills: readonly { id: string; name: string }[],
  ): Promise<Reach[]> {
    const order = JSON.stringify({ folder, shop, tills });
    const child = spawn(process.execPath, [join(import.meta.dirname, 'keeper-process.ts'), order], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const line = await firstLine(child);
    this.#end.push(async () => {
      child.stdin!.end();
      await new Promise((resolve) => child.once('exit', resolve));
    });
    const { port, fingerprint, keys } = JSON.parse(line) as {
      port: number;
      fingerprint: string;
      keys: string[];
    };
    return keys.map((key) => ({ kind: 'keeper', port, fingerprint, key }));
  }
}

class TillProcess {
  readonly #child: ChildProcess;
  readonly #reports: Report[] = [];
  #waiting: (() => void) | undefined;

  constructor(script: string, ...args: readonly string[]) {
    this.#child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      this.#reports.push(JSON.parse(line) as Report);
      this.#waiting?.();
    });
    this.#child.once('exit', () => this.#waiting?.());
  }

  tell(order: Order): void {
    this.#child.stdin!.write(`${JSON.stringify(order)}\n`);
  }

  async next<K extends Report['is']>(is: K): Promise<Extract<Report, { is: K }>> {
    for (;;) {
      const report = this.#reports.shift();
      if (report?.is === is) return report as Extract<Report, { is: K }>;
      if (report) continue;
      if (this.#child.exitCode !== null) throw new Error(`A till ended with ${this.#child.exitCode}.`);
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.tell({ do: 'stop' });
    await gone;
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The keeper ended with ${code}.`)));
  });
}
