import type { DatabaseChanged, DbMonitor, MonitorStatus } from '@counterpart/sdk/node';

import { Samples } from '../database/samples.ts';

/** {@link DbMonitor} of a till whose keeper pushes every change. */
export class LinkMonitor implements DbMonitor {
  readonly #trouble: () => string | null;
  readonly #till: string;
  readonly #now: () => number;
  #delay: number | null = null;
  readonly #delays = new Samples();
  #seq = 0;

  /** `now`: the keeper's time as well as it is known here, UTC epoch ms. */
  constructor(till: string, trouble: () => string | null, now: () => number) {
    this.#till = till;
    this.#trouble = trouble;
    this.#now = now;
  }

  startAt(seq: number): void {
    this.#seq = seq;
  }

  saw({ seq, origin, committedAt }: DatabaseChanged): void {
    this.#seq = seq;
    if (origin !== 'external' && origin.till !== this.#till) {
      this.#delay = Math.max(0, this.#now() - committedAt);
      this.#delays.add(this.#delay);
    }
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
    };
  }

  wake(): void {}
}
