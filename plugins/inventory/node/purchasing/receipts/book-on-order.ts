import { sql, type Tx } from '@counterpart/sdk/node';
import { stateByReceipts } from '../../../api/index.ts';
import { readOrderLines } from '../orders/order-rows.ts';
import type { ReceiptLine } from './receipt-line.ts';

/** Says on an order what came of it, or went again, and takes it to the state that follows; a closed one stays so. */
export async function bookOnOrder(
  tx: Tx,
  order: string,
  lines: readonly Pick<ReceiptLine, 'orderLine' | 'base_milli'>[],
): Promise<void> {
  for (const { orderLine, base_milli } of lines)
    if (orderLine !== null)
      await tx.run(
        sql`update inventory_purchase_order_line set received_milli = received_milli + ${base_milli}
            where id = ${orderLine}`,
      );
  const state = stateByReceipts(await readOrderLines(tx, order));
  await tx.run(
    sql`update inventory_purchase_order set state = case state when 'closed-short' then state else ${state} end,
          closed_at = case when state = 'closed-short' then closed_at
            when ${state} = 'received' then ${tx.now} else null end,
          revision = revision + 1, updated_at = ${tx.now}
        where id = ${order}`,
  );
}
