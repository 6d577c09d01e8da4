import { type Reader, sql } from '@counterpart/sdk/node';
import type { GoodsReceiptsInput } from '../../../api/contract/goods-receipts-methods.ts';
import type { GoodsReceiptKind, ListedGoodsReceipt } from '../../../api/index.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly kind: GoodsReceiptKind;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly order_id: string | null;
  readonly order_label: string | null;
  readonly reference: string;
  readonly total_minor: number | null;
  readonly posted_at: number;
  readonly reversals: number;
}

/** A page of what came and what went back, the newest first. */
export async function listReceipts(
  reader: Reader,
  input: GoodsReceiptsInput,
  { costs }: { readonly costs: boolean },
): Promise<ListedGoodsReceipt[]> {
  const bySupplier = input.supplier === null ? [] : [sql`r.supplier_id = ${input.supplier}`];
  const byOrder = input.order === null ? [] : [sql`r.order_id = ${input.order}`];
  const where = sql.join([sql`1 = 1`, ...bySupplier, ...byOrder], sql` and `);
  const rows = await reader.all<Row>(
    sql`select r.id, r.label, r.kind, r.supplier_id, s.name as supplier_name, r.order_id, o.label as order_label,
          r.reference, r.total_minor, r.posted_at,
          (select count(*) from inventory_goods_receipt b where b.reverses_id = r.id) as reversals
        from inventory_goods_receipt r join inventory_supplier s on s.id = r.supplier_id
          left join inventory_purchase_order o on o.id = r.order_id
        where ${where} order by r.posted_at desc, r.id desc limit ${input.limit} offset ${input.offset}`,
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.label,
    kind: row.kind,
    supplier: { id: row.supplier_id, name: row.supplier_name },
    order: row.order_id === null ? null : { id: row.order_id, number: row.order_label ?? '' },
    reference: row.reference,
    total_minor: costs ? row.total_minor : null,
    posted_at: row.posted_at,
    reversed: row.reversals > 0,
  }));
}
