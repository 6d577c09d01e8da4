-- A part of a job: promised, used, or given back. The reservation is inventory's.
create table workshop_part (
  id text primary key,
  job text not null,
  reservation text not null unique,
  state text not null,
  cost_minor integer
) strict;
