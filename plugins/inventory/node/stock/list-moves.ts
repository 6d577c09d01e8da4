import { type Reader, sql } from '@counterpart/sdk/node';
import type { MoveReason, StockMove } from '../../api/index.ts';

interface MoveRow {
  readonly id: string;
  readonly quantity_milli: number;
  readonly on_hand_after_milli: number;
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
    sql`select id, quantity_milli, on_hand_after_milli, reason, document_provider, document_ref, document_label, note,
          moved_at
        from inventory_move where product_id = ${product}
        order by moved_at desc, id desc limit ${limit} offset ${offset}`,
  );
  return rows.map((row) => ({
    id: row.id,
    quantity_milli: row.quantity_milli,
    onHandAfter_milli: row.on_hand_after_milli,
    reason: row.reason,
    document:
      row.document_provider === null
        ? null
        : { provider: row.document_provider, ref: row.document_ref ?? '', label: row.document_label ?? '' },
    note: row.note,
    moved_at: row.moved_at,
  }));
}
