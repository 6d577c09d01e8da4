import { type Ids, sql, type Tx } from '@counterpart/sdk/node';

export interface SerialMove {
  readonly serial: string;
  readonly direction: 1 | -1;
  /** The row of the ledger behind it; null when it only got or lost its number. */
  readonly move: string | null;
  readonly note?: string;
  readonly personId: string | null;
}

export async function writeSerialMove(tx: Tx, ids: Ids, row: SerialMove): Promise<void> {
  await tx.run(
    sql`insert into inventory_serial_move (id, serial_id, direction, move_id, note, person_id, moved_at)
        values (${ids.next()}, ${row.serial}, ${row.direction}, ${row.move}, ${row.note ?? ''}, ${row.personId},
          ${tx.now})`,
  );
}
