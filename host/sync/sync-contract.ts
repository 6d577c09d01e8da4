import {
  type CallContext,
  canonicalJson,
  createClient,
  type Disposable,
  syncContract,
  type SyncStatus,
  withDeadline,
} from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { every } from '../clock/waiting.ts';
import { Caller } from '../contracts/caller.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { noteReads } from '../live/read-tracker.ts';
import { PlaceNow } from '../place/place-now.ts';
import { SyncServices } from './sync-services.ts';

/** Stands for what the monitor knows, which is in no table. */
const MONITOR = 'core monitor';
/** Stands for figures that change with every sale: looked at now and then is enough. */
const FIGURES = 'core figures';
const LOOK_MS = 1000;
/** Longer than that nobody waits for who else is there, ms. */
const TILLS_WITHIN_MS = 500;
const FIGURES_MS = 5000;

/** `sync/v1`: how well this till sees the others, and how the books are. */
@injectable()
export class SyncContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #caller: Caller;
  readonly #store: ShopStore;
  readonly #live: LiveQueries;
  readonly #services: SyncServices;
  readonly #place: PlaceNow;
  #known: SyncStatus['tills'] = [];

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Caller) caller: Caller,
    @inject(ShopStore) store: ShopStore,
    @inject(LiveQueries) live: LiveQueries,
    @inject(SyncServices) services: SyncServices,
    @inject(PlaceNow) place: PlaceNow,
  ) {
    this.#registry = registry;
    this.#caller = caller;
    this.#store = store;
    this.#live = live;
    this.#services = services;
    this.#place = place;
  }

  start(): Disposable {
    const { tills, figures, health, timers } = this.#services;
    const implemented = this.#registry.implement('core', syncContract, {
      status: (_input, context) => this.#status(context),
      tills: (_input, context) => tills.all(context.till.id),
      books: () => figures.read(),
      health: (_input, context) => {
        noteReads([MONITOR, FIGURES]);
        return health.read(context);
      },
    });
    let last = '';
    // That the books are away is said at once; of the rest the monitor does not tell, and comparing a few figures costs
    // nothing.
    const turning = this.#place.onTurn(() => this.#live.touch([MONITOR]));
    const looking = every(timers, LOOK_MS, () => {
      const { seq: _, ...shown } = this.#store.monitor.status();
      const now = canonicalJson(shown);
      if (now !== last) this.#live.touch([MONITOR]);
      last = now;
    });
    const measuring = every(timers, FIGURES_MS, () => this.#live.touch([FIGURES]));
    return {
      dispose() {
        turning.dispose();
        looking.dispose();
        measuring.dispose();
        implemented.dispose();
      },
    };
  }

  async #status(context: CallContext): Promise<SyncStatus> {
    noteReads([MONITOR]);
    const tills = await this.#tills(context);
    // Read last: whoever asked for the tills in vain knows by now why.
    const { state, message, delay_ms, interval_ms } = this.#store.monitor.status();
    return { state, message, delay_ms, interval_ms, tills: state === 'live' ? tills : [] };
  }

  /** What is known of them when the books do not answer at once: the status must say so now, not when they do. */
  async #tills({ requestId: _requestId, ...as }: CallContext): Promise<SyncStatus['tills']> {
    if (this.#store.monitor.status().state === 'waiting') return [];
    const { timers } = this.#services;
    const sync = createClient(syncContract, (method, input) => this.#caller.call(method, input, as));
    try {
      this.#known = await withDeadline(Promise.resolve(sync.tills()), TILLS_WITHIN_MS, { timers });
    } catch {
      // The status says why.
    }
    return this.#known;
  }
}
