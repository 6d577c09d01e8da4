import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';

export interface Document {
  readonly id: string;
  readonly number: number;
  readonly request: string;
  readonly till: string;
}
export interface Commit {
  readonly first_seq: number;
  readonly last_seq: number;
  readonly till: string;
}

/** The shop's file as SQLite itself reads it, without any of our code. */
export class Books {
  readonly #db: Sqlite.Database;

  constructor(path: string) {
    this.#db = new Sqlite(path, { readonly: true });
  }

  rows<T>(text: string): T[] {
    return this.#db.prepare(text).all() as T[];
  }

  documents(): Document[] {
    return this.rows<Document>('select * from demo_document order by number');
  }

  commits(): Commit[] {
    return this.rows<Commit>('select * from core_commit order by last_seq');
  }

  /** What must hold whatever happened. */
  expectSound(): void {
    expect(this.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const documents = this.documents();
    expect(documents.map(({ number }) => number)).toEqual(documents.map((_, index) => index + 1));
    expect(this.rows('select last from demo_register')).toEqual([{ last: documents.length }]);
    expect(
      this.rows(
        `select d.id from demo_document d
         left join (select document, count(*) as lines from demo_line group by document) l on l.document = d.id
         where coalesce(l.lines, 0) <> 3`,
      ),
    ).toEqual([]);
    this.#expectJournal(documents);
  }

  #expectJournal(documents: readonly Document[]): void {
    // One number after the other, each in exactly one commit.
    const commits = this.commits();
    let next = 1;
    for (const { first_seq, last_seq } of commits) {
      expect(first_seq).toBe(next);
      next = last_seq + 1;
    }
    expect(this.rows('select count(*) as n, max(seq) as last from core_change')).toEqual([
      { n: next - 1, last: next === 1 ? null : next - 1 },
    ]);
    const journalled = this.rows<{ row_id: string }>(
      `select row_id from core_change where tab = 'demo_document' and op = 'i' order by seq`,
    );
    expect(journalled.map(({ row_id }) => row_id)).toEqual(documents.map(({ id }) => id));
  }

  close(): void {
    this.#db.close();
  }
}
