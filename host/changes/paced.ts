import type { Disposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';

/**
 * Does something when asked: in the next turn after a rest, and for whoever asks again and again once in every
 * `pause`. Each asking is followed by a whole run.
 */
export class Paced implements Disposable {
  readonly #timers: Timers;
  readonly #pause: number;
  readonly #run: () => void;
  #ran = Number.NEGATIVE_INFINITY;
  #turn: NodeJS.Immediate | undefined;
  #later: Disposable | undefined;

  constructor(timers: Timers, pause_ms: number, run: () => void) {
    this.#timers = timers;
    this.#pause = pause_ms;
    this.#run = run;
  }

  ask(): void {
    if (this.#turn || this.#later) return;
    const wait = this.#ran + this.#pause - this.#timers.now();
    if (wait > 0) this.#later = this.#timers.after(wait, this.#start, 'background');
    else this.#turn = setImmediate(this.#start);
  }

  dispose(): void {
    if (this.#turn) clearImmediate(this.#turn);
    this.#later?.dispose();
    this.#turn = this.#later = undefined;
  }

  readonly #start = (): void => {
    this.#turn = this.#later = undefined;
    this.#ran = this.#timers.now();
    this.#run();
  };
}
