import { sql, type Tx } from '@counterpart/sdk/node';
import type { Move } from './move.ts';

/** A row of the ledger. */
export interface LedgerRow extends Move {
  readonly id: string;
  readonly value_minor: number | null;
  /** At the location or on the way, after it. */
  readonly after_milli: number;
  readonly negativeAllowed: number;
}

export async function insertMove(tx: Tx, row: LedgerRow): Promise<void> {
  const { document } = row;
  await tx.run(
    sql`insert into inventory_move
          (id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor, negative_allowed, reason,
           document_provider, document_ref, document_label, document_line, note, person_id, moved_at)
        values (${row.id}, ${row.product}, ${row.location}, ${row.quantity_milli}, ${row.after_milli},
          ${row.value_minor}, ${row.negativeAllowed}, ${row.reason}, ${document?.provider ?? null},
          ${document?.ref ?? null}, ${document?.label ?? null}, ${document?.line ?? null}, ${row.note ?? ''},
          ${row.personId}, ${tx.now})`,
  );
}
