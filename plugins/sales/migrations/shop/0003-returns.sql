-- Beside sales there are documents that give back (`return`), that do both (`exchange`), and that cancel another
-- document (`void`). They have the numbers of the same series.
alter table sales_document add column void_of text references sales_document (id);
-- why it was voided
alter table sales_document add column reason text;

-- A document is voided once.
create unique index sales_document_void_of on sales_document (void_of);
create index sales_document_total on sales_document (total_minor);

-- The line that this one gives back or cancels, and how much of it was given back before, as a magnitude.
alter table sales_line add column refund_of text references sales_line (id);
alter table sales_line add column refunded_before_milli integer;
-- What becomes of what came back: restock, damaged, supplier; null on a line sold.
alter table sales_line add column disposition text;
alter table sales_line add column reason text;

create index sales_line_refund_of on sales_line (refund_of) where refund_of is not null;

-- How much of a line was given back or cancelled, as a magnitude: a cache of the lines that point at it, in which two
-- tills meet. A line nobody gave back has no row.
create table sales_line_refund (
  id text primary key references sales_line (id),
  refunded_milli integer not null check (refunded_milli >= 0)
) strict;

drop view sales_document_v1;
create view sales_document_v1 as
select id, kind, receipt, register, number, till, person, at, business_date, currency, line_count,
  subtotal_minor, line_discount_minor, sale_discount_minor, exempt_tax_minor, net_minor, tax_minor, total_minor,
  cash_rounding_minor, paid_minor, change_minor, exempt_reason, void_of
from sales_document;

drop view sales_line_v1;
create view sales_line_v1 as
select l.id, l.document, d.kind, d.receipt, d.register, d.till, d.person, d.at, d.business_date, d.currency,
  l.position, l.provider, l.ref, l.name, l.sku, l.category, l.tax_class, l.quantity_milli, l.unit_price_minor,
  l.base_minor, l.line_discount_minor, l.sale_discount_minor, l.exempt, l.exempt_tax_minor, l.net_minor,
  l.tax_minor, l.gross_minor, l.refund_of, l.disposition
from sales_line l join sales_document d on d.id = l.document;
