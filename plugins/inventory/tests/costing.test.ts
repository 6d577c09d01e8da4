import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CostMethod } from '../node/costing/holding.ts';
import { Ledger } from './open-ledger.ts';

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open();
});
afterAll(async () => {
  expect(await ledger.shop.verify()).toEqual([]);
  await ledger.shop.dispose();
});

/**
 * Pieces that come in (with what they cost altogether; null: nobody says it) or go out; then what the move is worth, and
 * what the shop has of it. A row `revalued` is the correction that the move before it brought with it.
 */
type Step = readonly [
  pieces: number,
  paid_minor: number | null | 'revalued',
  worth_minor: number | null,
  has: number,
  value_minor: number,
];

async function walk(method: CostMethod, steps: readonly Step[]) {
  const product = await ledger.product();
  const walked: Step[] = [];
  for (const [pieces, paid_minor] of steps) {
    if (paid_minor === 'revalued') continue;
    await ledger.move(
      { product, quantity_milli: pieces * 1000, value_minor: paid_minor, isPaid: true },
      { negative: 'allow', costMethod: method },
    );
    const { milli, value_minor } = ledger.held(product);
    const moves = ledger.rows<{ reason: string; value_minor: number | null }>(
      'select reason, value_minor from inventory_move where product_id = ? order by id',
      product,
    );
    const added = moves.slice(walked.length);
    walked.push([pieces, paid_minor, added[0]!.value_minor, milli / 1000, value_minor]);
    if (added[1]) {
      expect(added[1].reason).toBe('revaluation');
      walked.push([0, 'revalued', added[1].value_minor, milli / 1000, value_minor]);
    }
  }
  expect(walked).toEqual(steps);
  // Whatever was paid is either still there, or has left.
  const total = walked.reduce((sum, [, , worth]) => sum + (worth ?? 0), 0);
  expect(ledger.held(product).value_minor).toBe(total);
  return product;
}

describe('at the average', () => {
  test('three for 10.00: the odd penny goes with the last one', () =>
    walk('average', [
      [3, 1000, 1000, 3, 1000],
      [-1, null, -333, 2, 667],
      [-1, null, -334, 1, 333],
      [-1, null, -333, 0, 0],
    ]));

  test('what is bought dearer makes all of it dearer', () =>
    walk('average', [
      [10, 1000, 1000, 10, 1000],
      [10, 2000, 2000, 20, 3000],
      [-5, null, -750, 15, 2250],
      [5, 1200, 1200, 20, 3450],
      [-20, null, -3450, 0, 0],
    ]));

  test('what is found is worth as much as the others, and with none there what it last cost', () =>
    walk('average', [
      [4, 1001, 1001, 4, 1001],
      [2, null, 501, 6, 1502],
      [-6, null, -1502, 0, 0],
      [1, null, 250, 1, 250],
    ]));

  test('sold before it came in: at the last known cost, and corrected when it comes', () =>
    walk('average', [
      [3, 1000, 1000, 3, 1000],
      [-5, null, -1667, -2, -667],
      [-1, null, -333, -3, -1000],
      [2, 800, 800, -1, -333],
      [0, 'revalued', -133, -1, -333],
      [4, 1600, 1600, 3, 1200],
      [0, 'revalued', -67, 3, 1200],
      [-3, null, -1200, 0, 0],
    ]));

  test('exactly what was missing leaves nothing', () =>
    walk('average', [
      [1, 100, 100, 1, 100],
      [-4, null, -400, -3, -300],
      [3, 270, 270, 0, 0],
      [0, 'revalued', 30, 0, 0],
    ]));

  test('nobody knows the cost: it is none, until goods come in with one', () =>
    walk('average', [
      [2, null, null, 2, 0],
      [-3, null, null, -1, 0],
      [5, 500, 500, 4, 400],
      [0, 'revalued', -100, 4, 400],
      [-4, null, -400, 0, 0],
    ]));

  test('a kilo of screws for 1.20: 250 g of it are worth 0.30', () =>
    walk('average', [
      [1000, 120, 120, 1000, 120],
      [-250, null, -30, 750, 90],
      [-1, null, 0, 749, 90],
      [-749, null, -90, 0, 0],
    ]));
});

describe('first in, first out', () => {
  test('the oldest leave first, a layer and a part of the next', () =>
    walk('fifo', [
      [10, 1000, 1000, 10, 1000],
      [10, 1500, 1500, 20, 2500],
      [-4, null, -400, 16, 2100],
      [-8, null, -900, 8, 1200],
      [-8, null, -1200, 0, 0],
    ]));

  test('the odd penny of a layer goes with its last one, not into the next', () =>
    walk('fifo', [
      [3, 1000, 1000, 3, 1000],
      [2, 500, 500, 5, 1500],
      [-1, null, -333, 4, 1167],
      [-3, null, -917, 1, 250],
      [-1, null, -250, 0, 0],
    ]));

  test('sold before it came in: only what is left of a receipt becomes a layer', () =>
    walk('fifo', [
      [2, 300, 300, 2, 300],
      [-5, null, -750, -3, -450],
      [5, 1000, 1000, 2, 400],
      [0, 'revalued', -150, 2, 400],
      [3, 330, 330, 5, 730],
      [-3, null, -510, 2, 220],
      [-2, null, -220, 0, 0],
    ]));
});

test('the shop may change how it counts: the value stays, and what is there becomes one layer', async () => {
  const product = await ledger.product();
  const move = (pieces: number, costMethod: CostMethod, value_minor: number | null = null) =>
    ledger.move({ product, quantity_milli: pieces * 1000, value_minor, isPaid: true }, { costMethod });
  const layers = () =>
    ledger.rows(
      `select remaining_milli / 1000 as pieces, remaining_value_minor as value_minor from inventory_layer
       where product_id = ? and remaining_milli > 0 order by received_at, id`,
      product,
    );
  await move(10, 'average', 1000);
  await move(10, 'average', 2000);
  await move(10, 'fifo', 2500);
  expect(layers()).toEqual([
    { pieces: 20, value_minor: 3000 },
    { pieces: 10, value_minor: 2500 },
  ]);
  expect(await move(-1, 'fifo')).toMatchObject({ value_minor: -150 });
  expect(await move(-1, 'average')).toMatchObject({ value_minor: -184 });
  expect(layers()).toEqual([]);
  expect(await move(1, 'fifo')).toMatchObject({ value_minor: 250 });
  expect(layers()).toEqual([
    { pieces: 28, value_minor: 5166 },
    { pieces: 1, value_minor: 250 },
  ]);
});
