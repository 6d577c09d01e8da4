import Sqlite from 'better-sqlite3';
import type { Sql } from '@counterpart/sdk/node';
import type { SamplePosting } from './sample-posting.ts';

/** Longer than anybody has to. */
const WAITS_MS = 60_000;

/** The same posting by bare prepared statements: what the machine could do at best with this driver and this file. */
export class RawPoster {
  readonly #db: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  /** Waits for other processes as the engine itself does. */
  constructor(path: string, journal: 'wal' | 'truncate' = 'wal') {
    this.#db = new Sqlite(path, { timeout: WAITS_MS });
    for (const pragma of [
      `journal_mode = ${journal}`,
      'synchronous = full',
      'foreign_keys = 1',
      'recursive_triggers = 1',
      'secure_delete = 1',
      'wal_autocheckpoint = 4000',
    ]) {
      this.#db.pragma(pragma);
    }
  }

  post(posting: SamplePosting, now: number): void {
    this.#run('begin immediate');
    const start = this.#prepare(
      "select value as schema, (select seq from sqlite_sequence where name = 'core_change') as seq from core_meta where key = 'schema_epoch'",
    ).get() as { seq: number | null };
    this.#run('insert into core_request (id, fingerprint, at) values (?, ?, ?) on conflict do nothing', [
      posting.request,
      'fingerprint',
      now,
    ]);
    for (const statement of posting.sales) this.#bound(statement);
    for (const statement of posting.inventory) this.#bound(statement);
    this.#run('update core_request set result = ? where id = ?', ['{}', posting.request]);
    this.#prepare(
      `insert into core_commit (first_seq, last_seq, till, plugin, user, label, at)
       select ?, seq, ?, ?, ?, ?, ? from sqlite_sequence where name = 'core_change' and seq > ? returning last_seq`,
    ).get((start.seq ?? 0) + 1, 'bench', 'sales', null, 'sale', now, start.seq ?? 0);
    this.#run('commit');
  }

  close(): void {
    this.#db.close();
  }

  #bound(statement: Sql): void {
    this.#run(statement.text, statement.values);
  }

  #run(text: string, values: readonly unknown[] = []): void {
    this.#prepare(text).run(...values);
  }

  #prepare(text: string): Sqlite.Statement {
    let statement = this.#statements.get(text);
    if (!statement) this.#statements.set(text, (statement = this.#db.prepare(text)));
    return statement;
  }
}
