/** The audit's table in `shop.db`; its rows never change once written. */
export const auditTables = { tables: ['core_audit'], posted: ['core_audit'], publishedViews: [] } as const;

export const auditMigrations = [
  {
    id: '0001-audit',
    sql: `
create table core_audit (
  id text primary key,
  seq integer not null unique,
  at integer not null,
  till text not null,
  user text,
  origin text not null,
  action text not null,
  subject text,
  data text not null,
  previous text not null,
  hash text not null
) strict;
`,
  },
] as const;
