import { sql, type Tx } from '@counterpart/sdk/node';
import { type ShiftRow, shiftRow } from './read-shift.ts';

export interface OpenShiftRow extends ShiftRow {
  /** Now, but never before anything that happened at its register. */
  readonly at: number;
  readonly receiptsAfter: number;
}

/** The shift, certainly open until this transaction ends; its register's time is moved on. Refuses otherwise. */
export async function requireOpenShift(tx: Tx, shift: string): Promise<OpenShiftRow> {
  const row = await shiftRow(tx, shift);
  if (!row) return tx.refuse('unknown-shift', 'There is no such shift.', { shift });
  const register = await tx.get<{ at: number; receiptsAfter: number }>(sql`
    update sales_register set last_at = case when last_at > ${tx.now} then last_at else ${tx.now} end
    where id = ${row.registerId} and shift = ${shift}
    returning last_at as at, last_receipt as "receiptsAfter"`);
  if (!register) {
    const text = `Shift ${row.number} of register ${row.registerName} is already closed.`;
    return tx.refuse('shift-closed', text, { shift });
  }
  return { ...row, ...register };
}
