import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { identifyTill } from '@counterpart/host';
import { fillShop, openHost } from '../bench/bench-shop.ts';
import { openBenchStore, temporaryFolder } from '../bench/bench-store.ts';
import { PouchPoster } from '../bench/pouch-poster.ts';
import { certifyForBench } from './certify-folder.ts';
import { KeeperProcess } from './keeper-process.ts';
import { type Machine, THIS_COMPUTER } from './machine.ts';
import type { Order, RawTillOrder, Reach, Report, SaleAt, TillOrder } from './orders.ts';

export type SetUp = 'computer' | 'folder' | 'keeper';

/** What the tills of a fleet sold, by till. */
export type Sold = readonly Extract<Report, { is: 'sold' }>[];

/** What the tills of a fleet gave back, by till. */
export type GivenBack = readonly Extract<Report, { is: 'gave-back' }>[];

/** What the tills of a fleet did in one run. */
export interface Run {
  /** ms of each posting, by till. */
  readonly latencies: readonly (readonly number[])[];
  readonly failures: readonly string[];
  /** By till. */
  readonly sales: readonly (readonly SaleAt[])[];
  readonly seconds: number;
}

export interface Trouble {
  /** The keeper's computer, then those of the tills in their order; this one where none is named. */
  readonly machines?: readonly Machine[];
  /** Puts something between the tills and the keeper's port, and says which port they shall call. */
  readonly through?: (port: number) => Promise<number>;
  /** Of the tills in their order. */
  readonly clockErrors_ms?: readonly number[];
  /** Of the tills' processes; `root` holds the shop in `keeper` and the tills' folders in `till-0`, `till-1` … */
  readonly environment?: (root: string) => Readonly<Record<string, string>>;
}

/** Several tills on one shop, each a whole host in a process of its own. */
export class Fleet {
  readonly #tills: TillProcess[] = [];
  readonly #end: (() => Promise<void>)[] = [];
  #keeperProcess: KeeperProcess | undefined;
  #folder = '';

  /** A bare engine doing the same in as many processes. */
  static async openRaw(engine: RawTillOrder['engine'], tills: number): Promise<Fleet> {
    const fleet = new Fleet();
    const folder = await temporaryFolder();
    fleet.#end.push(folder.remove);
    const path = join(folder.path, 'raw.db');
    const names = Array.from({ length: tills }, (_, n) => `Till ${n}`);
    const books = engine === 'pouchdb' ? await pouchBooks(path) : await openBenchStore(path, names);
    await books.close();
    for (const till of names) {
      const order: RawTillOrder = { path, engine, till };
      fleet.#tills.push(new TillProcess(THIS_COMPUTER, 'raw-till-process.ts', {}, JSON.stringify(order)));
      await fleet.#tills.at(-1)!.next('ready');
    }
    return fleet;
  }

  static async open(
    setUp: SetUp,
    tills: number,
    {
      machines = [],
      through = async (port) => port,
      clockErrors_ms = [],
      environment = () => ({}),
    }: Trouble = {},
  ): Promise<Fleet> {
    const fleet = new Fleet();
    const { path, remove } = await temporaryFolder();
    fleet.#end.push(remove);
    fleet.#folder = join(path, 'keeper');
    const shop = join(path, 'keeper', 'shop.db');
    const first = await openHost(join(path, 'keeper'));
    await fillShop(first, 1000);
    await first.stop();
    const folders = Array.from({ length: tills }, (_, n) => join(path, `till-${n}`));
    const ids = await Promise.all(folders.map((folder, n) => identifyTill(folder, `Till ${n}`)));
    if (setUp === 'folder') await certifyForBench(join(path, 'keeper'), ids);
    const reaches =
      setUp === 'keeper'
        ? await fleet.#keeper(machines[0] ?? THIS_COMPUTER, shop, ids, through)
        : ids.map((): Reach => ({ kind: setUp, shop }));
    for (const [n, folder] of folders.entries()) {
      const order: TillOrder = {
        folder,
        name: `Till ${n}`,
        reach: reaches[n]!,
        clockError_ms: clockErrors_ms[n] ?? 0,
      };
      fleet.#tills.push(
        new TillProcess(
          machines[n + 1] ?? THIS_COMPUTER,
          'till-process.ts',
          environment(path),
          JSON.stringify(order),
          ids[n]!.id,
        ),
      );
    }
    // One after the other: they all make themselves at home in the same shop.
    for (const till of fleet.#tills) await till.next('ready');
    return fleet;
  }

  post(for_ms: number, every_ms = 0): Promise<Run> {
    return this.#post({ do: 'post', for_ms, every_ms });
  }

  /** So many sales at every till, flat out. */
  postEach(count: number): Promise<Run> {
    return this.#post({ do: 'post-each', count });
  }

  async #post(order: Order): Promise<Run> {
    const start = performance.now();
    const reports = await Promise.all(
      this.#tills.map((till) => {
        till.tell(order);
        return till.next('posted');
      }),
    );
    return {
      latencies: reports.map(({ latencies }) => latencies),
      failures: reports.flatMap(({ failures }) => failures),
      sales: reports.map(({ sales }) => sales),
      seconds: order.do === 'post' ? order.for_ms / 1000 : (performance.now() - start) / 1000,
    };
  }

  /** Every till tries to give back every line of these documents. */
  giveBack(documents: readonly string[]): Promise<GivenBack> {
    return Promise.all(
      this.#tills.map((till) => {
        till.tell({ do: 'give-back', documents });
        return till.next('gave-back');
      }),
    );
  }

  /** Every till sells from its cart, through whatever happens meanwhile. */
  sell(for_ms: number, every_ms = 0): Promise<Sold> {
    return Promise.all(
      this.#tills.map((till) => {
        till.tell({ do: 'sell', for_ms, every_ms });
        return till.next('sold');
      }),
    );
  }

  /** Ends {@link Fleet.sell} before its time. */
  enough(): void {
    for (const till of this.#tills) till.tell({ do: 'enough' });
  }

  /** The computer that keeps the books. */
  get keeper(): KeeperProcess {
    return this.#keeperProcess!;
  }

  /** Where the shop is, for when nobody has it open any more. */
  get folder(): string {
    return this.#folder;
  }

  /** Ends every process; the files stay until `close`. */
  async stop(): Promise<void> {
    await Promise.all(this.#tills.splice(0).map((till) => till.stop()));
    await this.#keeperProcess?.stop();
    this.#keeperProcess = undefined;
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
    await this.stop();
    for (const end of this.#end.toReversed()) await end();
  }

  async #keeper(
    machine: Machine,
    shop: string,
    tills: readonly { id: string; name: string }[],
    through: (port: number) => Promise<number>,
  ): Promise<Reach[]> {
    this.#keeperProcess = new KeeperProcess(this.#folder, shop, machine);
    const { port, fingerprint, keys } = await this.#keeperProcess.start(tills);
    const reached = await through(port);
    const { address } = machine;
    return keys.map((key) => ({ kind: 'keeper', address, port: reached, fingerprint, key }));
  }
}

async function pouchBooks(path: string): Promise<PouchPoster> {
  const books = new PouchPoster(path);
  await books.prepare();
  return books;
}

class TillProcess {
  readonly #child: ChildProcess;
  readonly #reports: Report[] = [];
  #waiting: (() => void) | undefined;

  constructor(
    machine: Machine,
    script: string,
    environment: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ) {
    const main = join(import.meta.dirname, script);
    const [program, ...words] = machine.command([process.execPath, main, ...args]);
    this.#child = spawn(program!, words, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
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
