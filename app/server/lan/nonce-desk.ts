const LIFETIME_MS = 60_000;
const AT_MOST = 200;

/** Random texts that are good for one pairing each, and for a minute. */
export class NonceDesk {
  readonly #make: () => string;
  readonly #issued = new Map<string, number>();

  constructor(make: () => string) {
    this.#make = make;
  }

  issue(): string {
    const now = performance.now();
    for (const [nonce, at] of this.#issued) {
      if (now - at > LIFETIME_MS || this.#issued.size >= AT_MOST) this.#issued.delete(nonce);
    }
    const nonce = this.#make();
    this.#issued.set(nonce, now);
    return nonce;
  }

  /** True once for each that was issued and is not too old. */
  take(nonce: string): boolean {
    const at = this.#issued.get(nonce);
    this.#issued.delete(nonce);
    return at !== undefined && performance.now() - at <= LIFETIME_MS;
  }
}
