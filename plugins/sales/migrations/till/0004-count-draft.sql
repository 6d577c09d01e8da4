-- What is being counted at this till to close a shift, until it is closed: a crash loses no count.
create table sales_count_draft (
  -- the shift
  id text primary key,
  -- the request id under which the count is handed in
  request text not null,
  -- JSON
  counted text not null
) strict;
