import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { Category } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';

/** The id of the category with this name, made when there is none; null for no name. */
export async function ensureCategory(tx: Tx, ids: Ids, name: string | null): Promise<string | null> {
  const folded = foldName(name ?? '');
  if (name === null || folded === '') return null;
  const existing = await tx.get<{ id: string }>(
    sql`select id from inventory_category where name_folded = ${folded}`,
  );
  if (existing) return existing.id;
  const id = ids.next();
  await tx.run(
    sql`insert into inventory_category (id, name, name_folded, created_at) values (${id}, ${name.trim()}, ${folded}, ${tx.now})`,
  );
  return id;
}

/** By name, with the number of active products. */
export function listCategories(reader: Reader): Promise<Category[]> {
  return reader.all<Category>(
    sql`select c.id, c.name,
          (select count(*) from inventory_product p where p.category_id = c.id and p.status = 'active') as products
        from inventory_category c order by c.name_folded`,
  );
}
