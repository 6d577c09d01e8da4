import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { changeInTransit } from '../stock/change-in-transit.ts';
import { type ChangedStock, changeOnHand } from '../stock/change-on-hand.ts';
import { moveSerials } from '../serials/move-serials.ts';
import { insertMove } from '../stock/insert-move.ts';
import type { LocatedMove, StockTerms } from '../stock/move.ts';

/** Goods that change their place and nothing else: a move at a location, whose goods come from or go on the way. */
export interface MovedGoods {
  readonly onHand_milli: number;
  readonly inTransit_milli: number;
}

/**
 * Sends goods from a location (a negative quantity), or takes in what is on the way. Their value does not change:
 * undefined when the location, or the way, does not have so much.
 */
export async function moveGoods(
  tx: Tx,
  ids: Ids,
  move: Omit<LocatedMove, 'reason'>,
  { negative }: StockTerms,
): Promise<MovedGoods | undefined> {
  const { product, quantity_milli } = move;
  const onTheWay = 0 - quantity_milli;
  const at: LocatedMove = { ...move, reason: 'transfer' };
  const local = await changeOnHand(tx, ids, at, negative);
  if (!local) return undefined;
  const way = await changeInTransit(tx, product, onTheWay);
  if (!way) return undefined;
  await tx.run(
    sql`update inventory_holding set on_hand_milli = on_hand_milli + ${quantity_milli} where id = ${product}`,
  );
  const write = async (row: ChangedStock, location: string | null, milli: number) => {
    const id = ids.next();
    await insertMove(tx, {
      ...at,
      id,
      location,
      quantity_milli: milli,
      value_minor: 0,
      after_milli: row.after_milli,
      negativeAllowed: row.negativeAllowed,
    });
    return id;
  };
  // First where they leave, then where they come to.
  const left = quantity_milli < 0 ? await write(local, move.location, quantity_milli) : undefined;
  await write(way, null, onTheWay);
  const id = left ?? (await write(local, move.location, quantity_milli));
  if (local.hasSerials) await moveSerials(tx, ids, at, { id, after_milli: local.after_milli });
  return { onHand_milli: local.after_milli, inTransit_milli: way.after_milli };
}
