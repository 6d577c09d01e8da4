/** In `till.db`: who this till is. One row. */
export const thisTillTables = { tables: ['core_this_till'], posted: [], publishedViews: [] } as const;

export const thisTillMigrations = [
  {
    id: '0001-this-till',
    sql: `create table core_this_till (id text primary key, name text not null) strict;`,
  },
] as const;
