import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import type { CostMethod } from '../node/costing/holding.ts';
import { moveGoods } from '../node/transfers/move-goods.ts';
import { NaiveStock } from './naive-stock.ts';
import { accepted } from './open-inventory.ts';
import { Ledger } from './open-ledger.ts';

/** Short in CI; `COUNTERPART_LONG=1` walks 400 products. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const PRODUCTS = LONG ? 400 : 10;
const STEPS = LONG ? 60 : 40;

let ledger: Ledger;
let places: readonly string[];
beforeAll(async () => {
  ledger = await Ledger.open({ rerun: false });
  const manager = ledger.shop.client(inventoryContract, 'manager');
  const cellar = accepted(await manager.saveLocation({ name: 'Cellar' }));
  places = ['shop', cellar.id];
}, 60_000);
afterAll(async () => {
  expect(await ledger.verify()).toEqual([]);
  await ledger.shop.dispose();
});

const place = fc.nat(1);
const milli = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((pieces) => pieces * 1000),
  fc.integer({ min: 1, max: 4000 }),
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('receive' as const),
    place,
    milli,
    paid_minor: fc.integer({ min: 0, max: 9999 }),
  }),
  fc.record({ do: fc.constant('find' as const), place, milli }),
  fc.record({ do: fc.constant('sell' as const), place, milli }),
  fc.record({ do: fc.constant('sell' as const), place, milli }),
  fc.record({ do: fc.constant('return' as const), place, which: fc.nat(20) }),
  fc.record({ do: fc.constant('send' as const), place, milli }),
  fc.record({ do: fc.constant('arrive' as const), place, percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('lose' as const), percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('method' as const), method: fc.constantFrom<CostMethod>('average', 'fifo') }),
);

test(
  'whatever happens to a product, its books are what somebody with a pencil would have',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<CostMethod>('average', 'fifo'),
        fc.boolean(),
        fc.array(step, { minLength: STEPS / 2, maxLength: STEPS }),
        walk,
      ),
      { numRuns: PRODUCTS, endOnFailure: !LONG },
    );
  },
  LONG ? 1_200_000 : 60_000,
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function walk(method: CostMethod, mayBeNegative: boolean, steps: readonly Step[]): Promise<void> {
  const product = await ledger.product();
  const pencil = new NaiveStock(method);
  const sold: { milli: number; worth_minor: number }[] = [];
  const negative = mayBeNegative ? 'allow' : 'refuse';
  const terms = () => ({ negative, costMethod: pencil.method }) as const;
  for (const one of steps) {
    if (one.do === 'method') pencil.count(one.method);
    if (one.do === 'receive' || one.do === 'find') {
      const paid_minor = one.do === 'receive' ? one.paid_minor : null;
      const reason = one.do === 'receive' ? 'received' : 'found';
      const move = { product, location: places[one.place]!, quantity_milli: one.milli, reason } as const;
      const moved = await ledger.move({ ...move, value_minor: paid_minor, isPaid: true }, terms());
      expect(moved?.value_minor ?? 0).toBe(pencil.takeIn(one.place, one.milli, paid_minor, true));
    }
    if (one.do === 'sell') {
      const location = places[one.place]!;
      const moved = await ledger.move({ product, location, quantity_milli: 0 - one.milli }, terms());
      const isThere = pencil.at(one.place) >= one.milli;
      expect(moved !== undefined).toBe(isThere || mayBeNegative);
      if (!moved) continue;
      const worth_minor = pencil.takeOut(one.place, one.milli);
      expect(moved.value_minor ?? 0).toBe(0 - worth_minor);
      if (moved.value_minor !== null) sold.push({ milli: one.milli, worth_minor });
    }
    if (one.do === 'return' && sold.length > 0) {
      const { milli, worth_minor } = sold[one.which % sold.length]!;
      const back = { quantity_milli: milli, value_minor: worth_minor, reason: 'return' } as const;
      await ledger.move({ product, location: places[one.place]!, ...back }, terms());
      pencil.takeIn(one.place, milli, worth_minor, false);
    }
    if (one.do === 'send') {
      const sent = { product, location: places[one.place]!, quantity_milli: 0 - one.milli, personId: null };
      const moved = await ledger.run((tx, ids) => moveGoods(tx, ids, sent, terms()));
      expect(moved !== undefined).toBe(pencil.at(one.place) >= one.milli || mayBeNegative);
      if (moved) pencil.send(one.place, one.milli);
    }
    const part = 'percent' in one ? Math.ceil((pencil.onTheWay * one.percent) / 100) : 0;
    if (one.do === 'arrive' && part > 0) {
      const come = { product, location: places[one.place]!, quantity_milli: part, personId: null };
      await ledger.run((tx, ids) => moveGoods(tx, ids, come, terms()));
      pencil.send(one.place, 0 - part);
    }
    if (one.do === 'lose' && part > 0) {
      const gone = { product, location: null, quantity_milli: 0 - part, reason: 'lost' } as const;
      const moved = await ledger.move(gone, terms());
      expect(moved?.value_minor ?? 0).toBe(0 - pencil.lose(part));
    }
    expect(ledger.held(product)).toEqual({ milli: pencil.owned, value_minor: pencil.value_minor });
  }
  const totals = ledger.rows(
    'select coalesce(sum(value_minor), 0) as value_minor from inventory_move where product_id = ?',
    product,
  );
  expect(totals).toEqual([{ value_minor: pencil.value_minor }]);
}
