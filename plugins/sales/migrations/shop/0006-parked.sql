-- A sale put aside, or taken up again. What is in it is one value that a till writes whole and another reads whole
-- (JSON, see `ParkedContentSchema`): the books never look inside, so whatever a cart can hold comes back unchanged.
create table sales_parked (
  id text primary key,
  name text not null,
  -- waiting | taken | sold | emptied | deleted
  state text not null,
  content text not null,
  currency text not null,
  total_minor integer not null,
  line_count integer not null,
  parked_till text not null,
  parked_till_name text not null,
  parked_person_name text,
  parked_at integer not null,
  -- the request id of the cart that has it; like the rest of these, null while it waits
  holder text,
  holder_till text,
  holder_till_name text,
  holder_person_name text,
  holder_at integer,
  -- the person who deleted it, and when it was sold, emptied or deleted
  ended_person text,
  ended_at integer
) strict;

create index sales_parked_state on sales_parked (state, parked_at);

-- The request ids of carts that were parked, for good: a till whose answer was lost asks again under the same one.
create table sales_parking (
  id text primary key,
  parked text not null,
  at integer not null
) strict;
