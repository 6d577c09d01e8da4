-- How a person has arranged the dashboard, at every till. Without a row it is as it came.
create table reports_dashboard (
  -- the person
  id text primary key,
  -- JSON: the tiles in their order, each with its size and whether it is put away
  tiles text not null,
  arranged_at integer not null
) strict;
