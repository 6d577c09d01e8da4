import { Fault } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import type { Engine } from './engine.ts';
import { migrationError } from './migration-list.ts';
import { foreignTable } from './statement-guard.ts';
import type { Migration, OwnedTables } from './store.ts';
import type { TableCatalog } from './table-catalog.ts';
import { namesIn } from './tokens.ts';

/** The text of every table, view and trigger, by name. */
export type SchemaTexts = ReadonlyMap<string, string>;

/** What the names of an owner's tables begin with. */
export function prefixOf(owner: string): string {
  return `${owner.replaceAll('-', '_').toLowerCase()}_`;
}

/** Every name begins with the owner's prefix and is nobody else's. */
export function requireOwnNames(owner: string, owned: OwnedTables, catalog: TableCatalog): void {
  for (const name of [...owned.tables, ...owned.publishedViews]) {
    if (!/^[a-z][a-z0-9_]*$/.test(name) || !name.startsWith(prefixOf(owner))) {
      throw migrationError(owner, `its table "${name}" must be named "${prefixOf(owner)}…" in small letters`);
    }
    const other = catalog.ownerOf(name);
    if (other !== undefined && other !== owner) throw foreignTable(owner, name, 'own');
  }
  for (const name of owned.posted) {
    if (!owned.tables.includes(name)) {
      throw migrationError(owner, `"${name}" is named as posted but not among its tables`);
    }
  }
}

export async function readOwnSchema(engine: Engine): Promise<SchemaTexts> {
  const rows = await engine.all<{ name: string; sql: string | null }>(
    sql`select name, sql from sqlite_schema where type in ('table', 'view', 'trigger')`,
  );
  return new Map(rows.map((row) => [row.name.toLowerCase(), row.sql ?? '']));
}

/** A migration touches what is its owner's, and reads published views at most. */
export function requireOwnChanges(
  owner: string,
  migration: Migration,
  before: SchemaTexts,
  after: SchemaTexts,
  catalog: TableCatalog,
): void {
  const own = (name: string) => name.startsWith(prefixOf(owner)) || name.startsWith('sqlite_');
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(name) !== after.get(name) && !own(name)) throw foreignTable(owner, name, 'change');
  }
  for (const name of namesIn(migration.sql)) {
    if (before.has(name) && !own(name) && !catalog.mayRead(owner, name)) {
      throw foreignTable(owner, name, 'touch');
    }
  }
}

interface TableFacts {
  readonly name: string;
  readonly strict: number;
  readonly has_id: number;
}

/** What the list says is there, and what is there is in the list, in the form that the host relies on. */
export async function requireDeclaredTables(
  owner: string,
  owned: OwnedTables,
  engine: Engine,
  catalog: TableCatalog,
  journalled: boolean,
): Promise<void> {
  const facts = await engine.all<TableFacts>(sql`
    select name, strict,
      (select count(*) from pragma_table_info(l.name) where name = 'id' and type = 'TEXT' collate nocase) as has_id
    from pragma_table_list l where schema = 'main' and type = 'table'`);
  const complain = (what: string): Fault => migrationError(owner, what);
  for (const name of [...owned.tables, ...owned.publishedViews]) {
    if (!catalog.entry(name)) throw complain(`its list names "${name}", which no migration makes`);
  }
  for (const { name, strict, has_id } of facts) {
    if (!name.startsWith(prefixOf(owner))) continue;
    const its = catalog.ownerOf(name);
    if (its === undefined) throw complain(`a migration makes "${name}", which its list of tables lacks`);
    if (its !== owner || !owned.tables.includes(name)) continue;
    if (strict === 0) throw complain(`its table "${name}" must be "strict"`);
    if (journalled && has_id === 0) throw complain(`its table "${name}" needs a column "id text"`);
  }
}
