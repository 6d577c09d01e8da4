/** In `shop.db`. */
export const identityTables = {
  tables: ['core_person', 'core_demo_pin'],
  posted: [],
  publishedViews: [],
} as const;

export const identityMigrations = [
  {
    id: '0003-identity',
    sql: `
create table core_person (
  id text primary key,
  name text not null,
  role text not null check (role in ('owner', 'manager', 'cashier')),
  pin_hash text not null,
  active integer not null default 1 check (active in (0, 1)),
  created_at integer not null
) strict;
create unique index core_person_pin on core_person (pin_hash) where active = 1;
create table core_demo_pin (
  id text primary key references core_person (id),
  pin text not null
) strict;
`,
  },
] as const;

/** In `till.db`. */
export const identityTillTables = {
  tables: ['core_sign_in', 'core_sign_in_guard'],
  posted: [],
  publishedViews: [],
} as const;

export const identityTillMigrations = [
  {
    id: '0002-sign-in',
    sql: `
create table core_sign_in (
  id text primary key,
  person text not null,
  expires_at integer not null
) strict;
create table core_sign_in_guard (
  id text primary key,
  failures integer not null,
  locked_until integer not null
) strict;
`,
  },
] as const;
