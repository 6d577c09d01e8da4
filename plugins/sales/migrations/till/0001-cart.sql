-- The cart being filled at this till: one row. `request` is the request id it will be posted under; `state` is
-- 'posting' from before the posting is sent until its outcome is known.
create table sales_cart (
  id text primary key,
  request text not null,
  state text not null,
  revision integer not null,
  sale_discount_kind text,
  sale_discount_value integer,
  -- the document posted last, as long as its receipt is on the screen
  document text
) strict;

create table sales_cart_line (
  id text primary key,
  position integer not null,
  removed integer not null,
  provider text,
  ref text,
  name text not null,
  sku text,
  category text,
  tax_class text,
  price_origin text not null,
  list_price_minor integer,
  note text,
  discount_kind text,
  discount_value integer,
  quantity_milli integer not null,
  unit_price_minor integer not null
) strict;
