import { type Quantiles, Samples } from '../database/samples.ts';

export interface LockWaits {
  /** How many transactions had to wait for another process. */
  readonly count: number;
  readonly p95_ms: number;
  readonly worst_ms: number;
}

/** How writing went at this till since it started. */
export class TransactionFigures {
  readonly #commits = new Samples();
  readonly #waits = new Samples();

  /** `ms`: from asking for the commit until it was durable. */
  committed(ms: number): void {
    this.#commits.add(ms);
  }

  waited(ms: number): void {
    this.#waits.add(ms);
  }

  get commits(): number {
    return this.#commits.count;
  }

  commit_ms(): Quantiles | null {
    return this.#commits.quantiles();
  }

  lockWaits(): LockWaits {
    const { p95 = 0, worst = 0 } = this.#waits.quantiles() ?? {};
    return { count: this.#waits.count, p95_ms: p95, worst_ms: worst };
  }
}
