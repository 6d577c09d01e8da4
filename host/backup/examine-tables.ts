import type Sqlite from 'better-sqlite3';

export interface TableReport {
  readonly name: string;
  /** How many rows can be read. */
  readonly rows: number;
  /** What is in the way of the others; null when all can be read. */
  readonly problem: string | null;
}

/** Every table, read row by row as far as that goes. */
export function examineTables(database: Sqlite.Database): TableReport[] {
  return tableNames(database).map((name) => {
    let rows = 0;
    let problem: string | null = null;
    for (const part of readableParts(database, name)) {
      rows += part.rows.length;
      problem ??= part.problem;
    }
    return { name, rows, problem };
  });
}

/** Tables with rows of their own: an index for full text is made of others', and can be made again. */
export function tableNames(database: Sqlite.Database): string[] {
  return namesOf(database, 'table');
}

export function namesOf(database: Sqlite.Database, type: 'table' | 'virtual' | 'shadow'): string[] {
  const names = database.prepare(
    "select name from pragma_table_list where schema = 'main' and type = ? and name not like 'sqlite_%' order by name",
  );
  return (names.all(type) as { name: string }[]).map(({ name }) => name);
}

export interface ReadablePart {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problem: string | null;
}

const AT_ONCE = 200;
/** After so many unreadable steps in a row there is nothing more to be had. */
const GIVE_UP_AFTER = 60;

/** The rows of a table in the order of their row ids, past what cannot be read. */
export function* readableParts(database: Sqlite.Database, table: string): Generator<ReadablePart> {
  const quoted = `"${table.replaceAll('"', '""')}"`;
  const part = database.prepare(
    `select rowid as "counterpart row", * from ${quoted} where rowid > ? order by rowid limit ?`,
  );
  let after = -1;
  let step = 0;
  for (let limit = AT_ONCE; step < GIVE_UP_AFTER;) {
    try {
      const rows = part.all(after, limit) as Record<string, unknown>[];
      if (rows.length > 0) {
        after = Number(rows.at(-1)!['counterpart row']);
        step = 0;
        yield { rows, problem: null };
      }
      if (rows.length < limit && limit === AT_ONCE) return;
      limit = AT_ONCE;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (limit > 1) {
        limit = Math.floor(limit / 4) || 1;
        continue;
      }
      // This one row, or the page it is on, is lost: further on, by ever larger steps.
      yield { rows: [], problem };
      after += 2 ** Math.min(30, Math.floor(step / 2));
      step += 1;
    }
  }
}
