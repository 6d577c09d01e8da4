import { type Reader, type Sql, sql, type Tx } from '@counterpart/sdk/node';

/**
 * The index of all the words of all the products: the only file that knows how it is asked. What is in it is said by
 * the view `inventory_product_words`, and triggers keep it, whoever writes the products.
 */

/** A word of a search, and the categories and suppliers that one of its own words begins with it. */
export interface SoughtWord {
  /** Letters and digits only, folded. */
  readonly word: string;
  /** It is complete: "tea" does not mean "teapot". */
  readonly whole?: boolean;
  readonly lenders?: readonly string[];
}

/** The keys in `inventory_search_entry` of the products that have all of these words, in any order; as a subquery. */
export function keysWithAll(sought: readonly SoughtWord[]): Sql {
  const expression = sought.map(alternatives).join(' AND ');
  return sql`select rowid as key from inventory_search where inventory_search match ${expression}`;
}

/** As `inventory_product_words` says it. */
function lentBy(id: string): string {
  return `§${id.replaceAll('-', '')}`;
}

/** Whatever is typed is quoted, and holds nothing but letters and digits: it is never an operator. */
function alternatives({ word, whole, lenders = [] }: SoughtWord): string {
  const own = whole ? `"${word}"` : `"${word}"*`;
  if (lenders.length === 0) return own;
  return `(${[own, ...lenders.map((id) => `"${lentBy(id)}"`)].join(' OR ')})`;
}

/** Whether the entry `f` has all of these words, told by its text: for a few entries only. */
export function hasAll(sought: readonly SoughtWord[]): Sql {
  const each = sought.map(({ word, lenders = [] }) => {
    const tokens = JSON.stringify(lenders.map(lentBy));
    return sql`(' ' || f.words like ${`% ${word}%`}
      or exists (select 1 from json_each(${tokens}) l where instr(f.words, l.value) > 0))`;
  });
  return sql.join(each, sql` and `);
}

/**
 * What a typed word may mean beside the words of a product: a category with all that is below it, a supplier. Here stand
 * all tables that lend a product their words.
 */
export async function lendersOf(reader: Reader, word: string): Promise<string[]> {
  const begins = `% ${word}%`;
  const rows = await reader.all<{ id: string }>(
    sql`with recursive meant (id) as (
          select id from inventory_category where ' ' || name_folded like ${begins}
          union select c.id from inventory_category c join meant m on c.parent_id = m.id)
        select id from meant
        union all select id from inventory_supplier where ' ' || name_folded like ${begins} limit ${LENDERS}`,
  );
  return rows.map(({ id }) => id);
}

/** A single letter begins many names, and means none of them. */
const LENDERS = 60;

/** Whether the entry `e` says anything else than what the product has, `w`. */
export const differs = sql`(e.status <> w.status or e.kind <> w.kind or e.parent_id is not w.parent_id
  or e.name <> w.name or e.words <> w.words)`;

/** How many of a product's own rows are put right at once. */
const AT_ONCE = 500;

/** Puts right what the index has of some products that it has wrong; how many there were. Call until it is none. */
export async function mendEntries(tx: Tx): Promise<number> {
  const { changes: gone } = await tx.run(
    sql`delete from inventory_search_entry where id in (select e.id from inventory_search_entry e
          left join inventory_product p on p.id = e.id where p.id is null limit ${AT_ONCE})`,
  );
  const wrong = sql`select w.id from inventory_product_words w left join inventory_search_entry e on e.id = w.id
    where e.id is null or ${differs} limit ${AT_ONCE}`;
  const { changes } = await tx.run(
    sql`insert into inventory_search_entry (id, status, kind, parent_id, name, words)
        select id, status, kind, parent_id, name, words from inventory_product_words where id in (${wrong})
        on conflict (id) do update set status = excluded.status, kind = excluded.kind,
          parent_id = excluded.parent_id, name = excluded.name, words = excluded.words`,
  );
  return gone + changes;
}

/** Makes the index anew of what `inventory_search_entry` has. */
export async function rebuildIndex(tx: Tx): Promise<void> {
  await tx.run(sql`insert into inventory_search (inventory_search) values ('rebuild')`);
}
