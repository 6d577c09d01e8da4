create table inventory_category (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  created_at integer not null
) strict;

create table inventory_product (
  id text primary key,
  name text not null,
  -- The first of its codes, repeated here because every list shows it.
  code text not null,
  -- What a search looks at: without accents and capitals.
  name_folded text not null,
  search_text text not null,
  category_id text references inventory_category (id),
  tax_class text not null,
  price_minor integer not null check (price_minor >= 0),
  -- null: as the shop decides.
  negative_stock text check (negative_stock in ('allow', 'refuse')),
  status text not null check (status in ('active', 'archived')),
  revision integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;
-- With the text that is searched, so that looking through all of it stays inside the index.
create index inventory_product_by_name on inventory_product (status, name_folded, id, search_text);
create index inventory_product_by_category on inventory_product (category_id, status, name_folded);

create table inventory_code (
  id text primary key,
  product_id text not null references inventory_product (id),
  position integer not null,
  code text not null,
  -- Codes are compared without capitals: 85123a is 85123A.
  code_folded text not null unique
) strict;
create index inventory_code_by_product on inventory_code (product_id, position);

-- One row a product, apart from it, so that a sale does not touch what people edit. A cache of the moves.
create table inventory_stock (
  id text primary key references inventory_product (id),
  on_hand_milli integer not null
) strict;

-- The ledger. A correction is another move.
create table inventory_move (
  id text primary key,
  product_id text not null references inventory_product (id),
  quantity_milli integer not null,
  on_hand_after_milli integer not null,
  -- Whether the rule of that moment let the stock fall below zero.
  negative_allowed integer not null check (negative_allowed in (0, 1)),
  reason text not null check (
    reason in ('opening', 'sale', 'return', 'count', 'received', 'damaged', 'lost', 'found', 'correction')
  ),
  -- What caused it, for people and for drilling down; null for a move made here.
  document_provider text,
  document_ref text,
  document_label text,
  note text not null,
  person_id text,
  moved_at integer not null
) strict;
create index inventory_move_by_product on inventory_move (product_id, moved_at, id);
create index inventory_move_by_document on inventory_move (document_ref);
