const BUSY_FOR_MS = 30_000;
const FAST_MS = 250;
const SLOW_MS = 3000;

/** How often to look: often for 30 s after a change, then less and less. */
export class AdaptiveInterval {
  #seenAt: number;
  #current = FAST_MS;

  constructor(now: number) {
    this.#seenAt = now;
  }

  get current_ms(): number {
    return this.#current;
  }

  saw(now: number): void {
    this.#seenAt = now;
    this.#current = FAST_MS;
  }

  /** The pause before the next look. */
  next(now: number): number {
    const busy = now - this.#seenAt < BUSY_FOR_MS;
    this.#current = busy ? FAST_MS : Math.min(SLOW_MS, this.#current * 1.5);
    return this.#current;
  }
}
