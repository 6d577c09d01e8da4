import { sql, type Tx } from '@counterpart/sdk/node';
import { foldName, searchText } from './fold.ts';

/** What a search looks at, by the name and the codes as they are now. */
export async function writeSearchText(tx: Tx, id: string): Promise<void> {
  const row = await tx.get<{ name: string }>(sql`select name from inventory_product where id = ${id}`);
  const codes = await tx.all<{ code: string }>(
    sql`select code from inventory_code where product_id = ${id} order by position`,
  );
  const { name } = row!;
  await tx.run(
    sql`update inventory_product set name_folded = ${foldName(name)},
          search_text = ${searchText(
            name,
            codes.map(({ code }) => code),
          )}
        where id = ${id}`,
  );
}
