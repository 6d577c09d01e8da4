-- Which ones go, of goods of which each has a number: a list of them as they were named, in the order of naming.
alter table inventory_transfer_line add column serials text not null default '[]';
