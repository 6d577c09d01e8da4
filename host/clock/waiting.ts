import { type Disposable, toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';

export function sleep(timers: Timers, ms: number, manner?: 'background'): Promise<void> {
  return new Promise((resolve) => timers.after(ms, resolve, manner));
}

/**
 * Again and again, in the background: the process may end without it. Whoever does so falls into step with the others,
 * because waking is what costs a host at rest, and not what is looked at; so the first wait is half as long as the
 * later ones, or half as long again, or between.
 */
export function every(timers: Timers, ms: number, run: () => void): Disposable {
  let next: Disposable;
  const plan = () => {
    const left = ms - (timers.now() % ms);
    // Whole milliseconds, as Node counts them.
    next = timers.after(Math.ceil(left < ms / 2 ? left + ms : left), again, 'background');
  };
  const again = () => {
    plan();
    run();
  };
  plan();
  return toDisposable(() => next.dispose());
}

/** What `work` resolves to, or `late` when that takes longer than `deadline` ms. */
export async function within<T, L>(
  timers: Timers,
  work: Promise<T>,
  deadline: number,
  late: () => L,
): Promise<T | L> {
  let timer: Disposable | undefined;
  const timeout = new Promise<L>((resolve, reject) => {
    timer = timers.after(deadline, () => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    });
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timer?.dispose();
  }
}
