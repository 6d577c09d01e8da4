/** In `shop.db`: the tills that may come in over the network. Keys are kept as hashes. */
export const linkTables = { tables: ['core_paired_till'], posted: [], publishedViews: [] } as const;

export const linkMigrations = [
  {
    id: '0007-paired-tills',
    sql: `
create table core_paired_till (
  id text primary key,
  name text not null,
  key_hash text not null,
  paired_at integer not null
) strict;
`,
  },
] as const;
