-- When somebody was erased: the record stays, so that what the books say of it has something to refer to, and says nothing.
alter table customers_customer add column erased_at integer;
