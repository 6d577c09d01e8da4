import { type Reader, sql } from '@counterpart/sdk/node';

/** A category that no product's row tells of, or not all of it. */
export interface ExportedCategory {
  readonly name: string;
  readonly path: string;
  readonly position: number;
}

/**
 * Those that are empty, with nothing below them, those that somebody put in order, and those at the top whose name alone
 * would find another one; each behind those above it.
 */
export function readUntoldCategories(reader: Reader): Promise<ExportedCategory[]> {
  return reader.all<ExportedCategory>(
    sql`select c.name, c.path, c.position from inventory_category c
        where c.position > 0
          or not exists (select 1 from inventory_category b where b.parent_id = c.id)
            and not exists (select 1 from inventory_product p where p.category_id = c.id)
          or c.parent_id is null
            and exists (select 1 from inventory_category o where o.name_folded = c.name_folded and o.id <> c.id)
        order by c.path, c.id`,
  );
}
