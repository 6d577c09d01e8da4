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
}

/** Who wrote the rows from `first_seq` to `last_seq`. */
export interface JournalCommit {
  readonly first_seq: number;
  readonly last_seq: number;
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

/** The rows after `seq`. Their commits are written together with them, so read those afterwards. */
export function readRows(engine: Reader, seq: number, limit: number): Promise<JournalRow[]> {
  return engine.all<JournalRow>(
    sql`select seq, tab, row_id, op from core_change where seq > ${seq} order by seq limit ${limit}`,
  );
}

/** The commits that cover rows after `seq`, up to and with the row `last`. */
export function readCommits(engine: Reader, seq: number, last: number): Promise<JournalCommit[]> {
  return engine.all<JournalCommit>(
    sql`select first_seq, last_seq, till, plugin, user, label, at from core_commit
        where last_seq > ${seq} and first_seq <= ${last} order by last_seq`,
  );
}
