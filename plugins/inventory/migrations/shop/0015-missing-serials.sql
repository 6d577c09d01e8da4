-- JSON: the ids of the serial numbers that somebody said are missing. Of a line whose variance takes away numbered
-- goods, and of which nobody said which ones, the state becomes `unnamed` instead of `posted`: it is not booked.
alter table inventory_stock_take_line add column missing text not null default '[]';
