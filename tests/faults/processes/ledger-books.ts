import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import { coreInvariants } from '../../../host/invariants/core-invariants.ts';
import { IMPORT_ROWS, LINES, OPENING_STOCK } from './ledger.ts';

const SOLD = (LINES * (LINES + 1)) / 2;

/** The ledger's file as SQLite itself reads it, without any of our code. */
export class LedgerBooks {
  readonly #db: Sqlite.Database;

  constructor(path: string) {
    this.#db = new Sqlite(path, { readonly: true, timeout: 5000 });
  }

  rows<T>(text: string, ...values: unknown[]): T[] {
    return this.#db.prepare(text).all(...values) as T[];
  }

  /** The number of each request that was posted. */
  requests(): ReadonlyMap<string, number> {
    const rows = this.rows<{ request: string; number: number }>(
      'select request, number from ledger_document',
    );
    return new Map(rows.map(({ request, number }) => [request, number]));
  }

  batches(): ReadonlySet<string> {
    return new Set(
      this.rows<{ batch: string }>('select distinct batch from ledger_import').map(({ batch }) => batch),
    );
  }

  /** What must hold whatever happened. */
  expectSound(): void {
    for (const { id, query } of coreInvariants) {
      expect({ id, rows: this.rows(query.text, ...query.values) }).toEqual({ id, rows: [] });
    }
    // No half sale, and none of half an import.
    const none = (text: string) => expect({ text, rows: this.rows(text) }).toEqual({ text, rows: [] });
    none(`select d.id from ledger_document d
          left join (select document, count(*) as lines from ledger_line group by document) l on l.document = d.id
          where coalesce(l.lines, 0) <> ${LINES}`);
    none(`select batch from ledger_import group by batch having count(*) <> ${IMPORT_ROWS}`);
    // Receipts without a gap, at each till.
    none(`select r.id, r.last, count(d.id) as documents, max(d.number) as newest
          from ledger_register r left join ledger_document d on d.till = r.id group by r.id
          having count(d.id) <> r.last or max(d.number) <> r.last or min(d.number) <> 1`);
    const [sold] = this.rows<{ count: number }>('select count(*) as count from ledger_document');
    expect(this.rows('select on_hand from ledger_stock')).toEqual([
      { on_hand: OPENING_STOCK - sold!.count * SOLD },
    ]);
    this.#expectJournal();
  }

  /** Every change is in exactly one commit, and every row that is there was journalled when it came. */
  #expectJournal(): void {
    let next = 1;
    for (const { first_seq, last_seq } of this.rows<{ first_seq: number; last_seq: number }>(
      'select first_seq, last_seq from core_commit order by last_seq',
    )) {
      expect(first_seq).toBe(next);
      next = last_seq + 1;
    }
    const [{ count, last }] = this.rows<{ count: number; last: number | null }>(
      'select count(*) as count, max(seq) as last from core_change',
    ) as [{ count: number; last: number | null }];
    expect({ count, last: last ?? 0 }).toEqual({ count: next - 1, last: next - 1 });
    for (const table of ['ledger_document', 'ledger_line', 'ledger_import', 'ledger_register']) {
      const text = `select t.id from ${table} t
        left join (
          select row_id, count(*) as times from core_change where tab = '${table}' and op = 'i' group by row_id
        ) c on c.row_id = t.id
        where coalesce(c.times, 0) <> 1`;
      expect({ table, rows: this.rows(text) }).toEqual({ table, rows: [] });
      const gone = `select row_id from core_change where tab = '${table}' and op = 'i'
        and row_id not in (select id from ${table})`;
      expect({ table, rows: this.rows(gone) }).toEqual({ table, rows: [] });
    }
  }

  close(): void {
    this.#db.close();
  }
}
