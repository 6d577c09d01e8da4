import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { ReservedGoods } from '../../api/index.ts';

/** open → consumed → returned, or open → released. */
export type ReservationState = 'open' | 'consumed' | 'released' | 'returned';

export interface ReservationRow {
  readonly id: string;
  readonly product_id: string;
  readonly name: string;
  readonly location_id: string;
  readonly quantity_milli: number;
  readonly state: ReservationState;
  readonly owner_provider: string;
  readonly owner_ref: string;
  readonly owner_label: string;
  readonly move_id: string | null;
  /** What the move that took the goods changed the stock's value by. */
  readonly moved_minor: number | null;
}

/** Refuses unless it is in that state: settled means settled, whoever asks again. */
export async function requireReservation(
  tx: Tx,
  id: string,
  state: ReservationState,
): Promise<ReservationRow> {
  const row = await read(tx, id);
  if (!row) return tx.refuse('unknown-reservation', 'There is no such reservation.', { reservation: id });
  if (row.state !== state)
    return tx.refuse('reservation-settled', settledMessage(row), {
      reservation: id,
      product: row.product_id,
      state: row.state,
    });
  return row;
}

/** Exactly once: whoever else was quicker has it. */
export async function settle(
  tx: Tx,
  row: ReservationRow,
  change: { readonly from: ReservationState; readonly to: ReservationState; readonly move: string | null },
): Promise<void> {
  const { changes } = await tx.run(
    sql`update inventory_reservation set state = ${change.to}, move_id = ${change.move}, settled_at = ${tx.now}
        where id = ${row.id} and state = ${change.from}`,
  );
  if (changes === 0) tx.refuse('reservation-settled', settledMessage(row), { reservation: row.id });
}

export function goodsOf({
  id,
  product_id,
  name,
  location_id,
  quantity_milli,
}: ReservationRow): ReservedGoods {
  return { reservation: id, product: product_id, name, location: location_id, quantity_milli };
}

function read(reader: Reader, id: string): Promise<ReservationRow | undefined> {
  return reader.get<ReservationRow>(
    sql`select r.id, r.product_id, p.name, r.location_id, r.quantity_milli, r.state, r.owner_provider, r.owner_ref,
          r.owner_label, r.move_id, m.value_minor as moved_minor
        from inventory_reservation r join inventory_product p on p.id = r.product_id
        left join inventory_move m on m.id = r.move_id
        where r.id = ${id}`,
  );
}

function settledMessage({ name, state, owner_label }: ReservationRow): string {
  if (state === 'consumed') return `${name} was taken for ${owner_label} already.`;
  if (state === 'returned') return `${name} was put back from ${owner_label} already.`;
  if (state === 'released') return `${name} is no longer reserved for ${owner_label}.`;
  return `${name} is still only reserved for ${owner_label}.`;
}
