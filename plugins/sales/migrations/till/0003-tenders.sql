-- JSON: what was already put on the counter for this cart, before the payment is taken.
alter table sales_cart add column tenders text not null default '[]';
