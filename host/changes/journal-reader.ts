import { type Reader, sql } from '@counterpart/sdk/node';

/** Where the journal stands. */
export interface JournalHead {
  /** Changes when the books are not a continuation of what was there before: after a restore. */
  readonly books: string;
  readonly epoch: number;
  /** Changes with every migration. */
  readonly schema: number;
  readonly seq: number;
}

export interface JournalRow {
  readonly seq: number;
  readonly tab: string;
  readonly row_id: string;
  readonly op: 'i' | 'u' | 'd';
  /** The last number of the commit that covers it; null when none does. */
  readonly commit_seq: number | null;
  readonly till: string;
  readonly plugin: string;
  readonly user: string | null;
  readonly label: string | null;
  readonly at: number;
}

export async function readHead(engine: Reader): Promise<JournalHead> {
  const row = await engine.get<{ shop: string; epoch: string; schema: string; seq: number | null }>(sql`
    select (select value from core_meta where key = 'id') as shop,
           (select value from core_meta where key = 'epoch') as epoch,
           (select value from core_meta where key = 'schema_epoch') as schema,
           (select seq from sqlite_sequence where name = 'core_change') as seq`);
  const { shop, epoch, schema, seq } = row!;
  return { books: `${shop}/${epoch}`, epoch: Number(epoch), schema: Number(schema), seq: seq ?? 0 };
}

/** The rows after `seq`, each with its commit. One statement, so one state of the database. */
export function readRows(engine: Reader, seq: number, limit: number): Promise<JournalRow[]> {
  return engine.all<JournalRow>(sql`
    select c.seq, c.tab, c.row_id, c.op, k.last_seq as commit_seq, k.till, k.plugin, k.user, k.label, k.at
    from core_change c
    left join core_commit k
      on k.last_seq = (select min(last_seq) from core_commit where last_seq >= c.seq) and k.first_seq <= c.seq
    where c.seq > ${seq} order by c.seq limit ${limit}`);
}
