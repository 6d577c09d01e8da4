import type { Disposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { waitedTooLong } from './transaction-faults.ts';

/** How long a work may wait for its turn. Its caller hears of it then, whatever the work still waits for. */
export class WaitingLimit {
  readonly #plugin: string;
  readonly #deadline_ms: number;
  readonly #timers: Timers;
  readonly #asked: number;
  #timer: Disposable | undefined;
  #isOver = false;

  constructor(timers: Timers, plugin: string, deadline_ms: number) {
    this.#plugin = plugin;
    this.#deadline_ms = deadline_ms;
    this.#timers = timers;
    this.#asked = timers.now();
  }

  /** `tell` hears the fault when the time is over before the work has begun. */
  start(tell: (fault: Error) => void): void {
    const over = () => {
      this.#isOver = true;
      tell(waitedTooLong(this.#plugin, this.#deadline_ms));
    };
    this.#timer = this.#timers.after(this.#deadline_ms, over, 'background');
  }

  /** The work begins now; throws when it is too late for that, even where the timer is late itself. */
  begin(): void {
    this.#timer?.dispose();
    if (!this.#isOver && this.#timers.now() - this.#asked <= this.#deadline_ms) return;
    this.#isOver = true;
    throw waitedTooLong(this.#plugin, this.#deadline_ms);
  }
}
