import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Fault } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { sqliteCode, toSqliteFault } from '../database/sqlite-fault.ts';
import { copyCompanions } from './companions.ts';
import { newFolder } from './new-folder.ts';
import { openDamaged } from './open-damaged.ts';
import { readableParts, type Row } from './readable-rows.ts';
import { type ReadableSchema, readSchema, type SchemaRow } from './readable-schema.ts';

export interface RescuedTable {
  readonly name: string;
  readonly rows: number;
  /** What could not be read, or not be written into the new file. */
  readonly lost: string | null;
  /** Rows that came from the backup in place of those. */
  readonly fromBackup: number;
}
export interface Rescue {
  readonly shopPath: string;
  readonly tables: readonly RescuedTable[];
  /** Of the tables without which no till opens a shop, those of which nothing is there. */
  readonly lacking: readonly string[];
}

/**
 * Without them no till opens a shop. They change seldom, so that a backup's are right where these are lost; what was
 * sold, bought and counted is never mixed with older books.
 */
const TO_OPEN = ['core_meta', 'core_migration', 'core_plugin', 'core_shop', 'core_person'];

/**
 * Reads whatever can be read out of a damaged shop into a new one in an empty folder; the damaged file stays as it is.
 * A `backup` of that shop, when there is one, lends what is needed to open it, and the form of tables that are lost.
 * Faults `folder-taken`, `folder-unwritable`, `disk-full`, `damaged` when not even the list of its tables can be read.
 */
export async function rescueShop(path: string, into: string, backup?: string): Promise<Rescue> {
  const shopPath = join(resolve(into), 'shop.db');
  if (existsSync(shopPath)) {
    throw new Fault({ code: 'folder-taken', message: `${into} has a shop already. Name a new folder.` });
  }
  await newFolder(resolve(into));
  const source = openDamaged(resolve(path));
  const lender = backup === undefined ? undefined : openDamaged(resolve(backup));
  const target = new Sqlite(shopPath);
  try {
    target.pragma('foreign_keys = off');
    // One trip to the disk for all of it.
    target.exec('begin');
    const schema = schemaOf(source, path);
    if (schema.tables.length === 0) throw nothingLeft(path);
    const lent = lender ? readSchema(lender) : NOTHING;
    const missing = lent.tables.filter(({ name }) => !schema.tables.some((table) => table.name === name));
    const virtual = together(schema.virtual, lent.virtual);
    for (const { sql } of [...schema.tables, ...missing, ...virtual]) target.exec(sql);
    const tables = schema.tables.map(({ name }) => rescueTable(source, target, name));
    tables.push(...missing.map(({ name }) => ({ name, rows: 0, lost: 'all of it', fromBackup: 0 })));
    if (schema.problem !== null) {
      const rows = schema.tables.length;
      tables.push({ name: 'sqlite_schema', rows, lost: schema.problem, fromBackup: 0 });
    }
    if (lender)
      for (const table of tables.filter(isToOpen)) table.fromBackup = borrow(lender, target, table.name);
    for (const index of virtual) rebuildIndex(target, index);
    keepNumbering(source, target);
    const unmade = together(schema.others, lent.others).flatMap(({ name, sql }) =>
      unmadeOf(target, name, sql),
    );
    tables.push(...unmade);
    target.exec("update core_meta set value = value + 1 where key = 'epoch'");
    target.pragma(`application_id = ${Number(source.pragma('application_id', { simple: true }))}`);
    target.exec('commit');
    await copyCompanions(resolve(path), shopPath);
    const there = tables.filter(({ lost, rows, fromBackup }) => lost === null || rows + fromBackup > 0);
    const lacking = TO_OPEN.filter((name) => !there.some((table) => table.name === name));
    return { shopPath, tables, lacking };
  } catch (error) {
    target.close();
    // A file without a shop in it would only be in the way.
    await rm(shopPath, { force: true });
    throw sqliteCode(error) === 'SQLITE_FULL' ? toSqliteFault(error, 'core', 'shop') : error;
  } finally {
    source.close();
    lender?.close();
    target.close();
  }
}

const NOTHING: ReadableSchema = { tables: [], virtual: [], others: [], problem: null };

type Found = { -readonly [K in keyof RescuedTable]: RescuedTable[K] };

function together(own: readonly SchemaRow[], lent: readonly SchemaRow[]): SchemaRow[] {
  return [...own, ...lent.filter(({ name }) => !own.some((row) => row.name === name))];
}

function isToOpen({ name, lost }: RescuedTable): boolean {
  return lost !== null && TO_OPEN.includes(name);
}

/** An index of what is lost, or over rows that are there twice now: the shop opens without it, and says so. */
function unmadeOf(target: Sqlite.Database, name: string, text: string): Found[] {
  try {
    target.exec(text);
    return [];
  } catch (error) {
    return [{ name, rows: 0, lost: inWords(error), fromBackup: 0 }];
  }
}

function schemaOf(source: Sqlite.Database, path: string): ReadableSchema {
  try {
    return readSchema(source);
  } catch (error) {
    throw sqliteCode(error) === 'SQLITE_NOTADB' ? nothingLeft(path) : error;
  }
}

function nothingLeft(path: string): Fault {
  const message = `Not even the list of tables in ${path} can be read. Restore the newest backup.`;
  return new Fault({ code: 'damaged', message });
}

function rescueTable(source: Sqlite.Database, target: Sqlite.Database, name: string): Found {
  let rows = 0;
  let lost: string | null = null;
  for (const part of readableParts(source, name)) {
    lost ??= part.problem;
    for (const row of part.rows) {
      try {
        rows += insert(target, name, row);
      } catch (error) {
        // A full disk has ended all of it.
        if (!target.inTransaction) throw error;
        lost ??= inWords(error);
      }
    }
  }
  return { name, rows, lost, fromBackup: 0 };
}

/** How many rows of the backup's were missing. */
function borrow(lender: Sqlite.Database, target: Sqlite.Database, name: string): number {
  const rows = [...readableParts(lender, name)].flatMap((part) => part.rows);
  return rows.reduce((sum, row) => sum + insert(target, name, row, 'or ignore'), 0);
}

function insert(target: Sqlite.Database, table: string, row: Row, or: '' | 'or ignore' = ''): number {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const places = columns.map(() => '?').join(', ');
  const text = `insert ${or} into "${table}" (${columns.join(', ')}) values (${places})`;
  return target.prepare(text).run(...Object.values(row)).changes;
}

/** A full-text index is made from the rescued rows; what only looks into one has nothing to make. */
function rebuildIndex(target: Sqlite.Database, { name, sql }: SchemaRow): void {
  if (/using\s+fts5\s*\(/i.test(sql)) {
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

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
