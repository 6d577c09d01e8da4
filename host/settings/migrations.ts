/** In `shop.db`: the settings of the shop. A setting without a row has its default. */
export const settingsTables = { tables: ['core_setting'], posted: [], publishedViews: [] } as const;

export const settingsMigrations = [
  {
    id: '0005-settings',
    sql: `create table core_setting (id text primary key, value text not null) strict;`,
  },
] as const;

/** In `till.db`: those of the till and of each person at it. */
export const settingsTillTables = { tables: ['core_till_setting'], posted: [], publishedViews: [] } as const;

export const settingsTillMigrations = [
  {
    id: '0003-settings',
    sql: `
create table core_till_setting (
  id text primary key,
  setting text not null,
  user text,
  value text not null
) strict;
`,
  },
] as const;
