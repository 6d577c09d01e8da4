import type { Fault } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import { sleep } from '../clock/waiting.ts';

export interface Patience {
  readonly random: Random;
  readonly timers: Timers;
  /** How long to go on trying, ms. */
  readonly patience_ms: number;
  isBusy(error: unknown): boolean;
  /** What to say when it took too long. */
  gaveUp(): Fault;
}

/**
 * Tries again while another process is in the way. Full jitter under a low ceiling: SQLite's own waiting starves
 * some processes for good, and so does trying harder the longer one has waited.
 */
export async function retryWhileBusy<T>(attempt: () => Promise<T>, patience: Patience): Promise<T> {
  const { random, timers } = patience;
  let deadline: number | undefined;
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!patience.isBusy(error)) throw error;
      deadline ??= timers.now() + patience.patience_ms;
      if (timers.now() >= deadline) throw patience.gaveUp();
    }
    await sleep(timers, random.next() * Math.min(4, 0.25 * 2 ** Math.min(tries, 10)));
  }
}
