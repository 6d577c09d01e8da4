import { type Disposable, toDisposable } from './disposable.ts';

/**
 * How code waits, and measures how long something took. The only timers, so that several tills can be simulated in a
 * time that passes when something is due and not otherwise.
 */
export interface Timers {
  /** Milliseconds of a steady clock: it only goes forward, and says nothing of the time of day. */
  now(): number;
  /** Runs once, so long from now, unless disposed before. `background`: the process may end without it. */
  after(ms: number, run: () => void, manner?: 'background'): Disposable;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(ms, run, manner) {
    const timer = setTimeout(run, ms);
    if (manner === 'background') (timer as { unref?(): void }).unref?.();
    return toDisposable(() => clearTimeout(timer));
  },
};
