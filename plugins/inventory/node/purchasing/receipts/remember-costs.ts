import { multiplyDivide } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { ReceiptLine } from './receipt-line.ts';

/**
 * What a supplier took last is what the next order is written at. Whoever supplied something once is a supplier of it;
 * what a box cost says nothing about the unit that they are known to supply it in.
 */
export async function rememberCosts(
  tx: Tx,
  ids: Ids,
  supplier: string,
  lines: readonly ReceiptLine[],
): Promise<void> {
  for (const { product, unit, quantity_milli, amount_minor } of lines) {
    const cost_minor =
      amount_minor === null ? null : multiplyDivide(amount_minor, 1000, quantity_milli, 'half-away');
    await tx.run(
      sql`insert into inventory_supplier_product
            (id, supplier_id, product_id, code, code_folded, unit_id, cost_minor, pack_milli, minimum_milli, preferred,
             updated_at)
          values (${ids.next()}, ${supplier}, ${product}, '', '', ${unit.id}, ${cost_minor}, 1000, 0,
            (select count(*) = 0 from inventory_supplier_product where product_id = ${product} and preferred = 1),
            ${tx.now})
          on conflict (supplier_id, product_id) do update
            set cost_minor = coalesce(excluded.cost_minor, cost_minor), updated_at = excluded.updated_at
            where unit_id is not distinct from excluded.unit_id`,
    );
  }
}
