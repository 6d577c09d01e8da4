import { systemTimers, toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';

/** A timer of Node never waits less than a millisecond; a turn of the event loop does. */
const A_TURN_MS = 0.5;

/** {@link Timers} of a till that really runs. */
export const hostTimers: Timers = {
  now: systemTimers.now,
  after(ms, run, manner) {
    if (ms >= A_TURN_MS) return systemTimers.after(ms, run, manner);
    const turn = setImmediate(run);
    if (manner === 'background') turn.unref();
    return toDisposable(() => clearImmediate(turn));
  },
};
