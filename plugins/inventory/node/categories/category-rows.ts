import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { type Category, CATEGORY_SEPARATOR } from '../../api/index.ts';

export interface CategoryRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly name_folded: string;
  readonly path: string;
}

/** All of them: there are never many. In the order of the tree, parents first. */
export async function readTree(reader: Reader): Promise<CategoryRow[]> {
  const rows = await reader.all<CategoryRow>(
    sql`select id, parent_id, name, name_folded, path from inventory_category order by position, name_folded, id`,
  );
  return inTreeOrder(rows);
}

/** Each followed by what is below it. A row whose parents go in a circle stands at the end, where it can be mended. */
function inTreeOrder<T extends Pick<CategoryRow, 'id' | 'parent_id'>>(rows: readonly T[]): T[] {
  const below = Map.groupBy(rows, ({ parent_id }) => parent_id);
  const ordered = new Set<T>();
  const walk = (parent: string | null): void => {
    for (const row of below.get(parent) ?? []) {
      ordered.add(row);
      walk(row.id);
    }
  };
  walk(null);
  return [...ordered, ...rows.filter((row) => !ordered.has(row))];
}

/** The ids of a category and of all below it, for `in (…)`. */
export function withAllBelow(category: string): Sql {
  return sql`with recursive below (id) as (
      select id from inventory_category where id = ${category}
      union select c.id from inventory_category c join below b on c.parent_id = b.id)
    select id from below`;
}

/** The tree with its counts. */
export async function listCategories(reader: Reader): Promise<Category[]> {
  const rows = await readTree(reader);
  const counts = await reader.all<{ category_id: string; products: number }>(
    sql`select category_id, count(*) as products from inventory_product
        where status = 'active' and kind <> 'variant' and category_id is not null group by category_id`,
  );
  const own = new Map(counts.map(({ category_id, products }) => [category_id, products]));
  const below = new Map<string, number>();
  // From the leaves up: children stand behind their parents.
  for (const { id, parent_id } of rows.toReversed()) {
    const all = (below.get(id) ?? 0) + (own.get(id) ?? 0);
    below.set(id, all);
    if (parent_id !== null) below.set(parent_id, (below.get(parent_id) ?? 0) + all);
  }
  return rows.map(({ id, parent_id, name, path }) => ({
    id,
    name,
    parent: parent_id,
    path,
    products: own.get(id) ?? 0,
    productsBelow: below.get(id) ?? 0,
  }));
}

/**
 * The part of the tree with something to sell, in a category or below it. Asks of each whether there is anything: to
 * count a hundred thousand products would take longer than a scan may.
 */
export async function listSellingCategories(reader: Reader): Promise<CategoryRow[]> {
  const rows = await reader.all<CategoryRow & { readonly sells: number }>(
    sql`select c.id, c.parent_id, c.name, c.name_folded, c.path,
          exists (select 1 from inventory_product p
            where p.category_id = c.id and p.status = 'active' and p.kind <> 'variant') as sells
        from inventory_category c order by c.position, c.name_folded, c.id`,
  );
  const ordered = inTreeOrder(rows);
  const selling = new Set<string>();
  // From the leaves up: children stand behind their parents.
  for (const { id, parent_id, sells } of ordered.toReversed()) {
    if (sells === 0 && !selling.has(id)) continue;
    selling.add(id);
    if (parent_id !== null) selling.add(parent_id);
  }
  return ordered.filter(({ id }) => selling.has(id));
}

export function pathOf(parent: Pick<CategoryRow, 'path'> | undefined, name: string): string {
  return parent ? `${parent.path}${CATEGORY_SEPARATOR}${name}` : name;
}
