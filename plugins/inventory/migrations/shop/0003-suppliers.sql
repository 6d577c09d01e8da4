-- Names, addresses and numbers of people stand here alone, never in a posted row: they can be corrected and erased.
create table inventory_supplier (
  id text primary key,
  name text not null,
  name_folded text not null,
  search_text text not null,
  contact text not null,
  phone text not null,
  email text not null,
  address text not null,
  -- The shop's number in their books.
  customer_number text not null,
  -- Days from ordering to delivery; null when nobody knows.
  lead_days integer check (lead_days >= 0),
  -- They take no order below it; 0 when they take any.
  minimum_order_minor integer not null check (minimum_order_minor >= 0),
  note text not null,
  status text not null check (status in ('active', 'archived')),
  revision integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create index inventory_supplier_by_name on inventory_supplier (status, name_folded, id);

-- What a supplier supplies, in their words and packs.
create table inventory_supplier_product (
  id text primary key,
  supplier_id text not null references inventory_supplier (id),
  product_id text not null references inventory_product (id),
  -- Their code of it; empty when they have none.
  code text not null,
  code_folded text not null,
  -- The unit it is ordered in; null is the unit that its stock is counted in.
  unit_id text,
  -- What one such unit cost last; null until something was received or agreed.
  cost_minor integer check (cost_minor >= 0),
  -- Ordered in multiples of this many units, and no fewer than the minimum.
  pack_milli integer not null check (pack_milli > 0),
  minimum_milli integer not null check (minimum_milli >= 0),
  -- The one that is ordered from when nobody says otherwise.
  preferred integer not null check (preferred in (0, 1)),
  updated_at integer not null,
  unique (supplier_id, product_id)
) strict;
create index inventory_supplier_product_by_product on inventory_supplier_product (product_id);
create index inventory_supplier_product_by_code on inventory_supplier_product (supplier_id, code_folded);
create unique index inventory_supplier_product_preferred on inventory_supplier_product (product_id) where preferred = 1;
