import { createHash } from 'node:crypto';
import { isRefusal } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { expect, test } from 'vitest';
import { salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';
import { Plug } from './plug.ts';

const LONG = process.env['COUNTERPART_LONG'] === '1';
const [SEEDS, STEPS] = LONG ? [25, 120] : [2, 30];
const METHODS = ['postSale', 'putParked', 'claimParked'] as const;
const WHEN = ['before', 'after', undefined] as const;

/** Numbers from a seed, so that a failure can be seen again. */
function chances(seed: number): (below: number) => number {
  let count = 0;
  return (below) => {
    const hash = createHash('sha256')
      .update(`${seed}.${(count += 1)}`)
      .digest();
    return hash.readUInt32BE() % below;
  };
}

/**
 * Two tills park, take up, release and pay at random, and are killed at random around every call to the books. Each
 * sale has a line with a name of its own, which must be in exactly one place: a cart, the list, or the books.
 */
async function play(seed: number): Promise<void> {
  const chance = chances(seed);
  const plug = new Plug();
  const open = await OpenShop.open({ activation: { activation_ms: 5000, farewell_ms: 5 } }, plug.node);
  try {
    const tills = [open.shop, await open.shop.secondTill()];
    const made = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      await perform(tills[chance(2)]!, `${seed}.${step}`, { chance, plug, made });
      expect(await notInOnePlace(tills, made)).toEqual([]);
    }
    expect(await open.shop.verify()).toEqual([]);
  } finally {
    await open.close();
  }
}

interface Play {
  readonly chance: (below: number) => number;
  readonly plug: Plug;
  readonly made: Set<string>;
}

async function perform(till: TestShop, name: string, { chance, plug, made }: Play): Promise<void> {
  const sales = till.client(salesContract, 'manager');
  const { lines, total_minor } = await sales.cart({});
  if (lines.length === 0 && chance(3) > 0) {
    await done(sales.addOpenItem({ name, unitPrice_minor: 100 }));
    made.add(name);
    return;
  }
  const parked = await sales.parkedSales({});
  const id = parked[chance(Math.max(1, parked.length))]?.id ?? 'none';
  const acts = [
    () => sales.releaseParked({ id }),
    () => sales.takePayment({ payments: cash(total_minor), total_minor }),
    () => sales.takeParked({ id }),
    () => sales.parkSale({ name: lines[0]?.name ?? '' }),
  ];
  const [act, method, when] = [acts[chance(4)]!, METHODS[chance(3)]!, WHEN[chance(3)]];
  const killed = when === undefined ? new Promise<void>(() => {}) : plug.pull({ method, when });
  const result = await Promise.race([act(), killed]);
  plug.pulled = undefined;
  if (result === undefined) await till.restart();
  // A till whose sale was released to others is told so, and clears its cart.
  else if (isRefusal(result) && result.refused === 'taken-over') await done(sales.clearCart({}));
}

async function notInOnePlace(tills: readonly TestShop[], made: ReadonlySet<string>): Promise<unknown[]> {
  const places = new Map<string, string[]>([...made].map((name) => [name, []]));
  const sales = tills[0]!.client(salesContract, 'manager');
  // Looking at a cart settles what was cut short, so the carts come first.
  const carts = await Promise.all(tills.map((till) => till.client(salesContract, 'manager').cart({})));
  const parked = await sales.parkedSales({});
  for (const { name, holder } of parked) if (holder === null) places.get(name)?.push('list');
  for (const { id } of await sales.recentSales({ limit: 500 })) {
    for (const { name } of (await sales.receipt({ id }))!.lines) places.get(name)?.push('books');
  }
  for (const [index, cart] of carts.entries()) {
    const { till } = tills[index]!.host;
    const holder = parked.find(({ id }) => id === cart.parked?.id)?.holder;
    // A cart whose sale was released has only a copy, which can be neither paid nor parked.
    if (cart.parked !== null && holder?.till.id !== till.id) continue;
    for (const { name } of cart.lines) places.get(name)?.push(`cart of ${till.name}`);
  }
  return [...places].filter(([, where]) => where.length !== 1);
}

test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  'no sale is lost or doubled between two tills that are killed on the way (seed %i)',
  { timeout: 600_000 },
  (seed) => play(seed),
);
