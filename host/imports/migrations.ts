/** In `shop.db`: how files with the same columns were read the last time. */
export const importTables = { tables: ['core_import_source'], posted: [], publishedViews: [] } as const;

export const importMigrations = [
  {
    id: '0010-import-sources',
    sql: `
create table core_import_source (
  -- a hash of the kind and the columns
  id text primary key,
  choices text not null,
  used_at integer not null
) strict;
`,
  },
] as const;

/** In `till.db`: the files that are on their way in at this host, how far they are, and what was wrong with them. */
export const importTillTables = {
  tables: ['core_import', 'core_import_problem'],
  posted: [],
  publishedViews: [],
} as const;

export const importTillMigrations = [
  {
    id: '0006-imports',
    sql: `
create table core_import (
  id text primary key,
  kind text not null,
  file_name text not null,
  size integer not null,
  sha256 text not null,
  state text not null,
  dry_run integer not null,
  message text,
  -- JSON: what a person chose, and how the file is read by it
  choices text not null,
  reading text,
  -- JSON: rows, done, created, …
  figures text not null,
  -- How many the next piece has: the same after a crash, so that what is remembered of it counts for the same rows.
  rows_at_once integer not null,
  created_at integer not null,
  started_at integer,
  ended_at integer
) strict;

create table core_import_problem (
  id text primary key,
  import_id text not null references core_import (id),
  number integer not null,
  severity text not null,
  line integer not null,
  column_name text,
  code text not null,
  message text not null
) strict;
create index core_import_problem_by_import on core_import_problem (import_id, number);
`,
  },
] as const;
