import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { type LowStock, OPEN_ORDER_STATES } from '../../../api/index.ts';

export interface LevelRow {
  readonly product_id: string;
  readonly name: string;
  readonly code: string;
  readonly location_id: string;
  readonly location_name: string;
  readonly point_milli: number;
  readonly target_milli: number;
  readonly on_hand_milli: number;
  readonly reserved_milli: number;
  readonly on_order_milli: number;
}

/** What of product and location, two columns of the statement around it, is still to come on orders. */
export function onOrder(product: Sql, location: Sql): Sql {
  return sql`coalesce((
    select sum(case when i.base_milli > i.received_milli then i.base_milli - i.received_milli else 0 end)
    from inventory_purchase_order_line i join inventory_purchase_order o on o.id = i.order_id
    where i.product_id = ${product} and o.location_id = ${location} and o.state in (${sql.list(OPEN_ORDER_STATES)})
  ), 0)`;
}

/** Of `inventory_reorder_level v`: those with no more on hand than the reorder point, what is promised apart. */
export const isLow = sql`p.status = 'active' and l.archived = 0
  and coalesce(s.on_hand_milli - s.reserved_milli, 0) <= v.point_milli`;

export const levelTables = sql`inventory_reorder_level v join inventory_product p on p.id = v.product_id
  join inventory_location l on l.id = v.location_id
  left join inventory_stock s on s.product_id = v.product_id and s.location_id = v.location_id`;

/** Of the product `p`: it is low at one location at least, or one of its variants is. Asked once for the whole list. */
export const isLowOrHasLow = sql`(p.id in (select v.product_id from ${levelTables} where ${isLow})
  or p.id in (select p.parent_id from ${levelTables} where ${isLow}))`;

export const levelColumns = sql`v.product_id, p.name, p.code, v.location_id, l.name as location_name, v.point_milli,
  v.target_milli, coalesce(s.on_hand_milli, 0) as on_hand_milli, coalesce(s.reserved_milli, 0) as reserved_milli,
  ${onOrder(sql`v.product_id`, sql`v.location_id`)} as on_order_milli`;

/** A page of what is low, by name. */
export async function readLow(
  reader: Reader,
  ask: { readonly location: string | null; readonly limit: number; readonly offset: number },
): Promise<{ total: number; products: LowStock[] }> {
  const at = ask.location === null ? sql.empty : sql`and v.location_id = ${ask.location}`;
  const counted = await reader.get<{ total: number }>(
    sql`select count(*) as total from ${levelTables} where ${isLow} ${at}`,
  );
  const rows = await reader.all<LevelRow>(
    sql`select ${levelColumns} from ${levelTables} where ${isLow} ${at}
        order by p.name_folded, p.id, l.position limit ${ask.limit} offset ${ask.offset}`,
  );
  return { total: counted?.total ?? 0, products: rows.map(toLowStock) };
}

export function toLowStock(row: LevelRow): LowStock {
  return {
    id: `${row.product_id} ${row.location_id}`,
    product: { id: row.product_id, name: row.name, code: row.code },
    location: { id: row.location_id, name: row.location_name },
    point_milli: row.point_milli,
    target_milli: row.target_milli,
    onHand_milli: row.on_hand_milli,
    reserved_milli: row.reserved_milli,
    onOrder_milli: row.on_order_milli,
  };
}
