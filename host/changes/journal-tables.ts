import type { Migration } from '../database/store.ts';

/** The tables every database of ours has; `shop.db` adds the journal. */
export const storeMigrations: readonly Migration[] = [
  {
    id: '0001-store',
    sql: `
create table core_meta (key text primary key, value text not null) strict;
insert into core_meta (key, value) values ('epoch', '1'), ('schema_epoch', '0');
create table core_request (
  id text primary key,
  fingerprint text not null,
  result text,
  at integer not null
) strict;
create index core_request_at on core_request (at);
`,
  },
];

export const journalMigrations: readonly Migration[] = [
  ...storeMigrations,
  {
    id: '0002-journal',
    sql: `
create table core_change (
  seq integer primary key autoincrement,
  tab text not null,
  row_id text not null,
  op text not null
) strict;
create table core_commit (
  first_seq integer not null,
  last_seq integer primary key,
  till text not null,
  plugin text not null,
  user text,
  label text,
  at integer not null
) strict;
`,
  },
];

export const STORE_TABLES: readonly string[] = ['core_meta', 'core_request', 'core_migration'];
export const JOURNAL_TABLES: readonly string[] = [...STORE_TABLES, 'core_change', 'core_commit'];
