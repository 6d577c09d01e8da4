-- What the price of a line is for; null by the piece. And whether only whole ones of it can be sold.
alter table sales_cart_line add column unit text;
alter table sales_cart_line add column whole_only integer not null default 0;
