import { type Files, sql, type Tx } from '@counterpart/sdk/node';

/** How long a picture that was removed can be put back. */
const KEPT_MS = 24 * 60 * 60_000;
const AT_ONCE = 20;

/** Lets go of pictures that were removed long ago, a few at a time, whenever there is something to do with pictures. */
export async function removeOutlived(tx: Tx, files: Files): Promise<void> {
  const gone = await tx.all<{ id: string }>(
    sql`select id from inventory_picture where removed_at < ${tx.now - KEPT_MS} limit ${AT_ONCE}`,
  );
  for (const { id } of gone) {
    await files.release(tx, id);
    await tx.run(sql`delete from inventory_picture where id = ${id}`);
  }
}
