-- The parked sale that the cart goes into (state `parking`), comes out of (`taking`) or came from (`open`, `posting`).
alter table sales_cart add column parked text;
alter table sales_cart add column parked_name text;
-- the module's price when the sale was taken up again, where it had changed
alter table sales_cart_line add column new_price_minor integer;

-- Taken up sales whose cart was emptied, until the books have been told. `id`: the request id of the cart.
create table sales_emptied_cart (
  id text primary key,
  parked text not null
) strict;
