-- the code of the label the line was scanned from, where a weight or a price was in it
alter table sales_cart_line add column label text;
