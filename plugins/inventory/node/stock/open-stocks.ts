import { multiplyDivide } from '@counterpart/sdk';
import { type Ids, insertRows, sql, type Tx } from '@counterpart/sdk/node';
import { firstLocation } from '../locations/location-of.ts';

export interface Opening {
  readonly id: string;
  readonly openingStock_milli: number;
  /** What one costs the shop; absent while nobody knows. */
  readonly unitCost_minor?: number | undefined;
  readonly personId: string | null;
}

/**
 * What new products are worth, and the first move of those that come with stock: there is nothing to compare with, so
 * that this is the one move which is not made by `moveStock`. A list may say that more is owed than is there: that is
 * what the books then start with. The first sale keeps a product's value the shop's way.
 */
export async function openStocks(tx: Tx, ids: Ids, openings: readonly Opening[]): Promise<void> {
  const moved = openings.filter(({ openingStock_milli }) => openingStock_milli !== 0);
  await insertRows(
    tx,
    sql`insert into inventory_holding (id, on_hand_milli, value_minor, cost_minor, cost_milli)`,
    openings.map((opening) => [
      opening.id,
      opening.openingStock_milli,
      valueOf(opening) ?? 0,
      opening.unitCost_minor ?? null,
      opening.unitCost_minor === undefined ? null : 1000,
    ]),
  );
  if (moved.length === 0) return;
  const first = (await tx.get<{ id: string }>(sql`select ${firstLocation} as id`))!.id;
  await insertRows(
    tx,
    sql`insert into inventory_stock (id, product_id, location_id, on_hand_milli)`,
    moved.map(({ id, openingStock_milli }) => [ids.next(), id, first, openingStock_milli]),
  );
  await insertRows(
    tx,
    sql`insert into inventory_move (id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor,
          negative_allowed, reason, note, person_id, moved_at)`,
    moved.map((opening) => [
      ids.next(),
      opening.id,
      first,
      opening.openingStock_milli,
      opening.openingStock_milli,
      valueOf(opening),
      1,
      'opening',
      '',
      opening.personId,
      tx.now,
    ]),
  );
}

/** With the sign of the quantity; null when nobody knows. */
function valueOf({ openingStock_milli, unitCost_minor }: Opening): number | null {
  return unitCost_minor === undefined
    ? null
    : multiplyDivide(unitCost_minor, openingStock_milli, 1000, 'half-away');
}
