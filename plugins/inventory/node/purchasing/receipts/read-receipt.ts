import { type Reader, sql } from '@counterpart/sdk/node';
import type { GoodsReceipt, GoodsReceiptKind } from '../../../api/index.ts';
import { readReceiptLines } from './receipt-rows.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly kind: GoodsReceiptKind;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly location_id: string;
  readonly location_name: string;
  readonly order_id: string | null;
  readonly order_label: string | null;
  readonly reverses_id: string | null;
  readonly reverses_label: string | null;
  readonly reversal_id: string | null;
  readonly reversal_label: string | null;
  readonly reference: string;
  readonly note: string;
  readonly goods_minor: number | null;
  readonly extra_minor: number;
  readonly total_minor: number | null;
  readonly posted_at: number;
}

/** A receipt, reversal or return with its lines. */
export async function readReceipt(
  reader: Reader,
  id: string,
  { costs }: { readonly costs: boolean },
): Promise<GoodsReceipt | null> {
  const row = await reader.get<Row>(
    sql`select r.id, r.label, r.kind, r.supplier_id, s.name as supplier_name, r.location_id, l.name as location_name,
          r.order_id, o.label as order_label, r.reverses_id, a.label as reverses_label, b.id as reversal_id,
          b.label as reversal_label, r.reference, r.note, r.goods_minor, r.extra_minor, r.total_minor, r.posted_at
        from inventory_goods_receipt r join inventory_supplier s on s.id = r.supplier_id
          join inventory_location l on l.id = r.location_id
          left join inventory_purchase_order o on o.id = r.order_id
          left join inventory_goods_receipt a on a.id = r.reverses_id
          left join inventory_goods_receipt b on b.reverses_id = r.id
        where r.id = ${id}`,
  );
  if (!row) return null;
  const lines = await readReceiptLines(reader, id);
  const money = <T>(minor: T) => (costs ? minor : null);
  return {
    id: row.id,
    number: row.label,
    kind: row.kind,
    supplier: { id: row.supplier_id, name: row.supplier_name },
    location: { id: row.location_id, name: row.location_name },
    order: link(row.order_id, row.order_label),
    reverses: link(row.reverses_id, row.reverses_label),
    reversedBy: link(row.reversal_id, row.reversal_label),
    reference: row.reference,
    note: row.note,
    goods_minor: money(row.goods_minor),
    extra_minor: money(row.extra_minor),
    total_minor: money(row.total_minor),
    posted_at: row.posted_at,
    lines: lines.map((line) => ({
      id: line.id,
      orderLine: line.order_line_id,
      product: { id: line.product_id, name: line.name, code: line.code },
      unit: { id: line.unit_id, name: line.unit_name, factor_milli: line.factor_milli },
      hasSerials: line.serials === 1,
      returned_milli: line.returned_milli,
      quantity_milli: line.quantity_milli,
      base_milli: line.base_milli,
      amount_minor: money(line.amount_minor),
      extra_minor: money(line.extra_minor),
      value_minor: money(line.value_minor),
    })),
  };
}

function link(id: string | null, label: string | null): { id: string; number: string } | null {
  return id === null ? null : { id, number: label ?? '' };
}
