-- What the sell screen shows before everything else, at every till.
create table sales_favourite (
  id text primary key,
  provider text not null,
  ref text not null,
  pinned_at integer not null,
  unique (provider, ref)
) strict;
