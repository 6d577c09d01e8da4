import { sql, type Tx } from '@counterpart/sdk/node';
import type { Move } from './move.ts';

/** A row of the ledger. */
export interface LedgerRow extends Omit<Move, 'location' | 'value_minor'> {
  readonly id: string;
  /** null: on the way between two locations, and for a row that changes the value only. */
  readonly location: string | null;
  readonly value_minor: number | null;
  /** At the location, after it. */
  readonly onHand_milli: number;
  readonly negativeAllowed: number;
}

export async function insertMove(tx: Tx, row: LedgerRow): Promise<void> {
  const { document } = row;
  await tx.run(
    sql`insert into inventory_move
          (id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor, negative_allowed, reason,
           document_provider, document_ref, document_label, document_line, note, person_id, moved_at)
        values (${row.id}, ${row.product}, ${row.location}, ${row.quantity_milli}, ${row.onHand_milli},
          ${row.value_minor}, ${row.negativeAllowed}, ${row.reason}, ${document?.provider ?? null},
          ${document?.ref ?? null}, ${document?.label ?? null}, ${document?.line ?? null}, ${row.note ?? ''},
          ${row.personId}, ${tx.now})`,
  );
}
