import { type Sql, sql } from '@counterpart/sdk/node';
import type { LineTrouble, StockTakeLine } from '../../api/index.ts';
import { correctionsOf } from './corrections.ts';
import { lacksNumbers } from './missing-serials.ts';

export interface LineRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly fractional: number;
  readonly counted_milli: number | null;
  readonly expected_milli: number | null;
  readonly variance_minor: number | null;
  readonly trouble: LineTrouble | null;
  readonly counted_at: number | null;
  readonly posted: number;
}

/** Why somebody should look at the line `l` of the take `t` again. */
export const troubleColumn = sql`case
  when l.id is null or l.state = 'posted' then null
  when l.state = 'left' then 'corrected'
  when l.state = 'unnamed' then 'numbers'
  when l.counted_milli is null then 'recount'
  when l.corrections <> ${correctionsOf(sql`l.product_id`, sql`t.location_id`)} then 'corrected'
  when ${lacksNumbers} then 'numbers'
  when l.seen_milli <> l.expected_milli then 'moved'
end`;

/** What some of the product is worth, as its holding `h` says; null when nobody knows. */
export function worthOf(milli: Sql): Sql {
  return sql`case
    when h.on_hand_milli + h.in_transit_milli > 0 and (h.value_minor > 0 or h.cost_minor is not null)
      then cast(round(1.0 * h.value_minor * (${milli}) / (h.on_hand_milli + h.in_transit_milli)) as integer)
    when h.cost_minor is not null then cast(round(1.0 * h.cost_minor * (${milli}) / h.cost_milli) as integer)
  end`;
}

/** Of the product `p`, its line `l` in the take `t`, its holding `h` and its stock `s` at the take's location. */
export const lineColumns = sql`p.id, p.name, p.code, p.unit, p.fractional, l.counted_milli,
  case when l.counted_milli is null then coalesce(s.on_hand_milli, 0) else l.expected_milli end as expected_milli,
  case when l.move_id is not null then (select value_minor from inventory_move where id = l.move_id)
    else ${worthOf(sql`l.counted_milli - l.expected_milli`)} end as variance_minor,
  ${troubleColumn} as trouble, l.counted_at, coalesce(l.state = 'posted', 0) as posted`;

export const lineTables = sql`inventory_product p
  join inventory_stock_take t
  left join inventory_stock_take_line l on l.take_id = t.id and l.product_id = p.id
  left join inventory_holding h on h.id = p.id
  left join inventory_stock s on s.product_id = p.id and s.location_id = t.location_id`;

/** What the caller may see. */
export interface Sight {
  readonly expected: boolean;
  readonly costs: boolean;
}

export function asLine(row: LineRow, sight: Sight): StockTakeLine {
  const variance =
    row.counted_milli === null || row.expected_milli === null ? null : row.counted_milli - row.expected_milli;
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    unit: row.unit,
    fractional: row.fractional === 1,
    counted_milli: row.counted_milli,
    expected_milli: sight.expected ? row.expected_milli : null,
    variance_milli: sight.expected ? variance : null,
    variance_minor: sight.expected && sight.costs ? row.variance_minor : null,
    // That some are missing says what is expected.
    trouble: row.trouble === 'numbers' && !sight.expected ? null : row.trouble,
    counted_at: row.counted_at,
    posted: row.posted === 1,
  };
}
