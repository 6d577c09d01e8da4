import { type Reader, sql } from '@counterpart/sdk/node';
import type { SuggestedLine, SuggestedOrder } from '../../../api/index.ts';
import { amountOf } from '../../../api/purchasing/purchase-amount.ts';
import { suggestedQuantity } from '../../../api/purchasing/suggested-quantity.ts';
import { unitColumns, type UnitColumns, unitOf } from '../purchase-unit.ts';
import { isLow, levelColumns, type LevelRow, levelTables, toLowStock } from './stock-figures.ts';

interface Row extends LevelRow, UnitColumns {
  readonly supplier_id: string | null;
  readonly supplier_name: string | null;
  readonly minimum_order_minor: number | null;
  readonly their_code: string | null;
  readonly cost_minor: number | null;
  readonly pack_milli: number | null;
  readonly minimum_milli: number | null;
}

/** From its preferred supplier, or else from any that is not archived. */
const bestSupplier = sql`(
  select b.id from inventory_supplier_product b join inventory_supplier c on c.id = b.supplier_id
  where b.product_id = v.product_id and c.status = 'active'
  order by b.preferred desc, c.name_folded, b.id limit 1
)`;

/** What is low and not on its way yet, by supplier and location. */
export async function suggestOrders(reader: Reader): Promise<SuggestedOrder[]> {
  const low = await reader.all<Row>(
    sql`select ${levelColumns}, ${unitColumns}, u.id as supplier_id, u.name as supplier_name, u.minimum_order_minor,
          x.code as their_code, x.cost_minor, x.pack_milli, x.minimum_milli
        from ${levelTables}
          left join inventory_supplier_product x on x.id = ${bestSupplier}
          left join inventory_unit n on n.id = x.unit_id
          left join inventory_supplier u on u.id = x.supplier_id
        where ${isLow}
        order by u.name_folded is null, u.name_folded, u.id, l.position, l.id, p.name_folded, p.id`,
  );
  const orders = new Map<string, SuggestedOrder & { lines: SuggestedLine[] }>();
  for (const row of low) {
    const coming_milli = row.on_hand_milli - row.reserved_milli + row.on_order_milli;
    if (coming_milli > row.point_milli) continue;
    const id = `${row.supplier_id ?? ''} ${row.location_id}`;
    let order = orders.get(id);
    if (!order) orders.set(id, (order = openOrder(id, row)));
    order.lines.push(toLine(row, row.target_milli - coming_milli));
  }
  return [...orders.values()];
}

function openOrder(id: string, row: Row): SuggestedOrder {
  return {
    id,
    supplier: row.supplier_id === null ? null : { id: row.supplier_id, name: row.supplier_name ?? '' },
    location: { id: row.location_id, name: row.location_name },
    minimumOrder_minor: row.minimum_order_minor,
    lines: [],
  };
}

function toLine(row: Row, missing_milli: number): SuggestedLine {
  const unit = unitOf(row);
  const quantity_milli = suggestedQuantity(missing_milli, {
    factor_milli: unit.factor_milli,
    pack_milli: row.pack_milli ?? 1000,
    minimum_milli: row.minimum_milli ?? 0,
  });
  return {
    ...toLowStock(row),
    code: row.their_code ?? '',
    unit,
    quantity_milli,
    cost_minor: row.cost_minor,
    amount_minor: row.cost_minor === null ? null : amountOf({ cost_minor: row.cost_minor }, quantity_milli),
  };
}
