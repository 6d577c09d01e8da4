import type { Logger, Timers } from '@counterpart/sdk/node';

export interface ListenerReport {
  readonly plugin: string;
  readonly failures: number;
  readonly lastFailure: string | null;
  /** The longest a listener of this plugin kept the others waiting, ms. */
  readonly slowest_ms: number;
}

/** A listener that takes longer than this is named in the log, ms. In this process it cannot be stopped. */
const SLOW_MS = 50;

/** Runs listeners so that one's trouble is its plugin's own, and counts it. */
export class ListenerRecord {
  readonly #logger: Logger;
  readonly #timers: Timers;
  readonly #reports = new Map<string, { failures: number; lastFailure: string | null; slowest_ms: number }>();

  constructor(logger: Logger, timers: Timers) {
    this.#logger = logger;
    this.#timers = timers;
  }

  measure(plugin: string, event: string, listener: () => unknown): void {
    const start = this.#timers.now();
    try {
      const result = listener();
      // An async function is a listener too, as far as types go.
      if (result instanceof Promise) result.catch((error: unknown) => this.#failed(plugin, event, error));
    } catch (error) {
      this.#failed(plugin, event, error);
    }
    const took = this.#timers.now() - start;
    const own = this.#of(plugin);
    if (took > SLOW_MS && took > own.slowest_ms) {
      this.#logger.warn(`A listener of ${plugin} kept ${event} waiting.`, { plugin, took_ms: took });
    }
    own.slowest_ms = Math.max(own.slowest_ms, took);
  }

  report(): readonly ListenerReport[] {
    return Array.from(this.#reports, ([plugin, its]) => ({ plugin, ...its }));
  }

  #failed(plugin: string, event: string, error: unknown): void {
    const own = this.#of(plugin);
    own.failures++;
    own.lastFailure = error instanceof Error ? error.message : String(error);
    this.#logger.warn(`A listener of ${plugin} failed on ${event}.`, { plugin, message: own.lastFailure });
  }

  #of(plugin: string): { failures: number; lastFailure: string | null; slowest_ms: number } {
    let own = this.#reports.get(plugin);
    if (!own) this.#reports.set(plugin, (own = { failures: 0, lastFailure: null, slowest_ms: 0 }));
    return own;
  }
}
