import { toDisposable } from '@counterpart/sdk';
import type { LiveTimers } from './live-scheduler.ts';

export const realTimers: LiveTimers = {
  now: () => performance.now(),
  after(ms, run) {
    if (ms < 1) {
      const immediate = setImmediate(run);
      return toDisposable(() => clearImmediate(immediate));
    }
    const timeout = setTimeout(run, ms);
    return toDisposable(() => clearTimeout(timeout));
  },
};
