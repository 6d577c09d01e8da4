import type { Clock } from '@counterpart/sdk/node';

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

/**
 * Time that passes only when something is due: what happens at the same moment happens in the order it was planned. It
 * stands still for what takes real time, such as a host that starts.
 */
export class VirtualTime {
  #now = Date.UTC(2026, 10, 23, 9);
  #order = 0;
  readonly #planned: Planned[] = [];

  get now(): number {
    return this.#now;
  }

  get idle(): boolean {
    return this.#planned.length === 0;
  }

  after(ms: number, run: () => void | Promise<void>): void {
    const planned = { at: this.#now + ms, order: (this.#order += 1), run };
    const place = this.#planned.findLastIndex(({ at }) => at <= planned.at) + 1;
    this.#planned.splice(place, 0, planned);
  }

  /** Lets the next planned thing happen, and then everything that it causes in this process. */
  async step(): Promise<void> {
    const next = this.#planned.shift();
    if (!next) return;
    this.#now = next.at;
    await next.run();
    await settled();
  }
}

/** So many turns of the event loop are enough for whatever a host does after one message. */
const TURNS = 8;

export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The clock of one computer, which may be wrong and may jump. */
export class WrongClock implements Clock {
  readonly #time: VirtualTime;
  error_ms = 0;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  now(): number {
    return Math.floor(this.#time.now) + this.error_ms;
  }
}
