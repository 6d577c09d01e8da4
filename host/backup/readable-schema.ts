import type Sqlite from 'better-sqlite3';
import { byRowId } from './readable-rows.ts';

export interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * What a shop's file consists of, as far as that can be read. Found in the texts: SQLite's own lists open every full-text
 * index, and one that is damaged ends them.
 */
export interface ReadableSchema {
  /** With rows of their own: an index for full text is made of others', and can be made again. */
  readonly tables: readonly SchemaRow[];
  readonly virtual: readonly SchemaRow[];
  /** Indexes, triggers and views. */
  readonly others: readonly SchemaRow[];
  /** What is in the way of the rest; null when all can be read. */
  readonly problem: string | null;
}

const VIRTUAL = /^\s*create\s+virtual\s+table\b/i;
/** What an index for full text keeps its own rows in. */
const SHADOWS = ['data', 'idx', 'content', 'docsize', 'config'] as const;

export function readSchema(database: Sqlite.Database): ReadableSchema {
  const parts = [...byRowId(database, 'sqlite_schema')];
  const rows = parts
    .flatMap((part) => part.rows as readonly unknown[] as readonly SchemaRow[])
    .filter(({ name, sql }) => typeof sql === 'string' && !name.startsWith('sqlite_'));
  const made = rows.filter(({ type }) => type === 'table');
  const virtual = made.filter(({ sql }) => VIRTUAL.test(sql));
  const shadows = new Set(virtual.flatMap(({ name }) => SHADOWS.map((suffix) => `${name}_${suffix}`)));
  return {
    tables: made
      .filter((row) => !virtual.includes(row) && !shadows.has(row.name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    virtual,
    others: rows.filter(({ type }) => type !== 'table'),
    problem: parts.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
