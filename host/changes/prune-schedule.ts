import type { Disposable } from '@counterpart/sdk';
import { Clock, Logger } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { setTimeout as sleep } from 'node:timers/promises';
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
  readonly #logger: Logger;
  #stopped = false;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Clock) clock: Clock,
    @inject(Logger) logger: Logger,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#logger = logger;
  }

  start(): Disposable {
    const look = () =>
      void this.run().catch((error: unknown) => this.#logger.warn('The journal was not pruned.', { error }));
    const first = setTimeout(look, FIRST_LOOK_MS);
    const timer = setInterval(look, LOOK_MS);
    first.unref();
    timer.unref();
    return {
      dispose: () => {
        this.#stopped = true;
        clearTimeout(first);
        clearInterval(timer);
      },
    };
  }

  /** Deletes what is old enough, piece by piece. */
  async run(): Promise<void> {
    const now = this.#clock.now();
    const limits = { before: now - JOURNAL_DAYS * DAY_MS, requestsBefore: now - REQUEST_DAYS * DAY_MS };
    for (let more = true; more && !this.#stopped;) {
      ({ more } = await this.#store.prune(limits));
      if (more) await sleep(PAUSE_MS, undefined, { ref: false });
    }
  }
}
