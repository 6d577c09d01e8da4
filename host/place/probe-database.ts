import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { isSqliteBusy } from '../database/sqlite-fault.ts';

/** A database of its own for the test of a folder, opened as the shop's file would be. Never the shop's file. */
export class ProbeDatabase {
  readonly #database: Sqlite.Database;

  constructor(folder: string) {
    this.#database = new Sqlite(join(folder, 'counterpart-lock-test.db'), { timeout: 0 });
  }

  /** False when the folder cannot have the journal that a shared file needs, or another till is in the way. */
  prepare(): boolean {
    let mode: unknown;
    this.#unlessBusy(() => {
      mode = this.#database.pragma('journal_mode = truncate', { simple: true });
      this.#database.pragma('synchronous = full');
    });
    return mode === 'truncate';
  }

  /** False while another till is in the way. */
  create(): boolean {
    return this.#unlessBusy(() => {
      this.#database.exec(
        'create table if not exists probe (id text primary key, n integer not null) strict',
      );
      this.#database.exec(
        "insert into probe (id, n) values ('count', 0) on conflict (id) do update set n = 0",
      );
    });
  }

  /** Takes the lock that a writing till has; false when another one has it. */
  lock(): boolean {
    return this.#unlessBusy(() => this.#database.exec('begin immediate'));
  }

  /** False while another till reads. */
  unlock(): boolean {
    return this.#unlessBusy(() => this.#database.exec('commit'));
  }

  giveUp(): void {
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }

  add(): void {
    this.#database.exec("update probe set n = n + 1 where id = 'count'");
  }

  /** Undefined while another till writes. */
  count(): number | undefined {
    let n: number | undefined;
    this.#unlessBusy(() => {
      const row = this.#database.prepare("select n from probe where id = 'count'").get() as
        { n: number } | undefined;
      n = row?.n;
    });
    return n;
  }

  close(): void {
    this.#database.close();
  }

  #unlessBusy(run: () => void): boolean {
    try {
      run();
      return true;
    } catch (error) {
      if (isSqliteBusy(error)) return false;
      throw error;
    }
  }
}
