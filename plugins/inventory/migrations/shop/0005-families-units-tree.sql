-- Categories are a tree. `path` is the names from the top, "Drinks > Tea", repeated here because every product shows it;
-- `position` is 0 for all that nobody put in order: they stand by name.
create table inventory_category_tree (
  id text primary key,
  parent_id text references inventory_category_tree (id),
  position integer not null,
  name text not null,
  name_folded text not null,
  path text not null,
  created_at integer not null
) strict;
insert into inventory_category_tree (id, parent_id, position, name, name_folded, path, created_at)
select id, null, 0, name, name_folded, name, created_at from inventory_category;
drop table inventory_category;
alter table inventory_category_tree rename to inventory_category;
create unique index inventory_category_by_name on inventory_category (coalesce(parent_id, ''), name_folded);

-- A family holds what its variants share and is never stocked or sold; a variant is a product of its own, with one
-- value (`option_1` to `option_3`) for each axis of its family. Its name, category, tax class and unit repeat the family's.
alter table inventory_product add column kind text not null default 'single'
  check (kind in ('single', 'family', 'variant'));
alter table inventory_product add column parent_id text references inventory_product (id);
alter table inventory_product add column option_1 text references inventory_option (id);
alter table inventory_product add column option_2 text references inventory_option (id);
alter table inventory_product add column option_3 text references inventory_option (id);
-- 0: a variant that costs what its family says.
alter table inventory_product add column own_price integer not null default 1 check (own_price in (0, 1));
-- 1: archived along with its family, and comes back with it.
alter table inventory_product add column archived_with integer not null default 0 check (archived_with in (0, 1));
-- What stock is counted in, and whether parts of one can be.
alter table inventory_product add column unit text not null default 'pcs';
alter table inventory_product add column fractional integer not null default 0 check (fractional in (0, 1));
update inventory_product set fractional = 1
where id in (select product_id from inventory_move where quantity_milli % 1000 <> 0);

create unique index inventory_product_by_options on inventory_product
  (parent_id, coalesce(option_1, ''), coalesce(option_2, ''), coalesce(option_3, '')) where parent_id is not null;

create table inventory_axis (
  id text primary key,
  family_id text not null references inventory_product (id),
  position integer not null check (position in (1, 2, 3)),
  name text not null,
  unique (family_id, position)
) strict;

create table inventory_option (
  id text primary key,
  axis_id text not null references inventory_axis (id),
  position integer not null,
  name text not null,
  name_folded text not null,
  unique (axis_id, name_folded)
) strict;

-- What else a product is sold or bought in. The factor never changes, because documents point here: another box is
-- another row.
create table inventory_unit (
  id text primary key,
  product_id text not null references inventory_product (id),
  position integer not null,
  name text not null,
  factor_milli integer not null check (factor_milli > 0),
  -- null: factor times the product's price.
  price_minor integer check (price_minor >= 0),
  for_sale integer not null check (for_sale in (0, 1)),
  for_purchase integer not null check (for_purchase in (0, 1)),
  status text not null check (status in ('active', 'archived'))
) strict;
create index inventory_unit_by_product on inventory_unit (product_id, position);

-- null: the code is of one base unit.
alter table inventory_code add column unit_id text references inventory_unit (id);

-- Numbers that are given out once.
create table inventory_sequence (
  id text primary key,
  next integer not null
) strict;
