const BUSY_FOR_MS = 30_000;
const FAST_MS = 250;
const SLOW_MS = 3000;

/** How often to look: often for 30 s after a change, then less and less. */
export class AdaptiveInterval {
  readonly #fast: number;
  #seenAt: number;
  #current: number;

  /** `fast`: the pause while the shop is busy, ms. */
  constructor(now: number, fast: number = FAST_MS) {
    this.#fast = fast;
    this.#seenAt = now;
    this.#current = fast;
  }

  get current_ms(): number {
    return this.#current;
  }

  saw(now: number): void {
    this.#seenAt = now;
    this.#current = this.#fast;
  }

  /** The pause before the next look. */
  next(now: number): number {
    const busy = now - this.#seenAt < BUSY_FOR_MS;
    this.#current = busy ? this.#fast : Math.min(SLOW_MS, this.#current * 1.5);
    return this.#current;
  }
}
