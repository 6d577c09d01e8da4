-- Who allowed it, by id: the person who set the price or gave the discount, or who approved it with a PIN.
alter table sales_cart_line add column price_by text;
alter table sales_cart_line add column discount_by text;
alter table sales_cart add column sale_discount_by text;
