import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { MoveReason } from '../../api/index.ts';
import { usualValue } from '../costing/holding.ts';
import { readHolding } from '../costing/read-holding.ts';
import { passSerialsThrough } from '../serials/pass-through-serials.ts';
import { insertMove } from './insert-move.ts';
import type { Move, Moved } from './move.ts';

/**
 * Goods that come and leave again in another way at once, or the other way round: the very same goods, so that neither
 * the stock nor its value changes. Two rows of the ledger say so; the first is answered.
 */
export async function passThrough(
  tx: Tx,
  ids: Ids,
  move: Move,
  onward: MoveReason,
): Promise<Moved | undefined> {
  const { product, location, quantity_milli } = move;
  const holding = await readHolding(tx, product);
  if (!holding) return undefined;
  const stock = await tx.get<{ on_hand_milli: number }>(
    sql`select on_hand_milli from inventory_stock where product_id = ${product} and location_id = ${location}`,
  );
  const before = stock?.on_hand_milli ?? 0;
  const isUnknown = (move.value_minor ?? null) === null && holding.known === null;
  const worth = move.value_minor ?? Math.sign(quantity_milli) * usualValue(holding, Math.abs(quantity_milli));
  const value_minor = isUnknown ? null : worth;
  const id = ids.next();
  const after_milli = before + quantity_milli;
  await insertMove(tx, { ...move, id, value_minor, after_milli, negativeAllowed: 1 });
  const onwardId = ids.next();
  await insertMove(tx, {
    ...move,
    id: onwardId,
    reason: onward,
    quantity_milli: 0 - quantity_milli,
    value_minor: value_minor === null ? null : 0 - value_minor,
    after_milli: before,
    negativeAllowed: 1,
  });
  await passSerialsThrough(tx, ids, move, { first: id, second: onwardId });
  return { id, after_milli, value_minor };
}
