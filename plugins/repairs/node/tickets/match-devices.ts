import { digitsOf, fold, looksLikePhone, soughtPhone } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';
import type { FoundPeople } from './ticket-people.ts';

const FEWEST_DIGITS = 4;
/** What is typed further narrows nothing down any more. */
const MOST_WORDS = 12;

/**
 * Devices `d` and customers `c` with every word of the term somewhere: number, make, IMEI, name. Digits alone, with any
 * signs between them, are a phone or an IMEI, too. `named`: whoever the term means by the name they have now.
 */
export function matchDevices(term: string, named: readonly FoundPeople[] = []): Sql {
  const words = fold(term)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return sql`1`;
  const each = words.map((word) => {
    const like = `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    return sql`(d.folded like ${like} escape '\\' or lower(d.label) like ${like} escape '\\'
      or c.folded like ${like} escape '\\')`;
  });
  const alike = looksLikePhone(term)
    ? [...soughtPhone(term).map(phoneHas), sql`d.folded like ${`%${digitsOf(term)}%`}`]
    : // At home a number begins with 0, where abroad it has the country's instead.
      [phoneHas(digitsOf(term).replace(/^0+/u, ''))];
  const all = sql`(${sql.join(each, sql` and `)})`;
  const numbers = digitsOf(term).length < FEWEST_DIGITS ? [] : alike;
  return sql`(${sql.join([all, ...numbers, ...named.map(partyIs)], sql` or `)})`;
}

export function partyIs({ provider, refs }: FoundPeople): Sql {
  return refs.length === 0 ? sql`0` : sql`(c.provider = ${provider} and c.ref in (${sql.list(refs)}))`;
}

function phoneHas(digits: string): Sql {
  return digits.length < FEWEST_DIGITS ? sql`0` : sql`c.folded like ${`%${digits}%`}`;
}
