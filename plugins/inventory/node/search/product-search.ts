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
  const all = words(term).map((word) => sql`p.search_text like ${`% ${word}%`}`);
  // A code may be made of signs only, which are no words.
  if (all.length === 0) return term.trim() === '' ? sql`1 = 1` : hasCode(term);
  return sql`(${sql.join(all, sql` and `)} or ${hasCode(term)})`;
}

/** Orders what {@link matchesTerm} found: 0 the code itself, 1 the name begins so, 2 the rest. */
export function termRank(term: string): Sql {
  const name = foldName(term);
  return sql`case when ${hasCode(term)} then 0 when p.name_folded between ${name} and ${name + LAST} then 1 else 2 end`;
}

/** The ids of the best matches among active products. Asks in three steps and stops as soon as there are enough. */
export async function findBest(reader: Reader, term: string, limit: number): Promise<string[]> {
  const found = new Set<string>();
  const name = foldName(term);
  const steps = [
    sql`select p.id from inventory_product p where p.status = 'active' and ${hasCode(term)}`,
    sql`select p.id from inventory_product p where p.status = 'active' and p.name_folded between ${name} and ${name + LAST}
        order by p.name_folded, p.id limit ${limit}`,
    sql`select p.id from inventory_product p where p.status = 'active' and ${matchesTerm(term)}
        order by p.name_folded, p.id limit ${limit}`,
  ];
  for (const step of name === '' ? steps.slice(0, 1) : steps) {
    if (found.size >= limit) break;
    for (const { id } of await reader.all<{ id: string }>(step)) found.add(id);
  }
  return [...found].slice(0, limit);
}

/** The product that has exactly this code, whatever its capitals; a UPC also as the EAN-13 it is. */
export async function findByCode(reader: Reader, code: string): Promise<string | undefined> {
  for (const variant of variantsOf(code)) {
    const row = await reader.get<{ product_id: string }>(
      sql`select product_id from inventory_code where code_folded = ${variant}`,
    );
    if (row) return row.product_id;
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
