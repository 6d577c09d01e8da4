-- What the price of a line is for: kg, box of 12; null where it was sold by the piece.
alter table sales_line add column unit text;
