/** What the middle, the slow ones and the slowest of some measurements were. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** The newest measurements of one thing. */
export class Samples {
  readonly #values: number[] = [];
  readonly #size: number;
  #next = 0;
  #count = 0;

  constructor(size = 1000) {
    this.#size = size;
  }

  /** How many there were, also those that are no longer kept. */
  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % this.#size;
    this.#count += 1;
  }

  /** Null before the first. */
  quantiles(): Quantiles | null {
    const sorted = this.#values.toSorted((a, b) => a - b);
    if (sorted.length === 0) return null;
    const at = (share: number) =>
      round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
    return { p50: at(0.5), p95: at(0.95), worst: round(sorted.at(-1)!) };
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
