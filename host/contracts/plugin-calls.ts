import type { Timers } from '@counterpart/sdk/node';
import { within } from '../clock/waiting.ts';

/** The counters of one plugin at a moment. */
export interface CallFigures {
  readonly handled: number;
  readonly refused: number;
  readonly faults: number;
  readonly spent_ms: number;
}

/** What one plugin was asked: how often, how it went, and what is still being answered. */
export class PluginCalls {
  handled = 0;
  refused = 0;
  faults = 0;
  /** Time between the start and the end of its answers, those that it waited for included, ms. */
  spent_ms = 0;
  /** Calls it made itself, to any contract. */
  made = 0;
  /** Being switched off: only calls that belong to a call in flight are still taken. */
  closing = false;

  #inFlight = 0;
  #onIdle: (() => void) | undefined;

  get inFlight(): number {
    return this.#inFlight;
  }

  figures(): CallFigures {
    const { handled, refused, faults, spent_ms } = this;
    return { handled, refused, faults, spent_ms };
  }

  begin(): void {
    this.handled += 1;
    this.#inFlight += 1;
  }

  end(): void {
    this.#inFlight -= 1;
    if (this.#inFlight === 0) this.#onIdle?.();
  }

  /** Takes no new calls; true once nothing is in flight, false when that took longer than `deadline` ms. */
  async close(deadline: number, timers: Timers): Promise<boolean> {
    this.closing = true;
    if (this.#inFlight === 0) return true;
    const idle = new Promise<true>((resolve) => {
      this.#onIdle = () => resolve(true);
    });
    try {
      return await within(timers, idle, deadline, () => false);
    } finally {
      this.#onIdle = undefined;
    }
  }
}
