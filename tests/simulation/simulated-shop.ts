import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallUser, toDisposable } from '@counterpart/sdk';
import { type FollowingTill, type TestShop, testShop } from '@counterpart/host/testing';
import type { SavedProduct } from '@counterpart/inventory/api';
import { SeededRandom } from '../../host/clock/index.ts';
import { realPlugins } from '../faults/processes/real-plugins.ts';
import type { ModelProduct } from './shop-model.ts';
import { VirtualTime, WrongClock } from './virtual-time.ts';

/** Four computers of one shop: two on its file, one of which keeps the books for the other two. */
export interface SimulatedShop {
  readonly time: VirtualTime;
  readonly clocks: readonly WrongClock[];
  readonly keeper: TestShop;
  readonly beside: TestShop;
  readonly followers: readonly SimulatedFollower[];
  readonly user: CallUser;
  readonly path: string;
  /** Products that nobody has sold yet. */
  stock(options: { readonly negativeStock: 'refuse' | 'allow' }): Promise<readonly StockedProduct[]>;
  dispose(): Promise<void>;
}

export interface SimulatedFollower extends FollowingTill {
  /** Past the simulated network, which each run puts in the place of the line's own way. */
  readonly dialAtOnce: FollowingTill['line']['dial'];
}

export interface StockedProduct extends ModelProduct {
  readonly revision: number;
  readonly price_minor: number;
}

/** Disks are not simulated here, so nobody waits for one where the system has a folder in memory. */
const UNDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const PRODUCTS = 3;
const OPENING_MILLI = 6_000;

export async function openSimulatedShop(seed: number): Promise<SimulatedShop> {
  const time = new VirtualTime();
  const clocks = Array.from({ length: 4 }, () => new WrongClock(time));
  const at = (n: number) => ({ clock: clocks[n]!, random: new SeededRandom(seed * 4 + n) });
  // What the system tells of a folder comes when it comes; what is left is to look, in the simulated time.
  const common = { timers: time, watchFolder: () => toDisposable(() => {}) };
  const keeper = await testShop({ plugins: realPlugins, under: UNDER, ...common, ...at(0) });
  const beside = await time.during(keeper.secondTill(at(1)));
  const follower = async (n: number): Promise<SimulatedFollower> => {
    const till = await time.during(keeper.followingTill(at(n)));
    return Object.assign(till, { dialAtOnce: till.line.dial.bind(till.line) });
  };
  const followers = [await follower(2), await follower(3)];
  const people = (await keeper.host.call('identity.people', {})) as readonly CallUser[];
  const { id, name, role } = people.find((person) => person.role === 'manager')!;
  let batch = 0;
  return {
    time,
    clocks,
    keeper,
    beside,
    followers,
    user: { id, name, role },
    path: join(keeper.folder, '..', 'shop.db'),
    stock: async ({ negativeStock }) => {
      batch += 1;
      const products: StockedProduct[] = [];
      for (let n = 1; n <= PRODUCTS; n++) {
        const [code, price_minor] = [`P${batch}-${n}`, 100 * n];
        const product = {
          name: code,
          codes: [code],
          price_minor,
          negativeStock,
          openingStock_milli: OPENING_MILLI,
        };
        const saving = keeper.host.call('inventory.saveProduct', product);
        const saved = (await time.during(saving)) as SavedProduct;
        const { id, revision } = saved.product;
        products.push({ id, code, price_minor, revision, opening_milli: OPENING_MILLI });
      }
      return products;
    },
    dispose: () => time.during(keeper.dispose()),
  };
}
