import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { copyCompanions } from './companions.ts';
import { namesOf, tableNames } from './examine-tables.ts';
import { newFolder } from './new-folder.ts';
import { readableParts } from './readable-rows.ts';

export interface RescuedTable {
  readonly name: string;
  readonly rows: number;
  /** What could not be read, or not be written into the new file. */
  readonly lost: string | null;
}
export interface Rescue {
  readonly shopPath: string;
  readonly tables: readonly RescuedTable[];
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * Reads whatever can be read out of a damaged shop into a new one in an empty folder; the damaged file stays as it is.
 * Faults `folder-taken`, `folder-unwritable`, `damaged` when not even the list of its tables can be read.
 */
export async function rescueShop(path: string, into: string): Promise<Rescue> {
  const shopPath = join(resolve(into), 'shop.db');
  if (existsSync(shopPath)) {
    throw new Fault({ code: 'folder-taken', message: `${into} has a shop already. Name a new folder.` });
  }
  await newFolder(resolve(into));
  const source = new Sqlite(resolve(path), { readonly: true, timeout: 2000, fileMustExist: true });
  const target = new Sqlite(shopPath);
  try {
    target.pragma('foreign_keys = off');
    const schema = schemaOf(source, path);
    for (const { sql } of schema.filter(({ type }) => type === 'table')) target.exec(sql!);
    const tables = tableNames(source).map((name) => rescueTable(source, target, name));
    for (const name of namesOf(target, 'virtual')) rebuildIndex(target, name);
    keepNumbering(source, target);
    for (const { type, sql } of schema) if (type !== 'table' && sql !== null) target.exec(sql);
    target.exec("update core_meta set value = value + 1 where key = 'epoch'");
    target.pragma(`application_id = ${Number(source.pragma('application_id', { simple: true }))}`);
    await copyCompanions(resolve(path), shopPath);
    return { shopPath, tables };
  } finally {
    source.close();
    target.close();
  }
}

/** Without the shadow tables: whoever makes the virtual table that they belong to makes them. */
function schemaOf(source: Sqlite.Database, path: string): SchemaRow[] {
  try {
    const shadows = new Set(namesOf(source, 'shadow'));
    const rows = source
      .prepare("select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'")
      .all() as SchemaRow[];
    return rows.filter(({ name }) => !shadows.has(name));
  } catch (error) {
    const message = `Not even the list of tables in ${path} can be read. Restore the newest backup.`;
    throw new Fault({ code: 'damaged', message }, { cause: error });
  }
}

function rescueTable(source: Sqlite.Database, target: Sqlite.Database, name: string): RescuedTable {
  let rows = 0;
  let lost: string | null = null;
  for (const part of readableParts(source, name)) {
    lost ??= part.problem;
    for (const row of part.rows) {
      const columns = Object.keys(row).map((column) => `"${column}"`);
      const insert = target.prepare(
        `insert into "${name}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      );
      try {
        insert.run(...Object.values(row));
        rows += 1;
      } catch (error) {
        lost ??= error instanceof Error ? error.message : String(error);
      }
    }
  }
  return { name, rows, lost };
}

/** A full-text index is made from the rescued rows; what only looks into one has nothing to make. */
function rebuildIndex(target: Sqlite.Database, name: string): void {
  const text = target.prepare('select sql from sqlite_schema where name = ?').pluck().get(name);
  if (/using\s+fts5\s*\(/i.test(String(text))) {
    target.prepare(`insert into "${name}" ("${name}") values ('rebuild')`).run();
  }
}

/** Numbers that were given away once are not given away again. */
function keepNumbering(source: Sqlite.Database, target: Sqlite.Database): void {
  try {
    for (const { name, seq } of source.prepare('select name, seq from sqlite_sequence').all() as {
      name: string;
      seq: number;
    }[]) {
      target.prepare('update sqlite_sequence set seq = max(seq, ?) where name = ?').run(seq, name);
    }
  } catch {
    // The rows themselves carry the numbers as far as they could be read.
  }
}
