-- A report with its period and filters, under a name. Of nobody: the whole shop's.
create table reports_saved (
  id text primary key,
  title text not null,
  argument text not null,
  person text,
  saved_at integer not null
) strict;

create unique index reports_saved_title on reports_saved (coalesce(person, ''), title);
