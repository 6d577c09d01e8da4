/**
 * In `shop.db`: the files of the shop, which lie beside it, and who refers to them. A file's id is the SHA-256 of its
 * content.
 */
export const fileTables = {
  tables: ['core_file', 'core_file_use'],
  posted: [],
  publishedViews: [],
} as const;

export const fileMigrations = [
  {
    id: '0010-files',
    sql: `
create table core_file (
  id text primary key,
  type text not null,
  bytes integer not null,
  -- when it was last added or let go: what nobody refers to is kept for a while after that
  touched_at integer not null
) strict;

create table core_file_use (
  id text primary key,
  file_id text not null references core_file (id),
  plugin text not null,
  -- what the plugin calls the row that refers to it
  ref text not null,
  unique (plugin, ref, file_id)
) strict;
create index core_file_use_file on core_file_use (file_id);
`,
  },
] as const;
