import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { foldCode, foldName, words } from './fold.ts';

/**
 * How products are found by what a person types: the exact code first, then names that begin so, then products in
 * whose name or codes every typed word begins a word, in any order. The only file that knows; a full-text index
 * would go here.
 */
const LAST = '\u{10FFFF}';

/** A condition on `inventory_product p`: true for every product when the term has no words. */
export function matchesTerm(term: string): Sql {
  // A code may be made of signs only, which are no words.
  if (words(term).length === 0) return term.trim() === '' ? sql`1 = 1` : hasCode(term);
  return sql`(${matchesIn(sql`p`, term)} or ${hasCode(term)})`;
}

function matchesIn(alias: Sql, term: string): Sql {
  const all = words(term).map((word) => sql`${alias}.search_text like ${`% ${word}%`}`);
  return all.length === 0 ? sql`1 = 0` : sql.join(all, sql` and `);
}

/** A condition on `inventory_product p`: no variant whose family matches the term as well and stands for it. */
export function standsForItself(term: string): Sql {
  if (term.trim() === '') return sql`p.kind <> 'variant'`;
  return sql`(p.kind <> 'variant' or ${hasCode(term)} or not exists (
    select 1 from inventory_product f where f.id = p.parent_id and f.status = p.status and ${matchesIn(sql`f`, term)}))`;
}

/** Orders what {@link matchesTerm} found: 0 the code itself, 1 the name begins so, 2 the rest. */
export function termRank(term: string): Sql {
  const name = foldName(term);
  return sql`case when ${hasCode(term)} then 0 when p.name_folded between ${name} and ${name + LAST} then 1 else 2 end`;
}

/** A family standing for its variants, or only what has a stock of its own: variants, but no family. */
export type SearchedAs = 'families' | 'stocked';

/** The ids of the best matches among active products. Asks in three steps and stops as soon as there are enough. */
export async function findBest(
  reader: Reader,
  term: string,
  limit: number,
  as: SearchedAs = 'families',
): Promise<string[]> {
  const fit = as === 'families' ? standsForItself(term) : sql`p.kind <> 'family'`;
  const found = new Set<string>();
  const name = foldName(term);
  const steps = [
    sql`select p.id from inventory_product p where p.status = 'active' and ${fit} and ${hasCode(term)}`,
    sql`select p.id from inventory_product p
        where p.status = 'active' and ${fit} and p.name_folded between ${name} and ${name + LAST}
        order by p.name_folded, p.id limit ${limit}`,
    sql`select p.id from inventory_product p where p.status = 'active' and ${matchesTerm(term)} and ${fit}
        order by p.name_folded, p.id limit ${limit}`,
  ];
  for (const step of name === '' ? steps.slice(0, 1) : steps) {
    if (found.size >= limit) break;
    for (const { id } of await reader.all<{ id: string }>(step)) found.add(id);
  }
  return [...found].slice(0, limit);
}

/** What has exactly this code, whatever its capitals: a product, or one of its units; a UPC also as the EAN-13 it is. */
export async function findByCode(
  reader: Reader,
  code: string,
): Promise<{ readonly product: string; readonly unit: string | null } | undefined> {
  for (const variant of variantsOf(code)) {
    const row = await reader.get<{ product: string; unit: string | null }>(
      sql`select product_id as product, unit_id as unit from inventory_code where code_folded = ${variant}`,
    );
    if (row) return row;
  }
  return undefined;
}

function hasCode(term: string): Sql {
  return sql`p.id in (select product_id from inventory_code where code_folded in (${sql.list(variantsOf(term))}))`;
}

/** Scanners hand over the same barcode with 12 digits or with a zero in front. */
function variantsOf(code: string): readonly string[] {
  const folded = foldCode(code);
  if (/^\d{12}$/.test(folded)) return [folded, `0${folded}`];
  if (/^0\d{12}$/.test(folded)) return [folded, folded.slice(1)];
  return [folded];
}
