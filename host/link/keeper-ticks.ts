import type { Timers } from '@counterpart/sdk/node';

/** Steady clocks drift apart: so long they are trusted, ms. By then they differ by a few ms. */
const FRESH_MS = 60_000;

/**
 * How the keeper's steady clock stands to this till's, so that a delay between the two can be measured: a clock that
 * tells the time of day may be wrong by an hour, or be set right between two looks.
 */
export class KeeperTicks {
  readonly #timers: Timers;
  #difference = 0;
  #learnedAt = -Infinity;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** `ticks` was read at the keeper between two moments here. */
  learn(ticks: number, askedAt: number, heardAt: number): void {
    this.#difference = ticks - (askedAt + heardAt) / 2;
    this.#learnedAt = heardAt;
  }

  get isFresh(): boolean {
    return this.#timers.now() - this.#learnedAt < FRESH_MS;
  }

  /** From that moment at the keeper until now, ms. */
  since(ticks: number): number {
    return Math.max(0, this.#timers.now() + this.#difference - ticks);
  }
}
