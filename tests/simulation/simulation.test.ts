import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { type Defect, simulate, type Simulated } from './simulate.ts';
import { openSimulatedShop, type SimulatedShop } from './simulated-shop.ts';
import { slowMachine } from './slow-machine.ts';

/** Short in CI; `COUNTERPART_LONG=1` runs many more. `COUNTERPART_SEED=n` runs that seed alone and shows what happened. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const RUNS = LONG ? 3000 : 60;
const ONLY = process.env['COUNTERPART_SEED'];
const FIRST_SEED = 1;
/** So many runs share a shop, one after the other: opening one takes longer than a run. A seed alone replays those. */
const RUNS_A_SHOP = 20;

let shop: SimulatedShop | undefined;
afterAll(() => shop?.dispose());

async function run(seed: number, count: number, defect?: Defect): Promise<Simulated> {
  if (!shop || count % RUNS_A_SHOP === 0) {
    await shop?.dispose();
    shop = await openSimulatedShop(seed);
  }
  return simulate(shop, seed, defect);
}

const firstOfShop = (seed: number) => seed - ((seed - FIRST_SEED) % RUNS_A_SHOP);
const from = ONLY === undefined ? FIRST_SEED : firstOfShop(Number(ONLY));
const to = ONLY === undefined ? FIRST_SEED + RUNS - 1 : Number(ONLY);
const seeds = Array.from({ length: to - from + 1 }, (_, n) => from + n);

test(
  `${seeds.length} days of four tills with a bad network, wrong clocks and crashes`,
  { timeout: 1_800_000 },
  async () => {
    let [sales, lost, crashes] = [0, 0, 0];
    const traces = createHash('sha256');
    const begun = performance.now();
    for (const [count, seed] of seeds.entries()) {
      const ran = await run(seed, count);
      if (ran.problems.length > 0 || seed === Number(ONLY)) console.log(ran.trace.join('\n'));
      expect({ seed, problems: ran.problems }, `again with COUNTERPART_SEED=${seed}`).toEqual({
        seed,
        problems: [],
      });
      traces.update(ran.trace.join('\n'));
      [sales, lost, crashes] = [sales + ran.sales, lost + ran.lost, crashes + ran.crashes];
    }
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${seeds.length} runs in ${seconds.toFixed(1)} s: ${sales} sales, ${lost} messages lost, ${crashes} tills died; the books are what the tills were told. On any machine: ${traces.digest('hex').slice(0, 8)}.`,
    );
    expect(sales).toBeGreaterThan(0);
    expect(lost + crashes).toBeGreaterThan(0);
  },
);

test.runIf(ONLY === undefined)('the same seed does the same again, also on a slow machine', async () => {
  for (const seed of [3, 5, 8]) {
    const first = await run(seed, 0);
    const slow = slowMachine();
    const again = await run(seed, 0).finally(() => slow.dispose());
    expect(again.trace).toEqual(first.trace);
  }
});

test.runIf(ONLY === undefined).each<[Defect, RegExp]>([
  ['forgets-requests', /Nobody was told of receipt|on hand/],
  ['no-stock-check', /sold although there was none left/],
])('a till that %s is found', { timeout: 300_000 }, async (defect, says) => {
  for (let count = 0; count < 200; count++) {
    const { problems, seed } = await run(1000 + count, count, defect);
    if (problems.length === 0) continue;
    console.log(`${defect} was found by run ${count + 1} (seed ${seed}): ${problems[0]}`);
    expect(problems.join('\n')).toMatch(says);
    return;
  }
  expect.fail(`Two hundred runs did not find a till that ${defect}.`);
});
