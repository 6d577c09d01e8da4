import { foldCode, foldedWords, foldName, foldPhone, looksLikePhone, soughtPhone } from '@counterpart/sdk';
import { type Sql, sql } from '@counterpart/sdk/node';
import { keysWithAll, type SoughtWord } from './full-text.ts';

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

/** A number in any writing is one word, however it is cut; of other words each may be the beginning of a number. */
export function soughtOf(term: string): Sought {
  const typed = [...new Set(foldedWords(term))]
    .slice(0, WORDS)
    .map((word) => [...word].slice(0, WORD_LENGTH).join(''));
  if (looksLikePhone(term)) {
    const any = [...new Set([...soughtPhone(term), ...(typed.length === 1 ? typed : [])])];
    return { term, words: any.length === 0 ? [] : [{ any }] };
  }
  return { term, words: typed.map((word) => ({ any: [word] })) };
}

/** The keys of `customers_search_entry` of all that matches, as a subquery. */
export function keysOf({ words }: Sought): Sql {
  return words.length === 0
    ? sql`select e.key from customers_search_entry e where 1 = 0`
    : keysWithAll(words);
}

/** The ids of all that matches, as a subquery. */
export function idsOf(sought: Sought): Sql {
  return sql`select e.id from customers_search_entry e where e.key in (${keysOf(sought)})`;
}

/** Orders `customers_search_entry e`: what is exactly meant, then names, then the rest. */
export function rankOf({ term, words }: Sought): Sql {
  if (words.length === 0) return sql`0`;
  const name = foldName(term);
  const named = (pattern: (word: string) => string) =>
    sql.join(
      words
        .map(({ any }) =>
          sql.join(
            any.map((word) => sql`' ' || e.name || ' ' like ${pattern(word)}`),
            sql` or `,
          ),
        )
        .map((either) => sql`(${either})`),
      sql` and `,
    );
  return sql`case when ${isExactly(sql`e.id`, term)} then 0
    when e.name between ${name} and ${name + LAST} then 1
    when ${named((word) => `% ${word} %`)} then 2
    when ${named((word) => `% ${word}%`)} then 3
    else 4 end`;
}

/** The ids of whoever has exactly this code, card, number or mail; as a subquery. */
export function exactly(term: string): Sql {
  const code = foldCode(term);
  const phone = looksLikePhone(term) ? foldPhone(term) : '';
  return sql`select root_id as id from customers_customer where code_folded = ${code}
    union select customer_id as id from customers_contact where folded = ${code} and kind in ('mail', 'card')
    union select customer_id as id from customers_contact where folded = ${phone} and kind = 'phone' and folded <> ''`;
}

function isExactly(id: Sql, term: string): Sql {
  return sql`${id} in (${exactly(term)})`;
}
