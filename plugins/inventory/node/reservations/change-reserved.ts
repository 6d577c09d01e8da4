import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { openStockRow } from '../stock/change-on-hand.ts';
import type { NegativeRule } from '../stock/move.ts';

interface Place {
  readonly product: string;
  readonly location: string;
}

/**
 * Promises so much of what is available, or with a negative quantity gives up a promise; the check is in the same
 * statement: false when the rule forbids it.
 */
export async function changeReserved(
  tx: Tx,
  ids: Ids,
  place: Place,
  quantity_milli: number,
  negative: NegativeRule,
): Promise<boolean> {
  const { product, location } = place;
  const allowed =
    negative === 'force'
      ? sql`1`
      : sql`(select coalesce(negative_stock, ${negative}) = 'allow' from inventory_product where id = ${product})`;
  const statement = sql`update inventory_stock set reserved_milli = reserved_milli + ${quantity_milli}
    where product_id = ${product} and location_id = ${location}
      and (${quantity_milli} <= 0 or on_hand_milli - reserved_milli - ${quantity_milli} >= 0 or ${allowed} = 1)`;
  const { changes } = await tx.run(statement);
  if (changes > 0) return true;
  if (!(await openStockRow(tx, ids, place))) return false;
  return (await tx.run(statement)).changes > 0;
}
