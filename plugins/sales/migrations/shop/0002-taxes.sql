-- Taxes that are fixed per unit, compound, or included in some prices and not in others; lines and sales without tax.

-- minor units for each whole one sold
alter table sales_line_tax add column fixed_minor integer not null default 0;
-- null in what was posted before: as the price of the line
alter table sales_line_tax add column included_in_price integer;
alter table sales_line_tax add column affects_later integer not null default 0;
alter table sales_line_tax add column affected_by_earlier integer not null default 1;

alter table sales_document_tax add column fixed_minor integer not null default 0;

alter table sales_line add column exempt integer not null default 0;
-- why; null where only the whole sale is exempt
alter table sales_line add column exempt_reason text;
-- the tax in the price that nobody pays
alter table sales_line add column exempt_tax_minor integer not null default 0;

-- why the whole sale is without tax
alter table sales_document add column exempt_reason text;
alter table sales_document add column exempt_tax_minor integer not null default 0;

drop view sales_document_v1;
create view sales_document_v1 as
select id, kind, receipt, register, number, till, person, at, business_date, currency, line_count,
  subtotal_minor, line_discount_minor, sale_discount_minor, exempt_tax_minor, net_minor, tax_minor, total_minor,
  cash_rounding_minor, paid_minor, change_minor, exempt_reason
from sales_document;

drop view sales_line_v1;
create view sales_line_v1 as
select l.id, l.document, d.kind, d.receipt, d.register, d.till, d.person, d.at, d.business_date, d.currency,
  l.position, l.provider, l.ref, l.name, l.sku, l.category, l.tax_class, l.quantity_milli, l.unit_price_minor,
  l.base_minor, l.line_discount_minor, l.sale_discount_minor, l.exempt, l.exempt_tax_minor, l.net_minor,
  l.tax_minor, l.gross_minor
from sales_line l join sales_document d on d.id = l.document;

create view sales_line_tax_v1 as
select t.id, t.line, t.document, d.kind, d.receipt, d.at, d.business_date, d.currency, t.position, t.tax, t.name,
  t.rate_ppm, t.fixed_minor, coalesce(t.included_in_price, l.price_includes_tax) as included_in_price,
  t.affects_later, t.affected_by_earlier, t.base_minor, t.amount_minor
from sales_line_tax t join sales_line l on l.id = t.line join sales_document d on d.id = t.document;

create view sales_document_tax_v1 as
select t.id, t.document, d.kind, d.receipt, d.at, d.business_date, d.currency, t.position, t.tax, t.name,
  t.rate_ppm, t.fixed_minor, t.base_minor, t.amount_minor
from sales_document_tax t join sales_document d on d.id = t.document;
