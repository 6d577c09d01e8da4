import { sql, type Tx } from '@counterpart/sdk/node';
import { pathOf, readTree } from './category-rows.ts';

/** Writes the path of every category whose names from the top are others now. */
export async function refreshPaths(tx: Tx): Promise<void> {
  const paths = new Map<string, string>();
  for (const { id, parent_id, name, path } of await readTree(tx)) {
    const above = parent_id === null ? undefined : paths.get(parent_id);
    const now = pathOf(above === undefined ? undefined : { path: above }, name);
    paths.set(id, now);
    if (now !== path) await tx.run(sql`update inventory_category set path = ${now} where id = ${id}`);
  }
}
