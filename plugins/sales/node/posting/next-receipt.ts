import { sql, type Tx } from '@counterpart/sdk/node';

export interface ReceiptNumber {
  readonly register: { readonly id: string; readonly name: string };
  readonly number: number;
  /** As printed: `R1-000042`. */
  readonly receipt: string;
  /** Never before the register's last one, whatever the clock says. */
  readonly at: number;
}

/**
 * Takes the next number of a till's register, which is made with its first sale. Inside the posting transaction, so
 * that a refused or broken posting takes none: the series has no gap.
 */
export async function nextReceipt(tx: Tx, till: string, newRegister: string): Promise<ReceiptNumber> {
  await tx.run(sql`
    insert into sales_register (id, till, name, last_receipt, last_at)
    select ${newRegister}, ${till}, 'R' || (select count(*) + 1 from sales_register), 0, 0
    where not exists (select 1 from sales_register where till = ${till})`);
  const row = await tx.get<{ id: string; name: string; number: number; at: number }>(sql`
    update sales_register
    set last_receipt = last_receipt + 1, last_at = case when last_at > ${tx.now} then last_at else ${tx.now} end
    where till = ${till}
    returning id, name, last_receipt as number, last_at as at`);
  const { id, name, number, at } = row!;
  return { register: { id, name }, number, receipt: `${name}-${String(number).padStart(6, '0')}`, at };
}
