import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { foldName } from './fold.ts';
import { keysWithAll } from './full-text.ts';
import {
  beginsSo,
  isExactly,
  isNumber,
  LAST,
  sameCodes,
  seek,
  type Sought,
  soughtWords,
  standsForItself,
} from './sought.ts';

/** So many of a step's matches are put in order; of what matches more, a person types on. */
const RANKED = 300;

/** A family standing for its variants, or only what has a stock of its own: variants, but no family. */
export type SearchedAs = 'families' | 'stocked';

/**
 * The ids of what a person means among active products: the exact code first, of a number then codes that begin so, then
 * names that do, then products that have all the words, in any order: whole before begun ones, and last those that only
 * their category or supplier has. Asks step by step and stops as soon as there are enough.
 */
export async function findBest(
  reader: Reader,
  term: string,
  limit: number,
  as: SearchedAs = 'families',
): Promise<string[]> {
  const found = new Set<string>();
  for await (const step of stepsOf(reader, term, as, () => limit + found.size)) {
    for (const { id } of await reader.all<{ id: string }>(step)) found.add(id);
    if (found.size >= limit) break;
  }
  return [...found].slice(0, limit);
}

async function* stepsOf(
  reader: Reader,
  term: string,
  as: SearchedAs,
  limit: () => number,
): AsyncGenerator<Sql> {
  const typed = soughtWords(term);
  const fit = fitting(typed, as);
  yield byCode(isExactly(term), fit, limit());
  if (isNumber(term)) yield byCode(beginsSo(term), fit, limit());
  if (typed.words.length === 0) return;
  const name = foldName(term);
  yield sql`select p.id from inventory_product p cross join inventory_search_entry e
    where p.status = 'active' and p.name_folded between ${name} and ${name + LAST} and e.id = p.id and ${fit}
    order by p.name_folded, p.id limit ${limit()}`;
  yield ranked(keysWithAll(typed.words.map((word) => ({ ...word, whole: true }))), fit, limit());
  yield ranked(keysWithAll(typed.words), fit, limit());
  const meant = await seek(reader, term);
  if (meant.words.some(({ lenders = [] }) => lenders.length > 0)) {
    yield ranked(keysWithAll(meant.words), fitting(meant, as), limit());
  }
}

/** A condition on `inventory_search_entry e`. */
function fitting(sought: Sought, as: SearchedAs): Sql {
  return as === 'families' ? standsForItself(sought) : sql`e.kind <> 'family'`;
}

function byCode(which: Sql, fit: Sql, limit: number): Sql {
  return ranked(
    sql`select e.key from inventory_code k cross join inventory_search_entry e
      where k.code_folded ${which} and e.id = k.product_id`,
    fit,
    limit,
  );
}

/** The first active ones of them by name. */
function ranked(keys: Sql, fit: Sql, limit: number): Sql {
  return sql`select distinct id, name from (
      select e.id, e.name from (${keys}) m cross join inventory_search_entry e
      where e.key = m.key and e.status = 'active' and ${fit} limit ${RANKED})
    order by name, id limit ${limit}`;
}

/** What has exactly this code, whatever its capitals: a product, or one of its units; a UPC also as the EAN-13 it is. */
export async function findByCode(
  reader: Reader,
  code: string,
): Promise<{ readonly product: string; readonly unit: string | null } | undefined> {
  for (const variant of sameCodes(code)) {
    const row = await reader.get<{ product: string; unit: string | null }>(
      sql`select product_id as product, unit_id as unit from inventory_code where code_folded = ${variant}`,
    );
    if (row) return row;
  }
  return undefined;
}
