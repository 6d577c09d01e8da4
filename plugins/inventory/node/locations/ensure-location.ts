import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { foldName } from '../search/fold.ts';

/** The id of the location with this name, made behind the others where there is none. */
export async function ensureLocation(tx: Tx, ids: Ids, name: string): Promise<string> {
  const known = await tx.get<{ id: string }>(
    sql`select id from inventory_location where name_folded = ${foldName(name)}`,
  );
  if (known) return known.id;
  const id = ids.next();
  await tx.run(
    sql`insert into inventory_location (id, name, name_folded, position, created_at)
        select ${id}, ${name}, ${foldName(name)}, coalesce(max(position), 0) + 1, ${tx.now} from inventory_location`,
  );
  return id;
}
