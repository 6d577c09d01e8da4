import { Fault, isRefusal } from '@counterpart/sdk';
import { sql, type TransactionManager, type Tx } from '@counterpart/sdk/node';

export interface PruneLimits {
  /** Delete what is older than this from the journal, UTC epoch ms. */
  readonly before: number;
  /** The same for remembered requests; as the journal when it is not given. */
  readonly requestsBefore?: number;
  /** At most so many rows of each table at once; default 1000. */
  readonly rows?: number;
}
export interface PruneResult {
  readonly changes: number;
  readonly requests: number;
  /** There is more to delete. */
  readonly more: boolean;
}

/**
 * Deletes the oldest part of the journal, up to the first commit that is young enough. Whoever had not read that part
 * sees the gap in the numbers and starts afresh.
 */
export async function pruneJournal(
  transactions: TransactionManager,
  { before, requestsBefore = before, rows = 1000 }: PruneLimits,
): Promise<PruneResult> {
  const result = await transactions.run(
    async (tx) => {
      const changes = await pruneChanges(tx, before, rows);
      const requests = await tx.run(
        sql`delete from core_request where id in (select id from core_request where at < ${requestsBefore} order by at limit ${rows})`,
      );
      return { changes, requests: requests.changes, more: changes === rows || requests.changes === rows };
    },
    { lane: 'bulk', label: 'prune' },
  );
  if (isRefusal(result)) throw new Fault({ code: result.refused, message: result.message });
  return result;
}

async function pruneChanges(tx: Tx, before: number, rows: number): Promise<number> {
  const young = await tx.get<{ first_seq: number }>(
    sql`select first_seq from core_commit where at >= ${before} order by last_seq limit 1`,
  );
  const newest = await tx.get<{ seq: number | null }>(sql`select max(last_seq) as seq from core_commit`);
  const end = young ? young.first_seq - 1 : (newest?.seq ?? 0);
  const part = await tx.get<{ seq: number | null }>(
    sql`select max(seq) as seq from (select seq from core_change where seq <= ${end} order by seq limit ${rows})`,
  );
  if (part?.seq == null) return 0;
  // That modules have written to this shop is known as long as it exists, not only while the journal tells it.
  await tx.run(
    sql`insert into core_meta (key, value) select 'used', '1'
        where exists (select 1 from core_commit where last_seq <= ${part.seq} and plugin <> 'core')
        on conflict do nothing`,
  );
  await tx.run(sql`delete from core_commit where last_seq <= ${part.seq}`);
  return (await tx.run(sql`delete from core_change where seq <= ${part.seq}`)).changes;
}
