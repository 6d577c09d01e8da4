-- JSON: the ids of the serial numbers by which a line was counted. Where each one counted was scanned by its number, those
-- that are here and were not scanned are the missing ones.
alter table inventory_stock_take_line add column scanned text not null default '[]';
