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

/**
 * Rates that are compound, fixed per unit, inside or on top whatever the prices are, and valid for a time: the same rate
 * may stand in a class once for each time. Null leaves it open: as the shop's prices, since ever, until further notice.
 */
export const taxRateMigrations = [
  {
    id: '0009-tax-rates',
    sql: `
create table core_tax_rate_anew (
  id text primary key,
  tax_class text not null references core_tax_class (id),
  rate text not null,
  name text not null,
  rate_ppm integer not null,
  fixed_minor integer not null default 0,
  included_in_price integer check (included_in_price in (0, 1)),
  affects_later integer not null default 0 check (affects_later in (0, 1)),
  affected_by_earlier integer not null default 1 check (affected_by_earlier in (0, 1)),
  valid_from text,
  valid_until text,
  position integer not null
) strict;
insert into core_tax_rate_anew (id, tax_class, rate, name, rate_ppm, position)
select id, tax_class, rate, name, rate_ppm, position from core_tax_rate;
drop table core_tax_rate;
alter table core_tax_rate_anew rename to core_tax_rate;
`,
  },
] as const;
