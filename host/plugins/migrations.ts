/** In `shop.db`: which plugins the shop has switched on, and the newest version of each that a till has brought. */
export const pluginTables = { tables: ['core_plugin'], posted: [], publishedViews: [] } as const;

export const pluginMigrations = [
  {
    id: '0004-plugins',
    sql: `
create table core_plugin (
  id text primary key,
  version text not null,
  enabled integer not null check (enabled in (0, 1)),
  manifest text not null,
  changed_at integer not null
) strict;
`,
  },
] as const;
