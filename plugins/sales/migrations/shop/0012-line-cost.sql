-- What the goods of a line cost, with the sign of its quantity, as the module they came from said when it took part;
-- a line without a row: nobody knew.
create table sales_line_cost (
  -- the line
  id text primary key references sales_line (id),
  cost_minor integer not null
) strict;

drop view sales_line_v1;
create view sales_line_v1 as
select l.id, l.document, d.kind, d.receipt, d.register, d.till, d.person, d.at, d.business_date, d.currency,
  l.position, l.provider, l.ref, l.name, l.sku, l.category, l.tax_class, l.unit, l.quantity_milli, l.unit_price_minor,
  l.base_minor, l.line_discount_minor, l.sale_discount_minor, l.exempt, l.exempt_tax_minor, l.net_minor,
  l.tax_minor, l.gross_minor, l.refund_of, l.disposition, c.cost_minor
from sales_line l join sales_document d on d.id = l.document left join sales_line_cost c on c.id = l.id;
