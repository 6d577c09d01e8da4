import type { Tx } from './database.ts';
import { type Sql, sql, type SqlValue } from './sql.ts';

/** Powers of two, so that lists of all lengths come to a few texts, each prepared once. */
const ROWS_AT_ONCE = 64;

/**
 * Inserts many rows in few statements: ``insertRows(tx, sql`insert into t (id, name)`, rows)``. A statement for each row
 * costs more than its row, most of all in a table whose triggers keep a full-text index: the index is written out
 * whenever a statement begins.
 */
export async function insertRows(tx: Tx, into: Sql, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  for (let from = 0; from < rows.length;) {
    let count = ROWS_AT_ONCE;
    while (count > rows.length - from) count /= 2;
    await tx.run(sql`${into} values ${sql.rows(rows.slice(from, from + count))}`);
    from += count;
  }
}
