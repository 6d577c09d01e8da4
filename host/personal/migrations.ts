/** In `shop.db`: who was erased, and which modules have done their part. */
export const personalTables = {
  tables: ['core_erased', 'core_erasure'],
  posted: [],
  publishedViews: [],
} as const;

export const personalMigrations = [
  {
    id: '0011-erased-people',
    sql: `
create table core_erased (
  id text primary key,
  provider text not null,
  -- a JSON array
  refs text not null,
  at integer not null
) strict;

create table core_erasure (
  id text primary key,
  erased text not null references core_erased (id),
  -- who joined the point: <plugin>.<join id>; core for the host's own part
  keeper text not null,
  at integer not null,
  unique (erased, keeper)
) strict;
`,
  },
] as const;

/** In `till.db`: the same for what this till has of its own. */
export const personalTillTables = { tables: ['core_till_erasure'], posted: [], publishedViews: [] } as const;

export const personalTillMigrations = [
  {
    id: '0007-erased-people',
    sql: `
create table core_till_erasure (
  -- <erased> <keeper>
  id text primary key,
  at integer not null
) strict;
`,
  },
] as const;
