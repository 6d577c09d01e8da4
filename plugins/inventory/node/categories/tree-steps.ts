import { sql, type Tx } from '@counterpart/sdk/node';
import { foldName } from '../search/fold.ts';
import type { CategoryRow } from './category-rows.ts';

type Tree = readonly CategoryRow[];

export function requireCategory(tx: Tx, tree: Tree, id: string): CategoryRow {
  return (
    tree.find((row) => row.id === id) ??
    tx.refuse('unknown-category', 'There is no such category any more. Look at the list again.', {
      category: id,
    })
  );
}

/** Two categories side by side have two names. */
export function requireFreeName(
  tx: Tx,
  tree: Tree,
  parent: string | null,
  name: string,
  except?: string,
): void {
  const folded = foldName(name);
  const other = tree.find(
    (row) => row.parent_id === parent && row.name_folded === folded && row.id !== except,
  );
  if (!other) return;
  const above = tree.find(({ id }) => id === parent);
  tx.refuse(
    'duplicate-category',
    above
      ? `${above.path} has a category called ${other.name} already. Merge the two, or choose another name.`
      : `There is a category called ${other.name} already. Merge the two, or choose another name.`,
    { field: 'name', category: other.id },
  );
}

/** True also for the category itself. */
export function isBelow(tree: Tree, id: string, top: string): boolean {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    if (at === top) return true;
    seen.add(at);
    at = tree.find((row) => row.id === at)?.parent_id ?? null;
  }
  return false;
}

/** Puts a category among the children of `parent` and numbers them all, so that they stay as they are seen. */
export async function placeAmong(
  tx: Tx,
  tree: Tree,
  category: string,
  { parent, before }: { readonly parent: string | null; readonly before: string | null },
): Promise<void> {
  await tx.run(sql`update inventory_category set parent_id = ${parent} where id = ${category}`);
  const others = tree.filter(({ id, parent_id }) => parent_id === parent && id !== category);
  const at = others.findIndex(({ id }) => id === before);
  const order = others.map(({ id }) => id).toSpliced(at === -1 ? others.length : at, 0, category);
  for (const [index, id] of order.entries()) {
    await tx.run(sql`update inventory_category set position = ${index + 1} where id = ${id}`);
  }
}

/** Moves the products and categories in a category to another, or to none and the top. */
export async function moveContents(tx: Tx, tree: Tree, from: CategoryRow, to: string | null): Promise<void> {
  // It goes away, and one of its own children may have its name.
  await tx.run(sql`update inventory_category set name_folded = id where id = ${from.id}`);
  for (const child of tree.filter(({ parent_id }) => parent_id === from.id)) {
    requireFreeName(tx, tree, to, child.name, from.id);
    await tx.run(sql`update inventory_category set parent_id = ${to}, position = 0 where id = ${child.id}`);
  }
  await tx.run(
    sql`update inventory_product set category_id = ${to}, revision = revision + 1, updated_at = ${tx.now}
        where category_id = ${from.id}`,
  );
}
