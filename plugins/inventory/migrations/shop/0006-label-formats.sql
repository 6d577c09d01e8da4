-- Measures of sheets and rolls of labels that the shop typed in.
create table inventory_label_format (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  -- JSON: a medium as the contract describes it.
  medium text not null
) strict;
