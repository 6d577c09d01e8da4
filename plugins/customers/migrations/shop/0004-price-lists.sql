-- What a group of customers pays instead of what everybody pays: the rules of one group are its price list.
create table customers_price_rule (
  id text primary key,
  group_id text not null references customers_group (id),
  -- Whether it is for everything, for a category and what is below it, or for one thing.
  reach text not null check (reach in ('all', 'category', 'item')),
  category text,
  provider text,
  ref text,
  -- What the thing was called when the rule was made, for whoever reads the list.
  item_name text,
  percent_ppm integer check (percent_ppm between 1 and 1000000),
  price_minor integer check (price_minor >= 0),
  valid_from text,
  valid_until text,
  revision integer not null,
  check ((percent_ppm is null) <> (price_minor is null)),
  check ((reach = 'category') = (category is not null)),
  check ((reach = 'item') = (provider is not null and ref is not null))
) strict;
create index customers_price_rule_by_group on customers_price_rule (group_id);
