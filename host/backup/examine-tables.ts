import type Sqlite from 'better-sqlite3';
import { readableParts } from './readable-rows.ts';

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
