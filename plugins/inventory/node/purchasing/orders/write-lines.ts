import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { OrderedLine } from '../../../api/index.ts';
import { amountOf } from '../../../api/purchasing/purchase-amount.ts';
import { requireProduct } from '../known-places.ts';
import { requireUnit, toBase } from '../purchase-unit.ts';

/** Makes the lines of an order what `lines` says, keeping the rows that stay, and answers what they come to. */
export async function writeLines(
  tx: Tx,
  ids: Ids,
  order: { readonly id: string; readonly supplier: string },
  lines: readonly OrderedLine[],
): Promise<number> {
  const rows = await tx.all<{ id: string }>(
    sql`select id from inventory_purchase_order_line where order_id = ${order.id}`,
  );
  const stored = new Set(rows.map(({ id }) => id));
  const kept = new Set(lines.flatMap(({ id }) => (id !== undefined && stored.has(id) ? [id] : [])));
  for (const id of stored)
    if (!kept.has(id)) await tx.run(sql`delete from inventory_purchase_order_line where id = ${id}`);
  let total_minor = 0;
  for (const [position, line] of lines.entries()) {
    // A line that is listed twice is kept once, and is a new one the second time.
    const known = line.id !== undefined && kept.delete(line.id) ? line.id : undefined;
    total_minor += await writeLine(
      tx,
      { ...order, id: known ?? ids.next(), order: order.id, position },
      line,
    );
  }
  return total_minor;
}

async function writeLine(
  tx: Tx,
  at: { readonly id: string; readonly order: string; readonly supplier: string; readonly position: number },
  line: OrderedLine,
): Promise<number> {
  const product = await requireProduct(tx, line.product);
  const unit = await requireUnit(tx, product, line.unit);
  const theirs = await tx.get<{ code: string }>(
    sql`select code from inventory_supplier_product
        where supplier_id = ${at.supplier} and product_id = ${product.id}`,
  );
  const amount_minor =
    line.cost_minor === null
      ? line.amount_minor
      : amountOf({ cost_minor: line.cost_minor }, line.quantity_milli);
  await tx.run(
    sql`insert into inventory_purchase_order_line
          (id, order_id, position, product_id, code, unit_id, unit_name, factor_milli, quantity_milli, base_milli,
           received_milli, cost_minor, amount_minor)
        values (${at.id}, ${at.order}, ${at.position}, ${product.id}, ${theirs?.code ?? ''}, ${unit.id}, ${unit.name},
          ${unit.factor_milli}, ${line.quantity_milli}, ${toBase(tx, product, line.quantity_milli, unit)}, 0, ${line.cost_minor},
          ${amount_minor})
        on conflict (id) do update set position = excluded.position, product_id = excluded.product_id,
          code = excluded.code, unit_id = excluded.unit_id, unit_name = excluded.unit_name,
          factor_milli = excluded.factor_milli, quantity_milli = excluded.quantity_milli,
          base_milli = excluded.base_milli, cost_minor = excluded.cost_minor, amount_minor = excluded.amount_minor`,
  );
  return amount_minor ?? 0;
}
