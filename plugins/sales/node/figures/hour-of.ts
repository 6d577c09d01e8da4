import { type Sql, sql } from '@counterpart/sdk/node';

/** The hour of the day where the books are kept, 0 to 23; its date is `business_date`. */
export function hourOf(at: Sql): Sql {
  return sql`cast(strftime('%H', ${at} / 1000, 'unixepoch', 'localtime') as integer)`;
}
