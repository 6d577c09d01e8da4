-- Stock that goes from one location to another. While it is sent it is on the way: on hand nowhere, and still the shop's.
create table inventory_transfer (
  id text primary key,
  number text not null unique,
  -- draft | sent | received | cancelled
  state text not null,
  from_id text not null references inventory_location (id),
  to_id text not null references inventory_location (id),
  note text not null,
  revision integer not null,
  created_by text,
  created_at integer not null,
  sent_by text,
  sent_at integer,
  received_by text,
  received_at integer,
  check (from_id <> to_id)
) strict;
create index inventory_transfer_by_state on inventory_transfer (state, created_at);

create table inventory_transfer_line (
  id text primary key,
  transfer_id text not null references inventory_transfer (id),
  position integer not null,
  product_id text not null references inventory_product (id),
  quantity_milli integer not null check (quantity_milli > 0),
  -- What arrived, what went back to where it came from, and what never arrived.
  received_milli integer not null default 0 check (received_milli >= 0),
  returned_milli integer not null default 0 check (returned_milli >= 0),
  lost_milli integer not null default 0 check (lost_milli >= 0),
  check (received_milli + returned_milli + lost_milli <= quantity_milli),
  unique (transfer_id, position)
) strict;
create index inventory_transfer_line_by_product on inventory_transfer_line (product_id);
