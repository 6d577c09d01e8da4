import { type Disposable, toDisposable } from '@counterpart/sdk';
import type { Clock, Timers } from '@counterpart/sdk/node';

interface Planned {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Time that passes only when something is due: what happens at the same moment happens in the order it was planned. It
 * stands still for what takes real time, such as a file that is read, so how fast the machine is changes nothing.
 */
export class VirtualTime implements Timers {
  #now = Date.UTC(2026, 10, 23, 9);
  readonly #planned: Planned[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): Disposable {
    const planned = { at: this.#now + ms, run };
    const place = this.#planned.findLastIndex(({ at }) => at <= planned.at) + 1;
    this.#planned.splice(place, 0, planned);
    return toDisposable(() => {
      const at = this.#planned.indexOf(planned);
      if (at !== -1) this.#planned.splice(at, 1);
    });
  }

  /** Lets the next planned thing happen, and then everything that it causes in this process. */
  async step(): Promise<void> {
    const next = this.#planned.shift();
    if (!next) throw new Error('Nothing is planned, so time would stand still for ever.');
    this.#now = next.at;
    next.run();
    await settled();
  }

  /** What is asked is answered only while time passes. */
  async during<T>(asked: Promise<T>): Promise<T> {
    const asking = new Set([asked]);
    const answered = () => asking.delete(asked);
    asked.then(answered, answered);
    await settled();
    while (asking.size > 0) await this.step();
    return asked;
  }
}

/** How Node calls what is under way outside the event loop, and what has a turn of it to come. */
const UNDER_WAY = new Set(['FSReqCallback', 'FSReqPromise', 'CloseReq', 'Immediate']);
/** A step from one to the next may take a turn of its own. */
const QUIET_TURNS = 3;

/** Resolves when nothing more happens in this process unless time passes. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (process.getActiveResourcesInfo().some((kind) => UNDER_WAY.has(kind))) quiet = -1;
  }
}

/** The clock of one computer, which may be wrong and may jump. */
export class WrongClock implements Clock {
  readonly #time: VirtualTime;
  error_ms = 0;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  now(): number {
    return Math.floor(this.#time.now()) + this.error_ms;
  }
}
