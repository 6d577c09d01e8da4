-- Whether there is one of what the line sells and no other.
alter table sales_cart_line add column single integer not null default 0;
