-- A word that is taken out of the index leaves the file at once, and not when the index is tidied: it may be the name of
-- somebody who was erased.
insert into customers_search (customers_search, rank) values ('secure-delete', 1);
