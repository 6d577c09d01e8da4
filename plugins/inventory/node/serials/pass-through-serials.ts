import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { foldSerial } from '../../api/index.ts';
import type { Move } from '../stock/move.ts';
import { writeSerialMove } from './write-serial-move.ts';

/** What comes and leaves again at once: the number comes in with the one row of the ledger and leaves with the other. */
export async function passSerialsThrough(
  tx: Tx,
  ids: Ids,
  { product, serials = [], personId, quantity_milli }: Move,
  rows: { readonly first: string; readonly second: string },
): Promise<void> {
  const [comes, leaves] = quantity_milli > 0 ? [rows.first, rows.second] : [rows.second, rows.first];
  for (const number of serials) {
    // Given back broken it is gone; when that is cancelled, the customer has it again.
    const row = await tx.get<{ id: string }>(
      sql`update inventory_serial set state = ${quantity_milli > 0 ? 'gone' : 'sold'}
          where product_id = ${product} and serial_folded = ${foldSerial(number)} and state <> 'in-stock' returning id`,
    );
    if (!row) continue;
    await writeSerialMove(tx, ids, { serial: row.id, direction: 1, move: comes, personId });
    await writeSerialMove(tx, ids, { serial: row.id, direction: -1, move: leaves, personId });
  }
}
