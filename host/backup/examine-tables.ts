import type Sqlite from 'better-sqlite3';
import { readableParts } from './readable-rows.ts';
import { readSchema } from './readable-schema.ts';

export interface TableReport {
  readonly name: string;
  /** How many rows can be read. */
  readonly rows: number;
  /** What is in the way of the others; null when all can be read. */
  readonly problem: string | null;
}

/** Every table, read row by row as far as that goes; `problem` when there may be more tables than these. */
export function examineTables(database: Sqlite.Database): {
  readonly tables: TableReport[];
  readonly problem: string | null;
} {
  const { tables, problem } = readSchema(database);
  return { tables: tables.map(({ name }) => examineTable(database, name)), problem };
}

function examineTable(database: Sqlite.Database, name: string): TableReport {
  let rows = 0;
  let problem: string | null = null;
  for (const part of readableParts(database, name)) {
    rows += part.rows.length;
    problem ??= part.problem;
  }
  return { name, rows, problem };
}
