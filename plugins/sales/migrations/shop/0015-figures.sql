-- Sums of the documents, so that years are reported in a moment. A span is a business date ('2026-11-26') or a month
-- ('2026-11') in which something was posted; while it is not summed, its documents are read instead. What is posted
-- opens its spans again, so the sums never say anything else than the documents.
create table sales_figures_span (
  id text primary key,
  summed integer not null
) strict;

create index sales_figures_span_summed on sales_figures_span (summed, id);
create index sales_document_business_date on sales_document (business_date, at);
create index sales_document_kind on sales_document (kind, business_date);

insert into sales_figures_span (id, summed) select distinct business_date, 0 from sales_document;
insert into sales_figures_span (id, summed) select distinct substr(business_date, 1, 7), 0 from sales_document;

create trigger sales_figures_open after insert on sales_document begin
  insert into sales_figures_span (id, summed) values (new.business_date, 0), (substr(new.business_date, 1, 7), 0)
    on conflict (id) do update set summed = 0 where summed = 1;
end;

-- Each id begins with its span, so that the rows of a period lie together.

-- A business date's documents by hour, register and person. Liabilities (gift cards, deposits) are no sales and apart.
create table sales_figures_hour (
  id text primary key,
  span text not null,
  hour integer not null,
  register text not null,
  person text not null,
  documents integer not null,
  -- documents that sell something, less those of them that were voided
  sales_count integer not null,
  quantity_milli integer not null,
  -- what was sold, given back and voided, as it was paid: together the total
  sold_minor integer not null,
  refunded_minor integer not null,
  voided_minor integer not null,
  line_discount_minor integer not null,
  sale_discount_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  total_minor integer not null,
  -- the part of the net whose cost is known, and that cost
  costed_minor integer not null,
  cost_minor integer not null,
  liability_minor integer not null
) strict, without rowid;

-- The same of a business date by category and register; of a month by item.
create table sales_figures_category (
  id text primary key,
  span text not null,
  category text not null,
  register text not null,
  documents integer not null,
  quantity_milli integer not null,
  sold_minor integer not null,
  refunded_minor integer not null,
  voided_minor integer not null,
  line_discount_minor integer not null,
  sale_discount_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  total_minor integer not null,
  costed_minor integer not null,
  cost_minor integer not null
) strict, without rowid;

create table sales_figures_item (
  id text primary key,
  span text not null,
  provider text not null,
  ref text not null,
  name text not null,
  sku text not null,
  category text not null,
  documents integer not null,
  quantity_milli integer not null,
  sold_minor integer not null,
  refunded_minor integer not null,
  voided_minor integer not null,
  line_discount_minor integer not null,
  sale_discount_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  total_minor integer not null,
  costed_minor integer not null,
  cost_minor integer not null
) strict, without rowid;

-- What was paid on a business date by method and register, less the change; its taxes by rate and register.
create table sales_figures_payment (
  id text primary key,
  span text not null,
  method text not null,
  title text not null,
  register text not null,
  documents integer not null,
  taken_minor integer not null,
  given_minor integer not null
) strict, without rowid;

create table sales_figures_tax (
  id text primary key,
  span text not null,
  tax text not null,
  name text not null,
  rate_ppm integer not null,
  register text not null,
  documents integer not null,
  base_minor integer not null,
  amount_minor integer not null
) strict, without rowid;
