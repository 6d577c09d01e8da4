import { type Reader, sql } from '@counterpart/sdk/node';
import type { ProductCost, ProductStock, StockAt } from '../../api/index.ts';
import { type Holding, share } from '../costing/holding.ts';
import { type HoldingColumns, toHolding } from './change-on-hand.ts';
import { openReservations } from '../reservations/open-reservations.ts';

interface StockRow {
  readonly id: string;
  readonly name: string;
  readonly archived: number;
  readonly on_hand_milli: number;
  readonly reserved_milli: number;
}

/** A product at each location in use, and wherever else some of it is; null if there is no such product. */
export async function readProductStock(
  reader: Reader,
  product: string,
  { costs }: { readonly costs: boolean },
): Promise<ProductStock | null> {
  const row = await reader.get<HoldingColumns & { readonly id: string }>(
    sql`select p.id, h.on_hand_milli as all_milli, h.in_transit_milli, h.value_minor, h.cost_minor, h.cost_milli,
          h.method
        from inventory_product p left join inventory_holding h on h.id = p.id where p.id = ${product}`,
  );
  if (!row) return null;
  const holding = toHolding(row);
  const stock = await reader.all<StockRow>(
    sql`select l.id, l.name, l.archived, coalesce(s.on_hand_milli, 0) as on_hand_milli,
          coalesce(s.reserved_milli, 0) as reserved_milli
        from inventory_location l
        left join inventory_stock s on s.location_id = l.id and s.product_id = ${product}
        where l.archived = 0 or s.on_hand_milli <> 0 or s.reserved_milli <> 0
        order by l.archived, l.position, l.id`,
  );
  return {
    product,
    onHand_milli: row.all_milli ?? 0,
    reserved_milli: stock.reduce((sum, { reserved_milli }) => sum + reserved_milli, 0),
    inTransit_milli: row.in_transit_milli ?? 0,
    locations: stock.map((at) => stockAt(at, costs ? holding : null)),
    cost: costs ? costOf(holding) : null,
    reservations: await openReservations(reader, product),
  };
}

function stockAt(
  { id, name, archived, on_hand_milli, reserved_milli }: StockRow,
  holding: Holding | null,
): StockAt {
  return {
    location: { id, name, archived: archived === 1 },
    onHand_milli: on_hand_milli,
    reserved_milli,
    available_milli: on_hand_milli - reserved_milli,
    value_minor: holding && valueOf(holding, on_hand_milli),
  };
}

/** The share that so much of a product has in what all of it is worth. */
function valueOf({ known, owned_milli, value_minor }: Holding, milli: number): number | null {
  if (known === null && value_minor === 0) return null;
  return owned_milli === 0 ? 0 : share(value_minor, milli, owned_milli);
}

function costOf({ method, owned_milli, value_minor, known }: Holding): ProductCost {
  const isThere = owned_milli > 0 && (known !== null || value_minor !== 0);
  return {
    method,
    value_minor,
    average: isThere ? { minor: value_minor, milli: owned_milli } : null,
    last: known,
  };
}
