const SHARE = 0.25;
/** What may be spent at once after a pause, ms: a quiet shop's screens all refresh without waiting. */
const BURST_MS = 40;

/** Lets live queries have a share of the host's time: a budget that time refills and each refresh draws on. */
export class DutyCycle {
  #budget = BURST_MS;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  spend(cost: number, now: number): void {
    this.#refill(now);
    this.#budget -= cost;
  }

  /** How long to wait before the next refresh, ms; 0 when it may be now. */
  wait(now: number): number {
    this.#refill(now);
    return this.#budget >= 0 ? 0 : -this.#budget / SHARE;
  }

  #refill(now: number): void {
    this.#budget = Math.min(BURST_MS, this.#budget + (now - this.#at) * SHARE);
    this.#at = now;
  }
}
