/** In `till.db`: the printers of this till, and what waits for them. */
export const printTillTables = {
  tables: ['core_printer', 'core_print_job'],
  posted: [],
  publishedViews: [],
} as const;

export const printTillMigrations = [
  {
    id: '0005-printing',
    sql: `
create table core_printer (
  id text primary key,
  name text not null unique,
  host text not null,
  port integer not null,
  paper_mm integer not null,
  encoding text not null,
  drawer_pin integer not null,
  cuts integer not null,
  preferred integer not null,
  -- whether it says how it is doing; null until it was tried
  answers integer,
  created_at integer not null
) strict;

create table core_print_job (
  id text primary key,
  -- who ordered it knows it by this: an order is printed once
  key text unique,
  plugin text not null,
  kind text not null,
  title text not null,
  printer text not null,
  -- who makes it when its turn has come, and of what
  source text,
  ref text,
  copy integer not null,
  -- JSON, when it was ordered as a finished document
  document text,
  state text not null,
  attempts integer not null,
  interrupted integer not null,
  message text,
  created_at integer not null,
  -- not before; for what cannot be made just now
  due_at integer not null,
  ended_at integer
) strict;
create index core_print_job_open on core_print_job (printer, id) where state in ('waiting', 'printing');
`,
  },
] as const;
