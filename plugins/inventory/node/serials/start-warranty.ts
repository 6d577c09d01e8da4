import { sql, type Tx } from '@counterpart/sdk/node';
import { addMonths } from './add-months.ts';

/** The shop stands for what it sold from that day on. Set by the sale, and by nothing else. */
export async function startWarranty(
  tx: Tx,
  serial: string,
  { months, businessDate }: { readonly months: number | null; readonly businessDate: string },
): Promise<void> {
  if (months === null) return;
  await tx.run(
    sql`update inventory_serial set warranty_until = ${addMonths(businessDate, months)}
        where id = ${serial} and state = 'sold'`,
  );
}
