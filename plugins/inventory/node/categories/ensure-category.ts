import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { CATEGORY_SEPARATOR } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';
import { type CategoryRow, pathOf } from './category-rows.ts';

/**
 * The id of the category with this path, "Drinks > Tea", made where there is none; null for no name. A name alone is
 * the category at the top with that name, or the only one anywhere that has it.
 */
export async function ensureCategory(tx: Tx, ids: Ids, path: string | null): Promise<string | null> {
  const names = namesOf(path ?? '');
  const found = names.length === 1 ? await findAnywhere(tx, foldName(names[0]!)) : undefined;
  return found ?? ensurePath(tx, ids, names);
}

/** "Tea" at the top, and no other. */
export async function ensureCategoryAt(tx: Tx, ids: Ids, path: string): Promise<string | null> {
  return ensurePath(tx, ids, namesOf(path));
}

function namesOf(path: string): string[] {
  const names = path.split(CATEGORY_SEPARATOR.trim()).map((name) => name.trim());
  return names.filter((name) => foldName(name) !== '');
}

async function ensurePath(tx: Tx, ids: Ids, names: readonly string[]): Promise<string | null> {
  let parent: Pick<CategoryRow, 'id' | 'path'> | undefined;
  for (const name of names) {
    parent = (await findBelow(tx, parent?.id ?? null, foldName(name))) ?? (await add(tx, ids, parent, name));
  }
  return parent?.id ?? null;
}

/** The same for many, each path looked for once. */
export async function ensureCategories(
  tx: Tx,
  ids: Ids,
  paths: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, string | null>> {
  const found = new Map<string | null, string | null>();
  for (const path of paths) if (!found.has(path)) found.set(path, await ensureCategory(tx, ids, path));
  return found;
}

export function findBelow(
  tx: Tx,
  parent: string | null,
  folded: string,
): Promise<Pick<CategoryRow, 'id' | 'path' | 'name'> | undefined> {
  return tx.get(
    sql`select id, path, name from inventory_category
        where coalesce(parent_id, '') = ${parent ?? ''} and name_folded = ${folded}`,
  );
}

async function findAnywhere(tx: Tx, folded: string): Promise<string | undefined> {
  const rows = await tx.all<{ id: string; parent_id: string | null }>(
    sql`select id, parent_id from inventory_category where name_folded = ${folded} order by parent_id limit 2`,
  );
  const top = rows.find(({ parent_id }) => parent_id === null);
  return top?.id ?? (rows.length === 1 ? rows[0]!.id : undefined);
}

/** Behind its neighbours where somebody put them in order, else by its name. */
export async function add(
  tx: Tx,
  ids: Ids,
  parent: Pick<CategoryRow, 'id' | 'path'> | undefined,
  name: string,
): Promise<Pick<CategoryRow, 'id' | 'path'>> {
  const id = ids.next();
  const path = pathOf(parent, name);
  await tx.run(
    sql`insert into inventory_category (id, parent_id, position, name, name_folded, path, created_at)
        select ${id}, ${parent?.id ?? null}, case when max(position) > 0 then max(position) + 1 else 0 end,
          ${name}, ${foldName(name)}, ${path}, ${tx.now}
        from inventory_category where coalesce(parent_id, '') = ${parent?.id ?? ''}`,
  );
  return { id, path };
}
