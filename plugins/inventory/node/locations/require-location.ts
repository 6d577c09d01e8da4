import { sql, type Tx } from '@counterpart/sdk/node';
import type { Location } from '../../api/index.ts';
import { readLocation } from './read-locations.ts';

/** Refuses when there is no such location, or with `inUse` when it is archived. */
export async function requireLocation(
  tx: Tx,
  id: string,
  { inUse = false }: { readonly inUse?: boolean } = {},
): Promise<Location> {
  const location = await readLocation(tx, id);
  if (!location || (inUse && location.archived))
    return tx.refuse('unknown-location', 'There is no such location any more. Choose another.', {
      field: 'location',
    });
  return location;
}

export async function requireNotTheLast(tx: Tx, { id, name }: Location): Promise<void> {
  const other = await tx.get<{ id: string }>(
    sql`select id from inventory_location where archived = 0 and id <> ${id} limit 1`,
  );
  if (!other)
    tx.refuse('last-location', `${name} is the only location. Add another one before you archive it.`);
}

export async function requireEmpty(tx: Tx, { id, name }: Location): Promise<void> {
  const coming = await tx.get<{ number: string }>(
    sql`select number from inventory_transfer
        where state = 'sent' and (from_id = ${id} or to_id = ${id}) order by created_at limit 1`,
  );
  if (coming)
    tx.refuse('has-stock', `${coming.number} is still on its way from or to ${name}. Receive it first.`, {
      location: id,
    });
  const left = await tx.get<{ name: string }>(
    sql`select p.name from inventory_stock s join inventory_product p on p.id = s.product_id
        where s.location_id = ${id} and (s.on_hand_milli <> 0 or s.reserved_milli <> 0)
        order by p.name_folded limit 1`,
  );
  if (left)
    tx.refuse('has-stock', `There still is stock at ${name}, ${left.name} for example. Move it first.`, {
      location: id,
    });
}
