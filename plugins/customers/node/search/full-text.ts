import { type Sql, sql, type Tx } from '@counterpart/sdk/node';

/**
 * The index of all the words of all the customers: the only file that knows how it is asked. What is in it is said by
 * the view `customers_words`, and triggers keep it, whoever writes the customers.
 */

/** Something that a customer must have: any one of these, each by its beginning. Letters and digits only, folded. */
export interface SoughtWord {
  readonly any: readonly string[];
  /** They are complete: "anna" does not mean "annabel". */
  readonly whole?: boolean;
}

/** The keys in `customers_search_entry` of the customers that have all of these, in any order; as a subquery. */
export function keysWithAll(sought: readonly SoughtWord[]): Sql {
  const expression = sought.map(alternatives).join(' AND ');
  return sql`select rowid as key from customers_search where customers_search match ${expression}`;
}

/** Whatever is typed is quoted, and holds nothing but letters and digits: it is never an operator. */
function alternatives({ any, whole }: SoughtWord): string {
  return `(${any.map((word) => (whole ? `"${word}"` : `"${word}"*`)).join(' OR ')})`;
}

/** Whether the entry `e` says anything else than what the customer has, `w`. */
export const differs = sql`(e.status <> w.status or e.name <> w.name or e.words <> w.words)`;

/** How many customers are put right at once. */
const AT_ONCE = 500;

/** Puts right what the index has of some customers that it has wrong; how many there were. Call until it is none. */
export async function mendEntries(tx: Tx): Promise<number> {
  const { changes: gone } = await tx.run(
    sql`delete from customers_search_entry where id in (select e.id from customers_search_entry e
          left join customers_customer c on c.id = e.id where c.id is null limit ${AT_ONCE})`,
  );
  const wrong = sql`select w.id from customers_words w left join customers_search_entry e on e.id = w.id
    where e.id is null or ${differs} limit ${AT_ONCE}`;
  const { changes } = await tx.run(
    sql`insert into customers_search_entry (id, status, name, words)
        select id, status, name, words from customers_words where id in (${wrong})
        on conflict (id) do update set status = excluded.status, name = excluded.name, words = excluded.words`,
  );
  return gone + changes;
}

/** Makes the index anew of what `customers_search_entry` has. */
export async function rebuildIndex(tx: Tx): Promise<void> {
  await tx.run(sql`insert into customers_search (customers_search) values ('rebuild')`);
}
