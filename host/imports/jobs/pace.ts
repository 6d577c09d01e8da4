import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { sleep } from '../../clock/waiting.ts';
import { ShopStore } from '../../database/store.ts';

/** Somebody else wrote so recently that more is to be expected. */
const BUSY_MS = 2000;
/** A till that sold so recently may sell again at any moment, and is not to wait for a long piece then. */
const QUIET_AFTER_MS = 20_000;
/**
 * Long enough that another process, which tries again at most 4 ms later, finds the file free: it is heard of only once
 * it has written.
 */
const GAP_MS = 5;
/**
 * How long a piece may keep others from writing: what nobody notices while they sell, and the first of them once. Each
 * piece waits for the disk once, however few its rows are, so that with a slow disk fewer rows would help nobody.
 */
const PIECES = { selling: { ms: 15, fewest: 100 }, quiet: { ms: 100, fewest: 500 } } as const;

/** One import among others who write. */
export interface Paced {
  /** How long the next piece may take, and how many rows it has all the same. */
  readonly piece: { readonly ms: number; readonly fewest: number };
  rest(worked_ms: number): Promise<void>;
  dispose(): void;
}

/** How long the pieces of an import are, and how long it rests between two: others that sell get every other moment. */
@injectable()
export class Pace {
  readonly #store: ShopStore;
  readonly #timers: Timers;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Timers) timers: Timers) {
    this.#store = store;
    this.#timers = timers;
  }

  /** `label` is that of its own commits. */
  begin(label: string, till: string): Paced {
    let others = Number.NEGATIVE_INFINITY;
    const listening = this.#store.events.on('database_changed', ({ origin }) => {
      if (origin !== 'external' && origin.till === till && origin.label === label) return;
      others = this.#timers.now();
    });
    const wroteWithin = (ms: number) => this.#store.waiting > 0 || this.#timers.now() - others < ms;
    return {
      get piece() {
        return wroteWithin(QUIET_AFTER_MS) ? PIECES.selling : PIECES.quiet;
      },
      rest: (worked_ms) => {
        const busy = wroteWithin(BUSY_MS);
        return sleep(this.#timers, busy ? Math.max(GAP_MS, worked_ms) : GAP_MS);
      },
      dispose: () => listening.dispose(),
    };
  }
}
