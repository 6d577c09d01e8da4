import type { SyncStatus } from '@counterpart/sdk';
import { SeededRandom } from '../../host/clock/index.ts';
import { followerReach, pageReach, type Reach } from './reach.ts';
import { ShopModel } from './shop-model.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import type { SimulatedShop } from './simulated-shop.ts';
import { SimulatedTill } from './simulated-till.ts';

/** A defect that is put in on purpose, to prove that the simulation finds it. */
export type Defect = 'forgets-requests' | 'no-stock-check';

export interface Simulated {
  readonly seed: number;
  /** What is wrong; empty when everything holds. */
  readonly problems: readonly string[];
  readonly sales: number;
  /** Messages that were lost, with their connection. */
  readonly lost: number;
  readonly crashes: number;
  readonly trace: readonly string[];
}

const ACTS = 14;
const THINKS_MS = 40;
const FAULTS = { loss: 0.02, slowest_ms: 30 };
const HOUR = 3_600_000;
/** What takes longer hangs. */
const PATIENCE_MS = HOUR / 2;

/** One run: a seed decides who does what when, what the network loses, whose clock is wrong, and who dies. */
export async function simulate(shop: SimulatedShop, seed: number, defect?: Defect): Promise<Simulated> {
  const { time, clocks, keeper, beside, followers, user } = shop;
  const random = new SeededRandom(seed);
  const trace: string[] = [];
  const start = time.now();
  const note = (line: string) => void trace.push(`${(time.now() - start).toFixed(1)} ${line}`);
  const stocked = await shop.stock({ negativeStock: defect === 'no-stock-check' ? 'allow' : 'refuse' });
  const network = new SimulatedNetwork(time, random, { ...FAULTS, loss: 0 });
  const services = { time, network, random, user };
  const reaches: readonly Reach[] = [
    pageReach(keeper, 'keeper', services),
    pageReach(beside, 'beside', services),
    ...followers.map((till, n) => followerReach(keeper, till, `follower-${n + 1}`, services)),
  ];
  const model = new ShopModel(shop.path, stocked);
  for (const { id, price_minor } of stocked) model.priced(id, price_minor);
  const common = {
    random,
    model,
    products: stocked,
    revisions: new Map(stocked.map(({ id, revision }) => [id, revision])),
    trace: note,
    forgetsRequests: defect === 'forgets-requests',
  };
  const tills = reaches.map((reach) => new SimulatedTill({ ...common, reach }));
  const overdue = () => time.now() - start > PATIENCE_MS;
  const faulty = () => tills.find(({ fault }) => fault !== undefined)?.fault;

  /** Lets time pass until it is so. */
  const until = async (so: () => boolean) => {
    while (!so() && !overdue()) await time.step();
  };
  const finish = () =>
    until(() => (tills.forEach((till) => till.finish()), tills.every((till) => till.settled)));

  // Everybody is there, and has put away what was in the cart.
  tills.forEach((till) => till.clear());
  await finish();
  network.faults = FAULTS;

  let crashes = 0;
  const alive = new Set(tills);
  const live = (till: SimulatedTill, acts: number) => {
    if (acts === 0) return void alive.delete(till);
    time.after(random.next() * THINKS_MS, async () => {
      const fate = random.next();
      if (fate < 0.01) {
        crashes += 1;
        note(`${till.name}: dies`);
        await till.crash();
        return live(till, acts - 1);
      }
      if (fate < 0.03) {
        const clock = clocks[tills.indexOf(till)]!;
        clock.error_ms = [0, HOUR, -HOUR][Math.floor(random.next() * 3)]!;
        note(`${till.name}: clock is wrong by ${clock.error_ms / HOUR} h`);
      } else if (fate < 0.05) {
        note(`${till.name}: cut off`);
        reaches[tills.indexOf(till)]!.cut();
      } else till.act();
      live(till, acts - 1);
    });
  };
  tills.forEach((till) => live(till, ACTS));
  await until(() => alive.size === 0);
  // The network holds again; whatever is unknown is found out.
  network.faults = { ...FAULTS, loss: 0 };
  await finish();
  const problems = model.differences();
  const fault = faulty();
  if (fault !== undefined) problems.push(`A till met ${String(fault)}`);
  if (overdue()) problems.push('Something hangs.');
  for (const each of [keeper, beside, ...followers]) {
    const { delay_ms } = await time.during(each.host.call('sync.status', {}) as Promise<SyncStatus>);
    if (delay_ms !== null && (delay_ms < 0 || delay_ms > HOUR / 2))
      problems.push(`A change took ${delay_ms} ms.`);
  }
  for (const { invariant } of await time.during(keeper.verify())) problems.push(`verify: ${invariant}`);
  for (const clock of clocks) clock.error_ms = 0;
  reaches.forEach((reach) => reach.close());
  model.close();
  return { seed, problems, sales: model.sales, lost: network.lost, crashes, trace };
}
