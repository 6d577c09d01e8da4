/** In `shop.db`: the tills that have opened this shop. */
export const syncTables = { tables: ['core_till'], posted: [], publishedViews: [] } as const;

export const syncMigrations = [
  {
    id: '0006-tills',
    sql: `
create table core_till (
  id text primary key,
  name text not null,
  version text not null,
  seen_at integer not null,
  online integer not null check (online in (0, 1))
) strict;
`,
  },
] as const;
