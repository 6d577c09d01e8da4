import { type Reader, sql } from '@counterpart/sdk/node';
import type { PurchaseOrderState } from '../../../api/index.ts';

export interface OrderRow {
  readonly id: string;
  readonly label: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly location_id: string;
  readonly location_name: string;
  readonly state: PurchaseOrderState;
  readonly expected_on: string | null;
  readonly note: string;
  readonly total_minor: number;
  readonly revision: number;
  readonly created_at: number;
  readonly ordered_at: number | null;
}

export interface OrderLineRow {
  readonly id: string;
  readonly position: number;
  readonly product_id: string;
  readonly product_name: string;
  readonly product_code: string;
  readonly serials: number;
  readonly base_unit: string;
  readonly code: string;
  readonly unit_id: string | null;
  readonly unit_name: string;
  readonly factor_milli: number;
  readonly quantity_milli: number;
  readonly base_milli: number;
  readonly received_milli: number;
  readonly cost_minor: number | null;
  readonly amount_minor: number | null;
}

/** What every statement that reads `inventory_purchase_order o` selects and joins. */
export const orderColumns = sql`o.id, o.label, o.supplier_id, s.name as supplier_name, o.location_id,
  l.name as location_name, o.state, o.expected_on, o.note, o.total_minor, o.revision, o.created_at, o.ordered_at`;
export const orderTables = sql`inventory_purchase_order o join inventory_supplier s on s.id = o.supplier_id
  join inventory_location l on l.id = o.location_id`;

export function readOrderRow(reader: Reader, id: string): Promise<OrderRow | undefined> {
  return reader.get<OrderRow>(sql`select ${orderColumns} from ${orderTables} where o.id = ${id}`);
}

export function readOrderLines(reader: Reader, order: string): Promise<OrderLineRow[]> {
  return reader.all<OrderLineRow>(
    sql`select i.id, i.position, i.product_id, p.name as product_name, p.code as product_code, p.serials, p.unit as base_unit, i.code, i.unit_id,
          i.unit_name, i.factor_milli, i.quantity_milli, i.base_milli, i.received_milli, i.cost_minor, i.amount_minor
        from inventory_purchase_order_line i join inventory_product p on p.id = i.product_id
        where i.order_id = ${order} order by i.position, i.id`,
  );
}
