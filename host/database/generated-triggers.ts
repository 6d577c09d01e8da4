import { type Sql, sql } from '@counterpart/sdk/node';
import { isGenerated, journalTriggers, postedTriggers } from '../changes/journal-triggers.ts';
import type { Engine } from './engine.ts';
import type { OwnedTables } from './store.ts';

/** What must be run so that the owner's tables have the triggers they should have, and no others of ours. */
export async function triggerChanges(
  engine: Engine,
  owned: OwnedTables,
  journalled: boolean,
): Promise<readonly Sql[]> {
  const rows = await engine.all<{ type: string; name: string; tbl_name: string; sql: string }>(
    sql`select type, name, tbl_name, sql from sqlite_schema where type in ('table', 'trigger')`,
  );
  const plain = rows.filter((row) => row.type === 'table' && !/^create\s+virtual/i.test(row.sql));
  const existing = new Set(plain.map((row) => row.name));
  const tables = owned.tables.filter((table) => existing.has(table));
  const wanted = new Map(
    tables
      .flatMap((table) => [
        ...(journalled ? journalTriggers(table) : []),
        ...(owned.posted.includes(table) ? postedTriggers(table) : []),
      ])
      .map((trigger) => [trigger.name, trigger.sql]),
  );
  const present = new Map(
    rows
      .filter((row) => row.type === 'trigger' && isGenerated(row.name) && tables.includes(row.tbl_name))
      .map((row) => [row.name, row.sql]),
  );
  const stale = [...present].filter(([name, text]) => wanted.get(name) !== text);
  const missing = [...wanted].filter(([name, text]) => present.get(name) !== text);
  return [
    ...stale.map(([name]) => sql`drop trigger ${sql.name(name)}`),
    ...missing.map(([, text]) => ({ text, values: [] })),
  ];
}
