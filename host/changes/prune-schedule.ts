import type { Disposable } from '@counterpart/sdk';
import { Clock, Logger, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { every, sleep } from '../clock/waiting.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';

const DAY_MS = 86_400_000;
/** A till that was away for longer reads everything again, which takes seconds. */
const JOURNAL_DAYS = 30;
/** A lost reply is asked for within minutes; a till that lay in a drawer may ask after weeks. */
const REQUEST_DAYS = 90;
const LOOK_MS = 60 * 60_000;
const FIRST_LOOK_MS = 5 * 60_000;
/** A till that sells goes before. */
const PAUSE_MS = 100;

/** Keeps the journal from growing for ever, in small pieces. */
@injectable()
export class PruneSchedule implements HostPart {
  readonly where = 'keeper';
  readonly #store: ShopStore;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #logger: Logger;
  #stopped = false;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Clock) clock: Clock,
    @inject(Timers) timers: Timers,
    @inject(Logger) logger: Logger,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#timers = timers;
    this.#logger = logger;
  }

  start(): Disposable {
    const look = () =>
      void this.run().catch((error: unknown) => this.#logger.warn('The journal was not pruned.', { error }));
    const first = this.#timers.after(FIRST_LOOK_MS, look, 'background');
    const timer = every(this.#timers, LOOK_MS, look);
    return {
      dispose: () => {
        this.#stopped = true;
        first.dispose();
        timer.dispose();
      },
    };
  }

  /** Deletes what is old enough, piece by piece. */
  async run(): Promise<void> {
    const now = this.#clock.now();
    const limits = { before: now - JOURNAL_DAYS * DAY_MS, requestsBefore: now - REQUEST_DAYS * DAY_MS };
    for (let more = true; more && !this.#stopped;) {
      ({ more } = await this.#store.prune(limits));
      if (more) await sleep(this.#timers, PAUSE_MS, 'background');
    }
  }
}
