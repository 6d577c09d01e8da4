import { createHash } from 'node:crypto';
import { canonicalJson, isRefusal } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';

const KEPT_MS = 60_000;
const KEPT_AT_MOST = 500;

/**
 * Joins an operation that is sent twice under one request id, because the connection broke before its answer: the
 * second waits for the first and shares its result. Across a restart of the host, the request id in the transaction
 * does the same.
 */
export class RecentOperations {
  readonly #timers: Timers;
  readonly #results = new Map<string, { readonly result: Promise<unknown>; readonly at: number }>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  run(identity: readonly unknown[], operate: () => Promise<unknown>): Promise<unknown> {
    this.#forgetOld();
    const key = createHash('sha1').update(canonicalJson(identity)).digest('base64');
    const known = this.#results.get(key);
    if (known) return known.result;
    const result = operate();
    this.#results.set(key, { result, at: this.#timers.now() });
    // Nothing was written: asking again asks again.
    result.then(
      (value) => isRefusal(value) && this.#results.delete(key),
      () => this.#results.delete(key),
    );
    return result;
  }

  #forgetOld(): void {
    const old = this.#timers.now() - KEPT_MS;
    for (const [key, { at }] of this.#results) {
      if (at > old && this.#results.size < KEPT_AT_MOST) return;
      this.#results.delete(key);
    }
  }
}
