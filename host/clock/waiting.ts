import { type Disposable, toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';

export function sleep(timers: Timers, ms: number, manner?: 'background'): Promise<void> {
  return new Promise((resolve) => timers.after(ms, resolve, manner));
}

/** Again and again, in the background: the process may end without it. */
export function every(timers: Timers, ms: number, run: () => void): Disposable {
  let next: Disposable;
  const plan = () => {
    next = timers.after(ms, again, 'background');
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
