import { type Reader, sql } from '@counterpart/sdk/node';
import type { MoveReason, StockMove } from '../../api/index.ts';

interface MoveRow {
  readonly id: string;
  readonly quantity_milli: number;
  readonly on_hand_after_milli: number;
  readonly location_id: string | null;
  readonly location_name: string | null;
  readonly reason: MoveReason;
  readonly document_provider: string | null;
  readonly document_ref: string | null;
  readonly document_label: string | null;
  readonly note: string;
  readonly moved_at: number;
}

/** A product's ledger, the newest first. */
export async function listMoves(
  reader: Reader,
  product: string,
  limit: number,
  offset: number,
): Promise<StockMove[]> {
  const rows = await reader.all<MoveRow>(
    sql`select m.id, m.quantity_milli, m.on_hand_after_milli, m.location_id, l.name as location_name, m.reason,
          m.document_provider, m.document_ref, m.document_label, m.note, m.moved_at
        from inventory_move m left join inventory_location l on l.id = m.location_id
        where m.product_id = ${product}
        order by m.moved_at desc, m.id desc limit ${limit} offset ${offset}`,
  );
  return rows.map((row) => ({
    id: row.id,
    quantity_milli: row.quantity_milli,
    onHandAfter_milli: row.on_hand_after_milli,
    location: row.location_id === null ? null : { id: row.location_id, name: row.location_name ?? '' },
    reason: row.reason,
    document:
      row.document_provider === null
        ? null
        : { provider: row.document_provider, ref: row.document_ref ?? '', label: row.document_label ?? '' },
    note: row.note,
    moved_at: row.moved_at,
  }));
}
