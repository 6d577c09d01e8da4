import { type Port, PortEnd } from '@counterpart/sdk';
import type { SeededRandom } from '../../host/clock/index.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface NetworkFaults {
  /** How likely a message is lost, and its connection with it. */
  readonly loss: number;
  /** How long a message takes at most, ms; each direction of a connection keeps its order. */
  readonly slowest_ms: number;
}

/** So many messages pass before a connection may break: the greeting of both ends. */
const GREETING = 6;

/** Connections between tills and computers whose delays and breaks come from a seed. Carries any port. */
export class SimulatedNetwork {
  readonly #time: VirtualTime;
  readonly #random: SeededRandom;
  faults: NetworkFaults;
  lost = 0;

  constructor(time: VirtualTime, random: SeededRandom, faults: NetworkFaults) {
    this.#time = time;
    this.#random = random;
    this.faults = faults;
  }

  connect(): SimulatedConnection {
    return new SimulatedConnection(
      this.#time,
      () => this.#random.next() * this.faults.slowest_ms,
      () => {
        const loses = this.#random.next() < this.faults.loss;
        if (loses) this.lost += 1;
        return loses;
      },
    );
  }
}

/** One connection: two ports that are each other's far end. */
export class SimulatedConnection {
  readonly near: Port;
  readonly far: Port;
  readonly #time: VirtualTime;
  readonly #delay: () => number;
  readonly #loses: () => boolean;
  #passed = 0;
  #cut = false;

  constructor(time: VirtualTime, delay: () => number, loses: () => boolean) {
    this.#time = time;
    this.#delay = delay;
    this.#loses = loses;
    const near: PortEnd = this.#end(() => far);
    const far: PortEnd = this.#end(() => near);
    [this.near, this.far] = [near, far];
  }

  /** What is under way is lost, and each end hears of it in its own time. */
  cut(): void {
    if (this.#cut) return;
    this.#cut = true;
    for (const end of [this.near, this.far]) this.#time.after(this.#delay(), () => (end as PortEnd).end());
  }

  /** Who called is gone: nobody is left at the near end to wait for anything. */
  die(): void {
    this.cut();
    (this.near as PortEnd).end();
  }

  #end(to: () => PortEnd): PortEnd {
    let arrives = 0;
    return new PortEnd({
      send: (message) => {
        if (this.#cut) return;
        const copy: unknown = structuredClone(message);
        // In order: nothing overtakes what was sent before it.
        arrives = Math.max(arrives, this.#time.now() + this.#delay());
        this.#time.after(arrives - this.#time.now(), () => this.#deliver(copy, to()));
      },
      close: () => this.cut(),
    });
  }

  #deliver(message: unknown, to: PortEnd): void {
    if (this.#cut) return;
    this.#passed += 1;
    if (this.#passed > GREETING && this.#loses()) this.cut();
    else to.receive(message);
  }
}
