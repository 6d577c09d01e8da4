import { type Sql, sql } from '@counterpart/sdk/node';
import { digitsOf, fold } from '../text/fold.ts';

const FEWEST_DIGITS = 4;

/** Devices `d` and customers `c` with every word of the term somewhere: number, make, IMEI, name; or the phone. */
export function matchDevices(term: string): Sql {
  const words = fold(term)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return sql`1`;
  const each = words.map((word) => {
    const like = `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    return sql`(d.folded like ${like} escape '\\' or lower(d.label) like ${like} escape '\\'
      or c.folded like ${like} escape '\\')`;
  });
  // At home a number begins with 0, where abroad it has the country's instead.
  const digits = digitsOf(term).replace(/^0+/u, '');
  const all = sql.join(each, sql` and `);
  return digits.length < FEWEST_DIGITS ? sql`(${all})` : sql`((${all}) or c.folded like ${`%${digits}%`})`;
}
