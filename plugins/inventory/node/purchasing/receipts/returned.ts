import { type Sql, sql, type Tx } from '@counterpart/sdk/node';

/** How much of what came with a line of a receipt went back since, in base units: a value of a statement. */
export function returnedOf(line: Sql): Sql {
  return sql`(select coalesce(0 - sum(q.base_milli), 0) from inventory_goods_receipt_line q
    where q.returns_line_id = ${line}
      and not exists (select 1 from inventory_goods_receipt b where b.reverses_id = q.receipt_id))`;
}

interface Asked {
  readonly receiptLine: string;
  readonly product: string;
  readonly supplier: string;
  readonly base_milli: number;
}

/** Never more goes back than came with the line, and only to whom it came from. */
export async function requireCameWith(
  tx: Tx,
  { receiptLine, product, supplier, base_milli }: Asked,
): Promise<void> {
  const line = await tx.get<{
    name: string;
    label: string;
    left_milli: number;
    factor_milli: number;
    unit: string;
  }>(
    sql`select l.name, r.label, l.base_milli - ${returnedOf(sql`l.id`)} as left_milli, l.factor_milli, l.unit_name as unit
        from inventory_goods_receipt_line l join inventory_goods_receipt r on r.id = l.receipt_id
        where l.id = ${receiptLine} and l.product_id = ${product} and r.supplier_id = ${supplier} and r.kind = 'receipt'
          and not exists (select 1 from inventory_goods_receipt b where b.reverses_id = r.id)`,
  );
  if (!line)
    tx.refuse(
      'unknown-receipt',
      'These goods did not come with that receipt, or it was taken back. Look at it again.',
    );
  else if (base_milli > line.left_milli)
    tx.refuse(
      'more-than-received',
      line.left_milli <= 0
        ? `Everything of ${line.name} on ${line.label} went back already.`
        : `Of ${line.name} on ${line.label} ${line.left_milli / line.factor_milli} ${line.unit} can still go back.`,
      { line: receiptLine, left_milli: line.left_milli },
    );
}
