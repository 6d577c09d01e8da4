import { type Ids, sql, type Till } from '@counterpart/sdk/node';
import type { Store } from '../database/store.ts';

/** This till as its own file knows it. The first time it gets an id for ever; `name` names it anew. */
export async function readThisTill(store: Store, ids: Ids, name: string | undefined): Promise<Till> {
  const known = await store.database.get<{ id: string; name: string }>(
    sql`select id, name from core_this_till`,
  );
  const id = known?.id ?? ids.next();
  const till: Till = { id, name: name ?? known?.name ?? `Till ${id.slice(-4)}` };
  if (known?.name !== till.name) {
    await store.transactions.run((tx) =>
      tx.run(sql`insert into core_this_till (id, name) values (${till.id}, ${till.name})
                 on conflict (id) do update set name = excluded.name`),
    );
  }
  return till;
}
