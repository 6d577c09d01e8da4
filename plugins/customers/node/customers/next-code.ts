import { foldCode } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';

/** The next number that no customer has; one that somebody wrote by hand is passed over. */
export async function nextCode(tx: Tx): Promise<string> {
  for (;;) {
    const row = await tx.get<{ next: number }>(
      sql`update customers_sequence set next = next + 1 where id = 'customer' returning next`,
    );
    const code = `C${row!.next - 1}`;
    const taken = await tx.get(sql`select id from customers_customer where code_folded = ${foldCode(code)}`);
    if (!taken) return code;
  }
}
