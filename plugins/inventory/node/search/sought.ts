import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { foldCode, foldName, words } from './fold.ts';
import { hasAll, keysWithAll, lendersOf, type SoughtWord } from './full-text.ts';

/** Behind everything that begins so. */
export const LAST = '\u{10FFFF}';
/** What is typed further narrows nothing down any more. */
const WORDS = 12;
const WORD_LENGTH = 40;

/** What a term asks for. */
export interface Sought {
  readonly term: string;
  readonly words: readonly SoughtWord[];
}

/** The words as they are typed. */
export function soughtWords(term: string): Sought {
  const typed = words(term).map((word) => [...word].slice(0, WORD_LENGTH).join(''));
  return { term, words: [...new Set(typed)].slice(0, WORDS).map((word) => ({ word })) };
}

/** With what they may mean beside themselves. */
export async function seek(reader: Reader, term: string): Promise<Sought> {
  const typed = soughtWords(term).words.map(async ({ word }) => ({
    word,
    lenders: await lendersOf(reader, word),
  }));
  return { term, words: await Promise.all(typed) };
}

/**
 * The keys of `inventory_search_entry` of all that matches, as a subquery. A term without a word finds nothing but a
 * code that is made of signs.
 */
export function keysOf({ term, words }: Sought): Sql {
  const byCode = sql`select k.key from inventory_search_entry k where ${hasCode(sql`k.id`, isExactly(term))}`;
  return words.length === 0 ? byCode : sql`${keysWithAll(words)} union ${byCode}`;
}

/** A condition on `inventory_search_entry e`: no variant whose family matches as well and stands for it. */
export function standsForItself({ term, words }: Sought): Sql {
  if (words.length === 0) return sql`1 = 1`;
  return sql`(e.kind <> 'variant' or ${hasCode(sql`e.id`, isExactly(term))} or not exists (
    select 1 from inventory_search_entry f where f.id = e.parent_id and f.status = e.status and ${hasAll(words)}))`;
}

/** Orders `inventory_search_entry e`: the steps of `findBest` as one column. */
export function rankOf({ term, words }: Sought): Sql {
  if (words.length === 0) return sql`0`;
  const name = foldName(term);
  const named = (pattern: (word: string) => string) =>
    sql.join(
      words.map(({ word }) => sql`' ' || e.name || ' ' like ${pattern(word)}`),
      sql` and `,
    );
  const begins = isNumber(term) ? hasCode(sql`e.id`, beginsSo(term)) : sql`1 = 0`;
  return sql`case when ${hasCode(sql`e.id`, isExactly(term))} then 0
    when ${begins} then 1
    when e.name between ${name} and ${name + LAST} then 2
    when ${named((word) => `% ${word} %`)} then 3
    when ${named((word) => `% ${word}%`)} then 4
    else 5 end`;
}

function hasCode(id: Sql, which: Sql): Sql {
  return sql`${id} in (select product_id from inventory_code where code_folded ${which})`;
}

/** Compares `code_folded`. */
export function isExactly(term: string): Sql {
  return sql`in (${sql.list(sameCodes(term))})`;
}

export function beginsSo(term: string): Sql {
  const code = foldCode(term);
  return sql`between ${code} and ${code + LAST}`;
}

/** Typed off a label: thousands of codes begin so, which an index of codes tells faster than one of words. */
export function isNumber(term: string): boolean {
  return /^\d{4,}$/.test(foldCode(term));
}

/** Scanners hand over the same barcode with 12 digits or with a zero in front. */
export function sameCodes(code: string): readonly string[] {
  const folded = foldCode(code);
  if (/^\d{12}$/.test(folded)) return [folded, `0${folded}`];
  if (/^0\d{12}$/.test(folded)) return [folded, folded.slice(1)];
  return [folded];
}
