/** The only randomness of the host, so that several tills can be simulated with a seed. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
}
export const Random = Symbol.for('counterpart.Random');

export class SystemRandom implements Random {
  next(): number {
    return Math.random();
  }
}

/** The same numbers for the same seed (mulberry32). For tests and simulations. */
export class SeededRandom implements Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
