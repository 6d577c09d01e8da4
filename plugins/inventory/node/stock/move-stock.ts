import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { goodsIn } from '../costing/goods-in.ts';
import { goodsOutAtAverage, ofWhatIsThere, takenBackAtAverage } from '../costing/goods-out.ts';
import { type Holding, type KnownCost, knownValue } from '../costing/holding.ts';
import { addLayer, changeMethod, takeFromLayers } from '../costing/layers.ts';
import { changeInTransit } from './change-in-transit.ts';
import { moveSerials } from '../serials/move-serials.ts';
import { changeOnHand } from './change-on-hand.ts';
import { insertMove } from './insert-move.ts';
import type { Move, Moved, StockTerms } from './move.ts';

/**
 * Moves stock at one place as a difference and changes the value of the whole accordingly, in the caller's
 * transaction: undefined when the rule forbids it or the product is unknown, and then nothing was written.
 */
export async function moveStock(
  tx: Tx,
  ids: Ids,
  move: Move,
  { negative, costMethod }: StockTerms,
): Promise<Moved | undefined> {
  const { location } = move;
  const changed =
    location === null
      ? await changeInTransit(tx, move.product, move.quantity_milli)
      : await changeOnHand(tx, ids, { ...move, location }, negative);
  if (!changed) return undefined;
  const holding = await changeMethod(tx, ids, move.product, changed.holding, costMethod);
  const id = ids.next();
  const valued =
    move.quantity_milli < 0
      ? await valueOut(tx, holding, move)
      : valueIn(holding, move, move.value_minor ?? null);
  await writeHolding(tx, move, holding, valued);
  const { after_milli, negativeAllowed } = changed;
  const { value_minor } = valued;
  await insertMove(tx, { ...move, id, after_milli, negativeAllowed, value_minor });
  if (valued.kept && valued.kept.milli > 0 && holding.method === 'fifo')
    await addLayer(tx, ids, { product: move.product, move: id, ...valued.kept });
  if (valued.correction_minor !== 0)
    await insertMove(tx, {
      ...move,
      id: ids.next(),
      location: null,
      quantity_milli: 0,
      reason: 'revaluation',
      value_minor: valued.correction_minor,
      after_milli: changed.inTransit_milli,
      negativeAllowed: 1,
    });
  // On its way a number is nowhere: it left one location and comes in at another.
  if (changed.hasSerials && location !== null)
    await moveSerials(tx, ids, { ...move, location }, { id, after_milli });
  return { id, after_milli, value_minor };
}

interface Valued {
  /** With the sign of the quantity. */
  readonly value_minor: number | null;
  readonly correction_minor: number;
  readonly kept?: { readonly milli: number; readonly value_minor: number };
  readonly known: KnownCost | null;
}

function valueIn(holding: Holding, { quantity_milli, isPaid }: Move, given_minor: number | null): Valued {
  const { value_minor, correction_minor, kept } = goodsIn(holding, quantity_milli, given_minor);
  const isCost = isPaid === true && given_minor !== null && quantity_milli > 0;
  return {
    value_minor: given_minor === null && holding.known === null ? null : value_minor,
    correction_minor,
    kept,
    known: isCost ? { minor: given_minor, milli: quantity_milli } : holding.known,
  };
}

async function valueOut(
  tx: Tx,
  holding: Holding,
  { product, quantity_milli, takesBack }: Move,
): Promise<Valued> {
  const milli = 0 - quantity_milli;
  const there = ofWhatIsThere(holding, milli);
  const worth =
    holding.method === 'average'
      ? takesBack
        ? takenBackAtAverage(holding, milli, takesBack.value_minor)
        : goodsOutAtAverage(holding, milli)
      : (await takeFromLayers(tx, product, there, takesBack?.move)) + knownValue(holding, milli - there);
  const isUnknown = worth === 0 && holding.known === null;
  return { value_minor: isUnknown ? null : 0 - worth, correction_minor: 0, known: holding.known };
}

async function writeHolding(
  tx: Tx,
  { product, location, quantity_milli }: Move,
  { method }: Holding,
  { value_minor, correction_minor, known }: Valued,
): Promise<void> {
  // What is on the way was changed with its check.
  const difference = location === null ? 0 : quantity_milli;
  await tx.run(
    sql`update inventory_holding set on_hand_milli = on_hand_milli + ${difference},
          value_minor = value_minor + ${(value_minor ?? 0) + correction_minor},
          cost_minor = ${known?.minor ?? null}, cost_milli = ${known?.milli ?? null}, method = ${method}
        where id = ${product}`,
  );
}
