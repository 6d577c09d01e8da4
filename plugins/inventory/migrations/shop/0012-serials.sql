-- Goods of which each one has a number of its own: a serial number, an IMEI.
alter table inventory_product add column serials integer not null default 0 check (serials in (0, 1));
-- How long the shop stands for one that it sold; null: it promises nothing.
alter table inventory_product add column warranty_months integer check (warranty_months > 0);

create table inventory_serial (
  id text primary key,
  product_id text not null references inventory_product (id),
  serial text not null,
  -- Compared without capitals, as codes are.
  serial_folded text not null,
  -- in-stock | in-transit | sold | gone
  state text not null,
  -- Where it is, while it is in stock.
  location_id text references inventory_location (id),
  -- The last day on which the shop stands for it, of one that is sold: an ISO date.
  warranty_until text,
  created_at integer not null,
  unique (product_id, serial_folded),
  check ((state = 'in-stock') = (location_id is not null))
) strict;
create index inventory_serial_by_number on inventory_serial (serial_folded);
create index inventory_serial_in_stock on inventory_serial (product_id, location_id, id) where state = 'in-stock';

-- The life of each: in and out by turns. It never changes.
create table inventory_serial_move (
  id text primary key,
  serial_id text not null references inventory_serial (id),
  -- 1: in; -1: out.
  direction integer not null check (direction in (1, -1)),
  -- The row of the ledger that moved it; null when it was only given or taken its number, and stock stayed as it was.
  move_id text references inventory_move (id),
  note text not null,
  person_id text,
  moved_at integer not null
) strict;
create index inventory_serial_move_by_serial on inventory_serial_move (serial_id, id);
create index inventory_serial_move_by_move on inventory_serial_move (move_id);
