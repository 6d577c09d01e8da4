import { type Reader, type Sql, sql } from '@counterpart/sdk/node';

const variance = sql`(l.counted_milli - l.expected_milli)`;
const here = sql`inventory_serial n where n.product_id = l.product_id and n.location_id = t.location_id
  and n.state = 'in-stock'`;
/** Every one that was counted was scanned by its number. */
const byNumbers = sql`(json_array_length(l.scanned) > 0 and json_array_length(l.scanned) * 1000 = l.counted_milli)`;
const named = sql`(n.id in (select value from json_each(l.missing))
  or (${byNumbers} and n.id not in (select value from json_each(l.scanned))))`;
/** At the location, once the variance is booked. */
const left = sql`(coalesce((select on_hand_milli from inventory_stock
  where product_id = l.product_id and location_id = t.location_id), 0) + ${variance})`;

/**
 * Nobody said, by name or by scanning the others, which numbers of the line `l` of the take `t` are missing, as a value of a statement: more numbers would
 * stay at the location than goods, or more are named than are missing. Where nothing is left, all of them are.
 */
export const lacksNumbers: Sql = sql`(l.state = 'open' and ${variance} < 0 and ${left} > 0
  and (select serials from inventory_product where id = l.product_id) = 1
  and ((select count(*) from ${here} and not ${named}) * 1000 > ${left}
    or (select count(*) from ${here} and ${named}) * 1000 > 0 - ${variance}))`;

/** The numbers that leave with the variance of a line that lacks none. */
export async function missingSerials(reader: Reader, line: string): Promise<string[]> {
  const rows = await reader.all<{ serial: string }>(
    sql`select n.serial from inventory_stock_take_line l join inventory_stock_take t on t.id = l.take_id, ${here}
          and l.id = ${line} and ${variance} < 0 and (${named} or ${left} <= 0)
        order by n.id`,
  );
  return rows.map(({ serial }) => serial);
}
