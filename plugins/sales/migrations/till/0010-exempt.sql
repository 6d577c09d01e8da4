-- Why the whole sale is without tax, and the person in whose right; null when it is taxed.
alter table sales_cart add column exempt_reason text;
alter table sales_cart add column exempt_by text;
