import { type Reader, sql } from '@counterpart/sdk/node';
import type { GoodsReceiptKind, PurchaseOrder, PurchaseOrderLine, PurchaseUnit } from '../../../api/index.ts';
import { countedUnit, readPurchaseUnits } from '../purchase-unit.ts';
import { type OrderLineRow, readOrderLines, readOrderRow } from './order-rows.ts';

interface ReceiptRow {
  readonly id: string;
  readonly label: string;
  readonly kind: GoodsReceiptKind;
  readonly reference: string;
  readonly total_minor: number | null;
  readonly posted_at: number;
}

/** A purchase order with everything on it. */
export async function readOrder(
  reader: Reader,
  id: string,
  { costs }: { readonly costs: boolean },
): Promise<PurchaseOrder | null> {
  const row = await readOrderRow(reader, id);
  if (!row) return null;
  const lines = await readOrderLines(reader, id);
  const units = await readPurchaseUnits(
    reader,
    lines.map(({ product_id }) => product_id),
  );
  const receipts = await reader.all<ReceiptRow>(
    sql`select id, label, kind, reference, total_minor, posted_at from inventory_goods_receipt
        where order_id = ${id} order by posted_at, id`,
  );
  return {
    id: row.id,
    number: row.label,
    supplier: { id: row.supplier_id, name: row.supplier_name },
    location: { id: row.location_id, name: row.location_name },
    state: row.state,
    expected: row.expected_on,
    note: row.note,
    complete: lines.filter(({ base_milli, received_milli }) => received_milli >= base_milli).length,
    total_minor: costs ? row.total_minor : null,
    created_at: row.created_at,
    ordered_at: row.ordered_at,
    revision: row.revision,
    lines: lines.map((line) => toLine(line, units.get(line.product_id) ?? [], costs)),
    receipts: receipts.map(({ label, total_minor, ...receipt }) => ({
      ...receipt,
      number: label,
      total_minor: costs ? total_minor : null,
    })),
  };
}

function toLine(row: OrderLineRow, units: readonly PurchaseUnit[], costs: boolean): PurchaseOrderLine {
  return {
    id: row.id,
    product: { id: row.product_id, name: row.product_name, code: row.product_code },
    hasSerials: row.serials === 1,
    code: row.code,
    unit: { id: row.unit_id, name: row.unit_name, factor_milli: row.factor_milli },
    units: [countedUnit(row.base_unit), ...units],
    quantity_milli: row.quantity_milli,
    base_milli: row.base_milli,
    received_milli: row.received_milli,
    cost_minor: costs ? row.cost_minor : null,
    amount_minor: costs ? row.amount_minor : null,
  };
}
