import { canonicalJson, type Disposable, syncContract, type SyncStatus } from '@counterpart/sdk';
import { Clock, sql, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { noteReads } from '../live/read-tracker.ts';
import { BEAT_MS } from './till-presence.ts';

/** Stands for what the monitor knows, which is in no table. */
const MONITOR = 'core monitor';
const LOOK_MS = 1000;
/** One beat may be late. */
const ONLINE_MS = 2.5 * BEAT_MS;

interface TillRow {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly seen_at: number;
  readonly online: number;
}

/** `sync/v1`: how well this till sees the others. */
@injectable()
export class SyncContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #store: ShopStore;
  readonly #live: LiveQueries;
  readonly #till: Till;
  readonly #clock: Clock;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(ShopStore) store: ShopStore,
    @inject(LiveQueries) live: LiveQueries,
    @inject(Till) till: Till,
    @inject(Clock) clock: Clock,
  ) {
    this.#registry = registry;
    this.#store = store;
    this.#live = live;
    this.#till = till;
    this.#clock = clock;
  }

  start(): Disposable {
    const implemented = this.#registry.implement('core', syncContract, { status: () => this.#status() });
    let last = '';
    // The monitor does not tell; comparing a few figures once a second costs nothing.
    const timer = setInterval(() => {
      const { seq: _, ...shown } = this.#store.monitor.status();
      const now = canonicalJson(shown);
      if (now !== last) this.#live.touch([MONITOR]);
      last = now;
    }, LOOK_MS);
    timer.unref();
    return {
      dispose() {
        clearInterval(timer);
        implemented.dispose();
      },
    };
  }

  async #status(): Promise<SyncStatus> {
    noteReads([MONITOR]);
    const { state, message, delay_ms, interval_ms } = this.#store.monitor.status();
    return { state, message, delay_ms, interval_ms, tills: await this.#tills() };
  }

  /** Unknown while the books cannot be read: the status must still say why. */
  async #tills(): Promise<SyncStatus['tills']> {
    const now = this.#clock.now();
    const rows = await this.#store.database
      .all<TillRow>(sql`select id, name, version, seen_at, online from core_till order by name, id`)
      .catch(() => []);
    return rows.map(({ id, name, version, seen_at, online }) => {
      const here = id === this.#till.id;
      return {
        id,
        name,
        version,
        seen_at,
        online: here || (online === 1 && now - seen_at < ONLINE_MS),
        this: here,
      };
    });
  }
}
