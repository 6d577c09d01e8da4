import { sql, type Tx } from '@counterpart/sdk/node';
import { makeRegister } from './register.ts';

export interface ReceiptNumber {
  readonly register: { readonly id: string; readonly name: string };
  readonly number: number;
  /** As printed: `R1-000042`. */
  readonly receipt: string;
  /** Never before the register's last one, whatever the clock says. */
  readonly at: number;
  /** The shift it is posted in; null when the register works without one. */
  readonly shift: string | null;
}

/**
 * Takes the next number of a till's register, which is made with its first sale, and its open shift. Inside the posting
 * transaction: a refused or broken posting takes no number, so the series has no gap, and a shift that is being closed
 * meanwhile either has this document in its Z or never gets it.
 */
export async function nextReceipt(
  tx: Tx,
  till: string,
  newRegister: string,
  { needsShift }: { readonly needsShift: boolean },
): Promise<ReceiptNumber> {
  await makeRegister(tx, till, newRegister);
  const row = await tx.get<Row>(sql`
    update sales_register
    set last_receipt = last_receipt + 1, last_at = case when last_at > ${tx.now} then last_at else ${tx.now} end
    where till = ${till}
    returning id, name, last_receipt as number, last_at as at, shift`);
  const { id, name, number, at, shift } = row!;
  if (needsShift && shift === null) {
    tx.refuse('no-open-shift', 'No shift is open at this till. Open one, then take the payment.', { till });
  }
  return { register: { id, name }, number, receipt: `${name}-${String(number).padStart(6, '0')}`, at, shift };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly at: number;
  readonly shift: string | null;
}
