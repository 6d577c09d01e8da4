/** In `shop.db`. A shop that was not set up yet has no row in `core_shop`. */
export const shopTables = {
  tables: ['core_shop', 'core_tax_class', 'core_tax_rate'],
  posted: [],
  publishedViews: [],
} as const;

export const shopMigrations = [
  {
    id: '0002-shop',
    sql: `
create table core_shop (
  id text primary key check (id = 'shop'),
  name text not null,
  currency text not null,
  prices_include_tax integer not null check (prices_include_tax in (0, 1)),
  rounding_mode text not null,
  rounding_scope text not null,
  cash_step_minor integer,
  cash_mode text,
  locale text not null,
  demo integer not null check (demo in (0, 1)),
  check ((cash_step_minor is null) = (cash_mode is null))
) strict;
create table core_tax_class (
  id text primary key,
  name text not null,
  position integer not null
) strict;
create table core_tax_rate (
  id text primary key,
  tax_class text not null references core_tax_class (id),
  rate text not null,
  name text not null,
  rate_ppm integer not null,
  position integer not null,
  unique (tax_class, rate)
) strict;
`,
  },
] as const;
