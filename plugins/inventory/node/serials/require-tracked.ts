import { sql, type Tx } from '@counterpart/sdk/node';
import { locationFor } from '../locations/location-of.ts';

export interface TrackedStock {
  readonly product: string;
  readonly name: string;
  readonly location: string;
  readonly on_hand_milli: number;
  /** How many of them have a number. */
  readonly numbers: number;
}

/** The stock of a product with serial numbers at a location. */
export async function requireTracked(
  tx: Tx,
  ask: { readonly product: string; readonly location?: string | undefined; readonly till: string },
): Promise<TrackedStock> {
  const location = await locationFor(tx, ask);
  const row = await tx.get<Omit<TrackedStock, 'location'> & { serials: number; location: string | null }>(
    sql`select p.id as product, p.name, p.serials, l.id as location, coalesce(s.on_hand_milli, 0) as on_hand_milli,
          (select count(*) from inventory_serial n
           where n.product_id = p.id and n.location_id = l.id and n.state = 'in-stock') as numbers
        from inventory_product p left join inventory_location l on l.id = ${location}
        left join inventory_stock s on s.product_id = p.id and s.location_id = l.id
        where p.id = ${ask.product}`,
  );
  if (!row) return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
  if (row.location === null)
    return tx.refuse('unknown-location', 'There is no such location any more. Choose another.');
  if (row.serials === 0)
    return tx.refuse('not-tracked', `${row.name} has no serial numbers. Switch them on for it first.`);
  return { ...row, location: row.location };
}
