import { multiplyDivide } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { firstLocation } from '../locations/location-of.ts';
import { openHolding } from './change-on-hand.ts';
import { moveStock } from './move-stock.ts';

export interface Opening {
  readonly id: string;
  readonly openingStock_milli: number;
  /** What one costs the shop; absent while nobody knows. */
  readonly unitCost_minor?: number | undefined;
  readonly personId: string | null;
}

/** What a new product is worth, and its first move when it comes with stock. */
export async function openStock(tx: Tx, ids: Ids, opening: Opening): Promise<void> {
  const { id, openingStock_milli, unitCost_minor } = opening;
  await openHolding(tx, id, unitCost_minor);
  if (openingStock_milli === 0) return;
  const first = await tx.get<{ id: string }>(sql`select ${firstLocation} as id`);
  await moveStock(
    tx,
    ids,
    {
      product: id,
      location: first!.id,
      quantity_milli: openingStock_milli,
      reason: 'opening',
      value_minor:
        unitCost_minor === undefined
          ? null
          : multiplyDivide(unitCost_minor, openingStock_milli, 1000, 'half-away'),
      personId: opening.personId,
    },
    // A list may say that more is owed than is there: that is what the books then start with. The first sale keeps its
    // value the shop's way.
    { negative: 'force', costMethod: 'average' },
  );
}
