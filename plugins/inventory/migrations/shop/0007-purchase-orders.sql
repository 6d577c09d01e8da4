create table inventory_purchase_order (
  id text primary key,
  number integer not null unique,
  -- As printed: PO-000042.
  label text not null,
  supplier_id text not null references inventory_supplier (id),
  location_id text not null references inventory_location (id),
  -- Which states there are, and what follows what, is said by the contract.
  state text not null,
  -- When the goods should be here; a business date.
  expected_on text,
  note text not null,
  -- What its lines come to, as far as their cost is known.
  total_minor integer not null,
  person_id text,
  revision integer not null,
  created_at integer not null,
  ordered_at integer,
  closed_at integer,
  updated_at integer not null
) strict;
create index inventory_purchase_order_by_state on inventory_purchase_order (state, number);
create index inventory_purchase_order_by_supplier on inventory_purchase_order (supplier_id, number);

create table inventory_purchase_order_line (
  id text primary key,
  order_id text not null references inventory_purchase_order (id),
  position integer not null,
  product_id text not null references inventory_product (id),
  -- The supplier's code at that time.
  code text not null,
  -- What it is ordered in, as it was then; null is the unit that stock is counted in.
  unit_id text,
  unit_name text not null,
  factor_milli integer not null check (factor_milli > 0),
  quantity_milli integer not null check (quantity_milli > 0),
  -- The same in the unit that stock is counted in…
  base_milli integer not null check (base_milli > 0),
  -- …and how much of it is here: a cache of the receipts.
  received_milli integer not null check (received_milli >= 0),
  -- What one unit costs, where that is how it was agreed; what the line costs; null while nobody knows.
  cost_minor integer check (cost_minor >= 0),
  amount_minor integer check (amount_minor >= 0),
  check (cost_minor is null or amount_minor is not null)
) strict;
create index inventory_purchase_order_line_by_order on inventory_purchase_order_line (order_id, position);
create index inventory_purchase_order_line_by_product on inventory_purchase_order_line (product_id, order_id);

-- What came from a supplier or went back there. Posted: a mistake is corrected by a reversal.
create table inventory_goods_receipt (
  id text primary key,
  kind text not null check (kind in ('receipt', 'reversal', 'return')),
  number integer not null,
  -- As printed: GR-000042, for goods that went back SR-000042.
  label text not null unique,
  supplier_id text not null references inventory_supplier (id),
  location_id text not null references inventory_location (id),
  -- null: delivered without an order.
  order_id text references inventory_purchase_order (id),
  -- The receipt that a reversal takes back, once.
  reverses_id text unique references inventory_goods_receipt (id),
  -- The number of their invoice or delivery note.
  reference text not null,
  note text not null,
  -- What the goods cost, what was paid on top of it (freight), and both; null where somebody did not know the cost.
  goods_minor integer,
  extra_minor integer not null,
  total_minor integer,
  person_id text,
  till_id text not null,
  posted_at integer not null,
  check ((kind = 'reversal') = (reverses_id is not null))
) strict;
create index inventory_goods_receipt_by_order on inventory_goods_receipt (order_id);
create index inventory_goods_receipt_by_supplier on inventory_goods_receipt (supplier_id, posted_at);
create index inventory_goods_receipt_by_time on inventory_goods_receipt (posted_at, id);

create table inventory_goods_receipt_line (
  id text primary key,
  receipt_id text not null references inventory_goods_receipt (id),
  position integer not null,
  -- null: it was not on the order.
  order_line_id text references inventory_purchase_order_line (id),
  product_id text not null references inventory_product (id),
  name text not null,
  code text not null,
  unit_id text,
  unit_name text not null,
  factor_milli integer not null check (factor_milli > 0),
  -- Negative: out of the shop.
  quantity_milli integer not null check (quantity_milli <> 0),
  base_milli integer not null check (base_milli <> 0),
  amount_minor integer,
  -- Its part of what was paid on top.
  extra_minor integer not null,
  -- By how much the stock's value changed: that of the move.
  value_minor integer,
  move_id text not null unique references inventory_move (id)
) strict;
create index inventory_goods_receipt_line_by_receipt on inventory_goods_receipt_line (receipt_id, position);
create index inventory_goods_receipt_line_by_order_line on inventory_goods_receipt_line (order_line_id);
create index inventory_goods_receipt_line_by_product on inventory_goods_receipt_line (product_id, receipt_id);

-- When a product has to be ordered for a location, and up to how many.
create table inventory_reorder_level (
  id text primary key,
  product_id text not null references inventory_product (id),
  location_id text not null references inventory_location (id),
  -- Ordered when there are no more than this…
  point_milli integer not null check (point_milli >= 0),
  -- …so that there are this many afterwards.
  target_milli integer not null,
  updated_at integer not null,
  unique (product_id, location_id),
  check (target_milli > point_milli)
) strict;
create index inventory_reorder_level_by_location on inventory_reorder_level (location_id, product_id);
