-- Whom the cart is for; the name only to show it.
alter table sales_cart add column party_provider text;
alter table sales_cart add column party_ref text;
alter table sales_cart add column party_name text;
-- the sale is without tax because this customer is exempt
alter table sales_cart add column exempt_by_party integer not null default 0;
-- what the price is called that this customer has
alter table sales_cart_line add column price_title text;
