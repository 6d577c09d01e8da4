import { type Reader, sql } from '@counterpart/sdk/node';
import type { Reservation } from '../../api/index.ts';

interface ReservationRow {
  readonly id: string;
  readonly location_id: string;
  readonly location_name: string;
  readonly quantity_milli: number;
  readonly owner_provider: string;
  readonly owner_ref: string;
  readonly owner_label: string;
  readonly reserved_at: number;
}

/** What is promised of a product, the oldest first. */
export async function openReservations(reader: Reader, product: string): Promise<Reservation[]> {
  const rows = await reader.all<ReservationRow>(
    sql`select r.id, r.location_id, l.name as location_name, r.quantity_milli, r.owner_provider, r.owner_ref,
          r.owner_label, r.reserved_at
        from inventory_reservation r join inventory_location l on l.id = r.location_id
        where r.product_id = ${product} and r.state = 'open' order by r.reserved_at, r.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    location: { id: row.location_id, name: row.location_name },
    quantity_milli: row.quantity_milli,
    owner: { provider: row.owner_provider, ref: row.owner_ref, label: row.owner_label },
    reserved_at: row.reserved_at,
  }));
}
