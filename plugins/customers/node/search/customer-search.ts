import { foldCode, foldName } from '@counterpart/sdk';
import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { keysWithAll } from './full-text.ts';
import { exactly, LAST, soughtOf } from './sought.ts';

/** So many of a step's matches are put in order; of what matches more, a person types on. */
const RANKED = 300;

/**
 * The ids of whom a person means among active customers: the exact code, card, number or mail first, then names that
 * begin so, then customers that have all the words, in any order: whole before begun ones. Asks step by step and stops
 * as soon as there are enough.
 */
export async function findBest(reader: Reader, term: string, limit: number): Promise<string[]> {
  const found = new Set<string>();
  for (const step of stepsOf(term)) {
    for (const { id } of await reader.all<{ id: string }>(step(limit + found.size))) found.add(id);
    if (found.size >= limit) break;
  }
  return [...found].slice(0, limit);
}

function stepsOf(term: string): ((limit: number) => Sql)[] {
  const { words } = soughtOf(term);
  const name = foldName(term);
  const exact = (limit: number) => sql`select c.id from customers_customer c
    where c.id in (${exactly(term)}) and c.status = 'active' order by c.name_folded, c.id limit ${limit}`;
  if (words.length === 0) return [exact];
  return [
    exact,
    (limit) => sql`select c.id from customers_customer c
      where c.status = 'active' and c.name_folded between ${name} and ${name + LAST}
      order by c.name_folded, c.id limit ${limit}`,
    (limit) => ranked(keysWithAll(words.map((word) => ({ ...word, whole: true }))), limit),
    (limit) => ranked(keysWithAll(words), limit),
  ];
}

/** The first active ones of them by name. */
function ranked(keys: Sql, limit: number): Sql {
  return sql`select distinct id, name from (
      select e.id, e.name from (${keys}) m cross join customers_search_entry e
      where e.key = m.key and e.status = 'active' limit ${RANKED})
    order by name, id limit ${limit}`;
}

/** Whose code or card this is exactly, archived or not; the one that a merged record became. */
export async function findByCode(reader: Reader, code: string): Promise<string | undefined> {
  const folded = foldCode(code);
  const row = await reader.get<{ id: string }>(
    sql`select root_id as id from customers_customer where code_folded = ${folded}
        union all
        select c.root_id as id from customers_contact k join customers_customer c on c.id = k.customer_id
        where k.kind = 'card' and k.folded = ${folded} limit 1`,
  );
  return row?.id;
}
