import type { Clock, Ids } from '@counterpart/sdk/node';
import type { Random } from './random.ts';

const COUNTER_LIMIT = 2 ** 12;

/** UUIDv7 out of the host's clock and randomness; ids made by one host sort in the order they were made. */
export class UuidIds implements Ids {
  readonly #clock: Clock;
  readonly #random: Random;
  #time = 0;
  #counter = 0;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  next(): string {
    this.#advance();
    const time = this.#time.toString(16).padStart(12, '0');
    const counter = this.#counter.toString(16).padStart(3, '0');
    const variant = this.#hex(2 ** 14, 0x8000);
    return [
      time.slice(0, 8),
      time.slice(8),
      `7${counter}`,
      variant,
      this.#hex(2 ** 24, 0, 6) + this.#hex(2 ** 24, 0, 6),
    ].join('-');
  }

  /** A clock that stands still or goes back must not make an id sort before an earlier one. */
  #advance(): void {
    const now = this.#clock.now();
    if (now > this.#time) {
      this.#time = now;
      this.#counter = Math.floor((this.#random.next() * COUNTER_LIMIT) / 2);
    } else if (++this.#counter === COUNTER_LIMIT) {
      this.#time += 1;
      this.#counter = 0;
    }
  }

  #hex(range: number, base: number, digits = 4): string {
    return (base + Math.floor(this.#random.next() * range)).toString(16).padStart(digits, '0');
  }
}
