import { type CallUser, connectSession, type Session } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import type { SeededRandom } from '../../host/clock/index.ts';
import type { SimulatedFollower } from './simulated-shop.ts';
import type { SimulatedConnection, SimulatedNetwork } from './simulated-network.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How a cashier reaches the books: what is between the two can break. */
export interface Reach {
  readonly name: string;
  call(method: string, input: unknown, requestId: string): Promise<unknown>;
  /** The connection breaks; it comes back by itself. */
  cut(): void;
  /** It ends without a goodbye, with whatever was under way, and starts again. */
  crash(): Promise<void>;
  close(): void;
}

export interface ReachServices {
  readonly time: VirtualTime;
  readonly network: SimulatedNetwork;
  readonly random: SeededRandom;
  readonly user: CallUser;
}

const SECRETS = { token: 'token', ownerKey: 'owner key' };
const COMES_BACK_WITHIN_MS = 60;

/** Opens one connection after another, each a while after it was asked for. */
class Line {
  readonly #services: ReachServices;
  readonly #answer: (connection: SimulatedConnection) => void;
  current: SimulatedConnection | undefined;

  constructor(services: ReachServices, answer: (connection: SimulatedConnection) => void) {
    this.#services = services;
    this.#answer = answer;
  }

  dial() {
    const { time, network, random } = this.#services;
    return new Promise<SimulatedConnection['near']>((resolve) => {
      time.after(random.next() * COMES_BACK_WITHIN_MS, () => {
        this.current = network.connect();
        this.#answer(this.current);
        resolve(this.current.near);
      });
    });
  }
}

/** A page at a till on the shop's own file; the network is between the page and its host. */
export function pageReach(shop: TestShop, name: string, services: ReachServices): Reach {
  const line = new Line(services, ({ far }) => void shop.host.serve(far, SECRETS));
  const open = () =>
    connectSession({
      open: () => line.dial(),
      hello: () => ({ token: SECRETS.ownerKey, actAs: services.user.id }),
      retryDelay: () => 0,
      timers: services.time,
    });
  let session: Session = open();
  return {
    name,
    call: (method, input, requestId) => session.call(method, input, { requestId }),
    cut: () => line.current?.cut(),
    crash: async () => {
      session.dispose();
      session = open();
    },
    close: () => session.dispose(),
  };
}

/** A till without the shop's file; the network is between it and the keeper of the books. */
export function followerReach(
  keeper: TestShop,
  till: SimulatedFollower,
  name: string,
  services: ReachServices,
): Reach {
  const line = new Line(services, ({ far }) => void keeper.host.serveTill(far, till.host.till));
  // From here on every try goes through the simulated network; only who starts reaches the keeper at once.
  let starting = false;
  Object.assign(till.line, { dial: () => (starting ? till.dialAtOnce() : line.dial()) });
  till.line.cut();
  const caller = { user: services.user, origin: 'test' };
  return {
    name,
    call: (method, input, requestId) => till.host.call(method, input, { ...caller, requestId }),
    cut: () => line.current?.cut(),
    crash: async () => {
      line.current?.die();
      till.line.mend();
      starting = true;
      await till.restart();
      starting = false;
      till.line.cut();
    },
    close: () => line.current?.cut(),
  };
}
