-- Where stock is. A shop begins with one place.
create table inventory_location (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  position integer not null,
  archived integer not null default 0 check (archived in (0, 1)),
  created_at integer not null
) strict;
insert into inventory_location (id, name, name_folded, position, created_at) values ('shop', 'Shop', 'shop', 1, 0);

-- Where a till sells from; a till without a row sells from the first location.
create table inventory_till_location (
  id text primary key,
  location_id text not null references inventory_location (id)
) strict;

-- The ledger, by location and with what each move changes the stock's value by.
create table inventory_move_by_location (
  id text primary key,
  product_id text not null references inventory_product (id),
  -- null: on the way between two locations, and for a row that changes the value only.
  location_id text references inventory_location (id),
  quantity_milli integer not null,
  -- What is on hand at the location after it.
  on_hand_after_milli integer not null,
  -- null: nobody knew what such goods cost.
  value_minor integer,
  -- Whether the rule of that moment let the stock fall below zero.
  negative_allowed integer not null check (negative_allowed in (0, 1)),
  reason text not null,
  -- What caused it, for people and for drilling down; null for a move made here.
  document_provider text,
  document_ref text,
  document_label text,
  document_line text,
  note text not null,
  person_id text,
  moved_at integer not null
) strict;
insert into inventory_move_by_location (id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor,
  negative_allowed, reason, document_provider, document_ref, document_label, note, person_id, moved_at)
select id, product_id, 'shop', quantity_milli, on_hand_after_milli, null, negative_allowed, reason, document_provider,
  document_ref, document_label, note, person_id, moved_at
from inventory_move;
drop table inventory_move;
alter table inventory_move_by_location rename to inventory_move;
create index inventory_move_by_product on inventory_move (product_id, moved_at, id);
create index inventory_move_by_document on inventory_move (document_ref);

-- What the shop has of a product at all locations together, and what it is worth: a cache of the moves.
create table inventory_holding (
  id text primary key references inventory_product (id),
  on_hand_milli integer not null,
  -- Sent from one location and not yet received at another.
  in_transit_milli integer not null default 0,
  value_minor integer not null,
  -- What `cost_milli` of it cost when it last came in, or as a person said; null while nobody knows.
  cost_minor integer check (cost_minor >= 0),
  cost_milli integer check (cost_milli > 0),
  -- How its value is kept: one sum, or the open rows of `inventory_layer`.
  method text not null default 'average' check (method in ('average', 'fifo')),
  check ((cost_minor is null) = (cost_milli is null))
) strict;
insert into inventory_holding (id, on_hand_milli, value_minor)
select p.id, coalesce(s.on_hand_milli, 0), 0 from inventory_product p left join inventory_stock s on s.id = p.id;

-- One row a product and location, apart from the product, so that a sale does not touch what people edit.
create table inventory_stock_by_location (
  id text primary key,
  product_id text not null references inventory_product (id),
  location_id text not null references inventory_location (id),
  on_hand_milli integer not null,
  -- Promised to somebody: the open rows of `inventory_reservation`.
  reserved_milli integer not null default 0 check (reserved_milli >= 0),
  unique (product_id, location_id)
) strict;
insert into inventory_stock_by_location (id, product_id, location_id, on_hand_milli)
select id, id, 'shop', on_hand_milli from inventory_stock;
drop table inventory_stock;
alter table inventory_stock_by_location rename to inventory_stock;
create index inventory_stock_by_place on inventory_stock (location_id, product_id);

-- First in, first out: what is left of each receipt.
create table inventory_layer (
  id text primary key,
  product_id text not null references inventory_product (id),
  -- null: what was there when the shop began to count this way.
  move_id text references inventory_move (id),
  received_milli integer not null check (received_milli > 0),
  remaining_milli integer not null check (remaining_milli >= 0),
  remaining_value_minor integer not null,
  received_at integer not null
) strict;
create index inventory_layer_open on inventory_layer (product_id, received_at, id) where remaining_milli > 0;

-- Goods promised to a document of another module.
create table inventory_reservation (
  id text primary key,
  product_id text not null references inventory_product (id),
  location_id text not null references inventory_location (id),
  quantity_milli integer not null check (quantity_milli > 0),
  -- open | consumed | released | returned
  state text not null,
  owner_provider text not null,
  owner_ref text not null,
  owner_label text not null,
  -- The move that took the goods, once consumed.
  move_id text references inventory_move (id),
  reserved_at integer not null,
  settled_at integer
) strict;
create index inventory_reservation_open on inventory_reservation (product_id, location_id) where state = 'open';
create index inventory_reservation_by_owner on inventory_reservation (owner_provider, owner_ref);
