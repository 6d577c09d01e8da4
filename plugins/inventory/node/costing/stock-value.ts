import { Database, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { StockValue, StockValueInput, ValuedProduct } from '../../api/index.ts';

interface Sums {
  readonly value_minor: number | null;
  readonly in_transit_minor: number | null;
  readonly products: number;
  readonly without_cost: number | null;
}

/** What the stock is worth now, out of the caches, and what it was worth then, out of the ledger. */
export class StockValues {
  constructor(@inject(Database) private readonly database: Database) {}

  async at({ at, location, limit, offset }: StockValueInput): Promise<StockValue> {
    const held = at === undefined ? heldNow(location) : heldThen(at, location);
    // A product's value is one for all its locations: each place has the share of what is there.
    const valued = sql`select id, quantity_milli, is_unknown,
        case when owned_milli = 0 then 0
          else cast(round(1.0 * value_minor * quantity_milli / owned_milli) as integer) end as value_minor,
        case when owned_milli = 0 then 0
          else cast(round(1.0 * value_minor * in_transit_milli / owned_milli) as integer) end as in_transit_minor
      from (${held}) where quantity_milli <> 0`;
    const sums = await this.database.get<Sums>(
      sql`select sum(value_minor) as value_minor, sum(in_transit_minor) as in_transit_minor, count(*) as products,
            sum(is_unknown) as without_cost from (${valued})`,
    );
    const rows = await this.database.all<ValuedProduct>(
      sql`select v.id, p.name, p.code, v.quantity_milli, v.value_minor
          from (${valued}) v join inventory_product p on p.id = v.id
          order by v.value_minor desc, p.name_folded, v.id limit ${limit} offset ${offset}`,
    );
    return {
      value_minor: sums?.value_minor ?? 0,
      inTransit_minor: sums?.in_transit_minor ?? 0,
      products: sums?.products ?? 0,
      withoutCost: sums?.without_cost ?? 0,
      rows,
    };
  }
}

/** Every product with what the shop has of it, and what that is worth. */
export function heldNow(location?: string): Sql {
  const columns = sql`h.id, h.on_hand_milli + h.in_transit_milli as owned_milli, h.value_minor,
    (h.value_minor = 0 and h.cost_minor is null) as is_unknown`;
  return location === undefined
    ? sql`select ${columns}, h.on_hand_milli + h.in_transit_milli as quantity_milli, h.in_transit_milli
        from inventory_holding h`
    : sql`select ${columns}, s.on_hand_milli as quantity_milli, 0 as in_transit_milli
        from inventory_stock s join inventory_holding h on h.id = s.product_id where s.location_id = ${location}`;
}

/** The same at the end of an instant. */
export function heldThen(at: number, location?: string): Sql {
  const there = location === undefined ? sql`quantity_milli` : atLocation(location);
  const way =
    location === undefined ? sql`case when location_id is null then quantity_milli else 0 end` : sql`0`;
  return sql`select product_id as id, sum(quantity_milli) as owned_milli,
      coalesce(sum(value_minor), 0) as value_minor, max(value_minor) is null as is_unknown,
      sum(${there}) as quantity_milli, sum(${way}) as in_transit_milli
    from inventory_move where moved_at <= ${at} group by product_id`;
}

function atLocation(location: string): Sql {
  return sql`case when location_id = ${location} then quantity_milli else 0 end`;
}
