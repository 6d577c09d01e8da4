import * as fc from 'fast-check';
import type { TestShop } from '@counterpart/host/testing';
import { expect, test } from 'vitest';
import { Pencil } from './model/pencil.ts';
import { type Bench, compare, STEPS, type StepName } from './model/steps.ts';
import { openRepairs } from './open-repairs.ts';
import { workshopOf } from './workshop.ts';

/** Short in CI; `COUNTERPART_LONG=1` takes 3 000 steps. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const DAYS = LONG ? 30 : 1;
const STEPS_A_DAY = LONG ? 100 : 60;
/** More of what begins and goes on than of what ends. */
const OFTEN: readonly StepName[] = [
  'takeIn',
  'addPart',
  'addPart',
  'labour',
  'ready',
  'ready',
  'collect',
  'usePart',
];

const step = fc.record({
  name: fc.constantFrom<StepName>(...OFTEN, ...(Object.keys(STEPS) as StepName[])),
  dice: fc.record({ a: fc.nat(997), b: fc.nat(97), race: fc.boolean() }),
});
const day = fc.record({
  steps: fc.array(step, { minLength: STEPS_A_DAY, maxLength: STEPS_A_DAY }),
  /** While Inventory is off, and in the end it is on. */
  off: fc.tuple(fc.nat(STEPS_A_DAY), fc.nat(15)),
});

test(
  'whatever two tills do with repairs, the books are what somebody with a pencil would have, after every step',
  async () => {
    await fc.assert(
      fc.asyncProperty(day, async ({ steps, off: [from, length] }) => {
        const shop = await openRepairs();
        try {
          await walk(shop, steps, { from, to: Math.min(from + length, steps.length) });
        } finally {
          await shop.dispose();
        }
      }),
      { numRuns: DAYS, endOnFailure: true },
    );
  },
  LONG ? 3_600_000 : 300_000,
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function walk(
  shop: TestShop,
  steps: readonly Step[],
  off: { readonly from: number; readonly to: number },
): Promise<void> {
  const other = await shop.secondTill();
  const tills = [workshopOf(shop), workshopOf(other)];
  const pencil = new Pencil();
  const products = [
    await tills[0]!.addProduct('Screen', 20_000),
    await tills[0]!.addProduct('Battery', 6000),
  ];
  pencil.onHand.set(products[0]!, 20).set(products[1]!, 6);
  const bench: Bench = { tills, pencil, products, stock: true };
  const turn = async (on: boolean) => {
    await shop.call(on ? 'modules.enable' : 'modules.disable', { module: 'inventory' });
    const state = () => other.host.modules().find(({ id }) => id === 'inventory')!.state;
    await expect.poll(state, { timeout: 10_000 }).toBe(on ? 'active' : 'disabled');
    bench.stock = on;
  };
  for (const [index, { name, dice }] of steps.entries()) {
    if (index === off.from) await turn(false);
    if (index === off.to && !bench.stock) await turn(true);
    await STEPS[name](bench, dice);
    expect(await shop.verify(), `after step ${index}, ${name}`).toEqual([]);
    await compare(bench);
  }
  if (!bench.stock) await turn(true);
  await compare(bench);
  expect(await shop.verify()).toEqual([]);
}
