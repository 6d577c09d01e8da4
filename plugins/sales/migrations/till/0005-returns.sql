-- JSON, on a line that is given back: what becomes of it, why, who approved it, and the posted line it is part of.
alter table sales_cart_line add column returned text;
