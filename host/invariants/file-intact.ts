import { type Reader, sql } from '@counterpart/sdk/node';
import type { RegisteredInvariant } from './invariant-registry.ts';

export const FILE_INTACT: RegisteredInvariant = {
  id: 'core.file-intact',
  plugin: 'core',
  title: 'The database file is whole, with every index and uniqueness intact.',
  query: sql`select integrity_check as problem from pragma_integrity_check where integrity_check <> 'ok'`,
};

/** The same on a connection that has been in use while others wrote. */
export async function fileIntactFor(reader: Reader): Promise<RegisteredInvariant> {
  const indexes = await reader.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table'
          and (sql like 'create virtual table % using fts5(%' or sql like 'create virtual table % using fts5 (%')`,
  );
  // SQLite compares a full-text index with what this connection remembers of it: looking into it first is a reminder.
  const reminders = indexes.map(
    ({ name }) =>
      sql`(select count(*) as found from ${sql.name(name)} where ${sql.name(name)} match 'a') cross join `,
  );
  const looked = sql.join(reminders, sql.empty);
  return {
    ...FILE_INTACT,
    query: sql`select integrity_check as problem from ${looked} pragma_integrity_check where integrity_check <> 'ok'`,
  };
}
