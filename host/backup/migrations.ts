/** In `shop.db`: which till makes the daily backup, and when it was made last. One row. */
export const backupTables = { tables: ['core_backup'], posted: [], publishedViews: [] } as const;

export const backupMigrations = [
  {
    id: '0008-daily-backup',
    sql: `
create table core_backup (
  id text primary key check (id = 'daily'),
  till text not null,
  claimed_at integer not null,
  done_at integer not null
) strict;
`,
  },
] as const;
