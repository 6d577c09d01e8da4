import { sql, type Tx } from '@counterpart/sdk/node';

/** A register as it is in the transaction at hand. */
export interface Register {
  readonly id: string;
  readonly name: string;
  /** Its open shift. */
  readonly shift: string | null;
  readonly lastReceipt: number;
  /** Now, but never before anything that happened at this register, whatever the clock says. */
  readonly at: number;
}

/** A till's register, made when it is first needed, with its time moved on. */
export async function registerOf(tx: Tx, till: string, newRegister: string): Promise<Register> {
  await makeRegister(tx, till, newRegister);
  return (await tx.get<Register>(sql`
    update sales_register set last_at = case when last_at > ${tx.now} then last_at else ${tx.now} end
    where till = ${till}
    returning id, name, shift, last_receipt as "lastReceipt", last_at as at`))!;
}

export async function makeRegister(tx: Tx, till: string, newRegister: string): Promise<void> {
  await tx.run(sql`
    insert into sales_register (id, till, name, last_receipt, last_at)
    select ${newRegister}, ${till}, 'R' || (select count(*) + 1 from sales_register), 0, 0
    where not exists (select 1 from sales_register where till = ${till})`);
}
