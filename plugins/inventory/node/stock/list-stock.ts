import { Database, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ListedStock, StockOnHandInput, StockOnHandPage } from '../../api/index.ts';
import { isLowOrHasLow } from '../purchasing/reorder/stock-figures.ts';
import { findBest } from '../search/product-search.ts';

/** More than anybody looks through for one term. */
const FOUND_AT_MOST = 500;

const SORTS: Readonly<Record<StockOnHandInput['sort'], Sql>> = {
  name: sql`name_folded`,
  onHand: sql`on_hand_milli`,
  available: sql`available_milli`,
  value: sql`value_minor`,
};

/** A window of what there is. */
export class ListStock {
  constructor(@inject(Database) private readonly database: Database) {}

  async execute(input: StockOnHandInput, { costs }: { readonly costs: boolean }): Promise<StockOnHandPage> {
    const found =
      input.term.trim() === ''
        ? undefined
        : await findBest(this.database, input.term, FOUND_AT_MOST, 'stocked');
    if (found?.length === 0) return { total: 0, rows: [] };
    const rows = sql`select * from (${stockOf(input, costs)}) where ${conditionOf(input, found)}`;
    const counted = await this.database.get<{ total: number }>(sql`select count(*) as total from (${rows})`);
    const down = input.descending ? sql` desc` : sql.empty;
    const window = await this.database.all<Omit<ListedStock, 'hasSerials'> & { serials: number }>(
      sql`select id, name, code, unit, serials, on_hand_milli as "onHand_milli", reserved_milli, available_milli,
            in_transit_milli as "inTransit_milli", value_minor
          from (${rows}) order by ${SORTS[input.sort]}${down}, name_folded, id
          limit ${input.limit} offset ${input.offset}`,
    );
    return {
      total: counted?.total ?? 0,
      rows: window.map(({ serials, ...row }) => ({ ...row, hasSerials: serials === 1 })),
    };
  }
}

function stockOf({ location }: StockOnHandInput, costs: boolean): Sql {
  const at = location === undefined ? sql.empty : sql` and location_id = ${location}`;
  const stock = sql`(
    select product_id, sum(on_hand_milli) as on_hand_milli, sum(reserved_milli) as reserved_milli
    from inventory_stock where 1 = 1${at} group by product_id)`;
  const value = costs
    ? sql`case when h.value_minor = 0 and h.cost_minor is null then null
        when h.on_hand_milli + h.in_transit_milli = 0 then 0
        else cast(round(1.0 * h.value_minor * coalesce(s.on_hand_milli, 0)
          / (h.on_hand_milli + h.in_transit_milli)) as integer) end`
    : sql`null`;
  return sql`select p.id, p.name, p.name_folded, p.code, p.unit, p.serials, coalesce(s.on_hand_milli, 0) as on_hand_milli,
      coalesce(s.reserved_milli, 0) as reserved_milli,
      coalesce(s.on_hand_milli, 0) - coalesce(s.reserved_milli, 0) as available_milli,
      coalesce(h.in_transit_milli, 0) as in_transit_milli, ${value} as value_minor, ${isLowOrHasLow} as is_low
    from inventory_product p left join ${stock} s on s.product_id = p.id
    left join inventory_holding h on h.id = p.id
    where p.status = 'active' and p.kind <> 'family'`;
}

function conditionOf({ only }: StockOnHandInput, found: readonly string[] | undefined): Sql {
  const narrowed = {
    any: sql`1 = 1`,
    low: sql`is_low = 1`,
    out: sql`available_milli <= 0`,
    reserved: sql`reserved_milli > 0`,
  }[only];
  return found ? sql`${narrowed} and id in (${sql.list(found)})` : narrowed;
}
