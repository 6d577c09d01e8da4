import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { sleep } from '../../clock/waiting.ts';
import { ShopStore } from '../../database/store.ts';

/** Somebody else wrote so recently that more is to be expected. */
const BUSY_MS = 2000;
/**
 * Long enough that another process, which tries again at most 4 ms later, finds the file free: it is heard of only once
 * it has written.
 */
const GAP_MS = 5;

/** How long an import rests between two pieces: others that sell get every other moment. */
@injectable()
export class Pace {
  readonly #store: ShopStore;
  readonly #timers: Timers;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Timers) timers: Timers) {
    this.#store = store;
    this.#timers = timers;
  }

  /** One import's rests; `label` is that of its own commits. */
  begin(label: string, till: string): { rest(worked_ms: number): Promise<void>; dispose(): void } {
    let others = Number.NEGATIVE_INFINITY;
    const listening = this.#store.events.on('database_changed', ({ origin }) => {
      if (origin !== 'external' && origin.till === till && origin.label === label) return;
      others = this.#timers.now();
    });
    return {
      rest: (worked_ms) => {
        const busy = this.#store.waiting > 0 || this.#timers.now() - others < BUSY_MS;
        return sleep(this.#timers, busy ? Math.max(GAP_MS, worked_ms) : GAP_MS);
      },
      dispose: () => listening.dispose(),
    };
  }
}
