import { sql, type Tx } from '@counterpart/sdk/node';
import type { ChangedStock, HoldingColumns } from './change-on-hand.ts';
import { toHolding } from './change-on-hand.ts';

/** Changes what is on its way between two locations: undefined when there is not so much of it. */
export async function changeInTransit(
  tx: Tx,
  product: string,
  quantity_milli: number,
): Promise<ChangedStock | undefined> {
  const row = await tx.get<HoldingColumns & { readonly in_transit_milli: number }>(
    sql`update inventory_holding set in_transit_milli = in_transit_milli + ${quantity_milli}
        where id = ${product} and in_transit_milli + ${quantity_milli} >= 0
        returning on_hand_milli as all_milli, in_transit_milli, value_minor, cost_minor, cost_milli, method`,
  );
  if (!row) return undefined;
  const holding = toHolding(row);
  return {
    after_milli: row.in_transit_milli,
    negativeAllowed: 0,
    hasSerials: false,
    inTransit_milli: row.in_transit_milli,
    holding: { ...holding, owned_milli: holding.owned_milli - quantity_milli },
  };
}
