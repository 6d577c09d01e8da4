import { type Reader, sql } from '@counterpart/sdk/node';
import type { Places } from './stock-message.ts';

export interface Availability {
  readonly name: string;
  /** On hand at the location, less what is promised of it. */
  readonly available_milli: number;
  /** Left out where the shop has one location only. */
  readonly places: Places | undefined;
}

/** What a refusal says of a product at a location; undefined when there is no such product. */
export async function readAvailability(
  reader: Reader,
  product: string,
  location: string,
): Promise<Availability | undefined> {
  const found = await reader.get<{ name: string }>(
    sql`select name from inventory_product where id = ${product}`,
  );
  if (!found) return undefined;
  const all = await reader.all<{ id: string; name: string; available_milli: number }>(
    sql`select l.id, l.name, coalesce(s.on_hand_milli - s.reserved_milli, 0) as available_milli
        from inventory_location l
        left join inventory_stock s on s.location_id = l.id and s.product_id = ${product}
        where l.archived = 0 order by l.position, l.id`,
  );
  const here = all.find(({ id }) => id === location);
  const elsewhere = all
    .filter(({ id, available_milli }) => id !== location && available_milli > 0)
    .toSorted((a, b) => b.available_milli - a.available_milli)[0];
  return {
    name: found.name,
    available_milli: here?.available_milli ?? 0,
    places: all.length > 1 && here ? { here: here.name, elsewhere } : undefined,
  };
}
