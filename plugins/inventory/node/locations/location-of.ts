import { type Reader, type Sql, sql } from '@counterpart/sdk/node';

/** The location that comes first; every shop has one that is in use. */
export const firstLocation = sql`(select id from inventory_location where archived = 0 order by position, id limit 1)`;

/** Where a till sells from: a value of a statement. */
export function locationOfTill(till: string): Sql {
  return sql`coalesce((select location_id from inventory_till_location where id = ${till}), ${firstLocation})`;
}

/** The location that was asked for, or the one that the till sells from. */
export async function locationFor(
  reader: Reader,
  ask: { readonly location?: string | undefined; readonly till: string },
): Promise<string> {
  if (ask.location !== undefined) return ask.location;
  const row = await reader.get<{ id: string }>(sql`select ${locationOfTill(ask.till)} as id`);
  return row!.id;
}
