-- Counting what is there, while the shop sells on.
create table inventory_stock_take (
  id text primary key,
  number integer not null unique,
  name text not null,
  location_id text not null references inventory_location (id),
  -- whole | category | supplier | products
  scope text not null,
  -- Which category or supplier.
  scope_ref text,
  -- JSON: the ids of chosen products.
  products text,
  -- 1: whoever only counts does not see what is expected.
  blind integer not null check (blind in (0, 1)),
  -- open | counting | reviewed | posting | posted | cancelled
  state text not null,
  -- leave | zero: what happens to products that nobody counted; null until somebody decides.
  uncounted text,
  person_id text,
  opened_at integer not null,
  reviewed_at integer,
  posted_at integer,
  cancelled_at integer
) strict;

-- One row a product that was counted: a cache of its counts, and what became of them.
create table inventory_stock_take_line (
  id text primary key,
  take_id text not null references inventory_stock_take (id),
  product_id text not null references inventory_product (id),
  -- Raised by every recount: counts of earlier rounds no longer count.
  round integer not null,
  -- null: to be counted again.
  counted_milli integer,
  -- On hand when the counting of the product began, and when it was counted last: sales in between make it unsure.
  expected_milli integer,
  seen_milli integer,
  -- How often somebody had corrected the books of this product and location by hand, when it was counted.
  corrections integer,
  counted_at integer,
  -- open | posted | left: not booked, because somebody corrected the books of it meanwhile
  state text not null default 'open',
  -- The move that the variance made; null when there was none.
  move_id text references inventory_move (id),
  unique (take_id, product_id)
) strict;
create index inventory_stock_take_line_open on inventory_stock_take_line (product_id) where state = 'open';
create index inventory_stock_take_line_to_post on inventory_stock_take_line (take_id, id) where state = 'open';

-- What people counted, row by row. They never change.
create table inventory_stock_take_count (
  id text primary key,
  take_id text not null references inventory_stock_take (id),
  line_id text not null references inventory_stock_take_line (id),
  round integer not null,
  -- Within the round, from 1.
  position integer not null,
  -- add: there is this more; set: all there is.
  kind text not null check (kind in ('add', 'set')),
  quantity_milli integer not null,
  -- On hand at that moment.
  on_hand_milli integer not null,
  person_id text,
  till_id text not null,
  counted_at integer not null,
  unique (line_id, round, position)
) strict;
create index inventory_stock_take_count_by_take on inventory_stock_take_count (take_id, counted_at);

-- Codes that were scanned and that no product has.
create table inventory_stock_take_note (
  id text primary key,
  take_id text not null references inventory_stock_take (id),
  code text not null,
  quantity_milli integer not null,
  note text not null,
  person_id text,
  noted_at integer not null
) strict;
create index inventory_stock_take_note_by_take on inventory_stock_take_note (take_id, noted_at);
