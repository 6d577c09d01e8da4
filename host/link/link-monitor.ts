import type { DatabaseChanged, DbMonitor, MonitorStatus } from '@counterpart/sdk/node';
import { Samples } from '../database/samples.ts';

/** {@link DbMonitor} of a till whose keeper pushes every change. */
export class LinkMonitor implements DbMonitor {
  readonly #trouble: () => string | null;
  readonly #till: string;
  #delay: number | null = null;
  readonly #delays = new Samples();
  #seq = 0;

  constructor(till: string, trouble: () => string | null) {
    this.#till = till;
    this.#trouble = trouble;
  }

  startAt(seq: number): void {
    this.#seq = seq;
  }

  /** `delay_ms`: from the commit until it was heard here; null where that could not be measured. */
  saw({ seq, origin }: DatabaseChanged, delay_ms: number | null): void {
    this.#seq = seq;
    if (delay_ms === null || (origin !== 'external' && origin.till === this.#till)) return;
    this.#delay = delay_ms;
    this.#delays.add(delay_ms);
  }

  status(): MonitorStatus {
    const message = this.#trouble();
    return {
      state: message === null ? 'live' : 'waiting',
      message,
      delay_ms: this.#delay,
      delays_ms: this.#delays.quantiles(),
      interval_ms: 0,
      seq: this.#seq,
      // The keeper says so, with its figures.
      exchanged: null,
    };
  }

  wake(): void {}
}
