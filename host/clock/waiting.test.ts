import { toDisposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { every } from './waiting.ts';

/** A clock that goes on from one due moment to the next. */
function steppedTimers() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  const timers: Timers = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      due.push(entry);
      return toDisposable(() => {
        due = due.filter((other) => other !== entry);
      });
    },
  };
  const until = (end: number) => {
    for (;;) {
      const [next] = due.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      due = due.filter((other) => other !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { timers, until };
}

describe('what is done every so often', () => {
  it('happens as often as asked, in step with whatever else does, whenever each of them began', () => {
    const { timers, until } = steppedTimers();
    const often: number[] = [];
    const seldom: number[] = [];
    until(130);
    every(timers, 200, () => seldom.push(timers.now()));
    until(173);
    every(timers, 100, () => often.push(timers.now()));
    until(2000);
    expect(often).toHaveLength(18);
    expect(seldom).toHaveLength(9);
    expect(often).toEqual(expect.arrayContaining(seldom));
  });

  it('happens no more once it was disposed', () => {
    const { timers, until } = steppedTimers();
    let times = 0;
    const timer = every(timers, 100, () => times++);
    until(250);
    timer.dispose();
    until(1000);
    expect(times).toBe(2);
  });
});
