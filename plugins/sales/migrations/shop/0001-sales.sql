-- A drawer and a number series. One a till, made with its first sale.
create table sales_register (
  id text primary key,
  till text not null unique,
  name text not null unique,
  last_receipt integer not null,
  last_at integer not null
) strict;

-- What was posted. Rows of this and the following tables never change.
create table sales_document (
  id text primary key,
  kind text not null,
  register text not null references sales_register (id),
  number integer not null,
  receipt text not null unique,
  request text not null unique,
  fingerprint text not null,
  till text not null,
  person text,
  at integer not null,
  business_date text not null,
  currency text not null,
  rounding_mode text not null,
  rounding_scope text not null,
  cash_rounding_step_minor integer,
  cash_rounding_mode text,
  prices_include_tax integer not null,
  sale_discount_kind text,
  sale_discount_value integer,
  line_count integer not null,
  subtotal_minor integer not null,
  line_discount_minor integer not null,
  sale_discount_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  total_minor integer not null,
  cash_rounding_minor integer not null,
  paid_minor integer not null,
  change_minor integer not null,
  unique (register, number)
) strict;

create index sales_document_at on sales_document (at);

-- A line with the snapshot of what was sold: no other module is asked about it later.
create table sales_line (
  id text primary key,
  document text not null references sales_document (id),
  position integer not null,
  provider text,
  ref text,
  name text not null,
  sku text,
  category text,
  tax_class text,
  price_origin text not null,
  list_price_minor integer,
  note text,
  discount_kind text,
  discount_value integer,
  quantity_milli integer not null,
  unit_price_minor integer not null,
  price_includes_tax integer not null,
  base_minor integer not null,
  line_discount_minor integer not null,
  sale_discount_minor integer not null,
  amount_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  gross_minor integer not null,
  unique (document, position)
) strict;

create index sales_line_ref on sales_line (provider, ref);

create table sales_line_tax (
  id text primary key,
  line text not null references sales_line (id),
  document text not null references sales_document (id),
  position integer not null,
  tax text not null,
  name text not null,
  rate_ppm integer not null,
  base_minor integer not null,
  amount_minor integer not null
) strict;

create index sales_line_tax_line on sales_line_tax (line);
create index sales_line_tax_document on sales_line_tax (document);

create table sales_document_tax (
  id text primary key,
  document text not null references sales_document (id),
  position integer not null,
  tax text not null,
  name text not null,
  rate_ppm integer not null,
  base_minor integer not null,
  amount_minor integer not null,
  unique (document, position)
) strict;

create table sales_payment (
  id text primary key,
  document text not null references sales_document (id),
  position integer not null,
  method text not null,
  kind text not null,
  tendered_minor integer not null,
  change_minor integer not null,
  reference text,
  unique (document, position)
) strict;

-- A module that should have taken part in a posting and was down: it catches up when it is back.
create table sales_posting_mark (
  id text primary key,
  document text not null references sales_document (id),
  participant text not null,
  state text not null,
  opened_at integer not null,
  done_at integer,
  unique (document, participant)
) strict;

create index sales_posting_mark_state on sales_posting_mark (state);

create view sales_document_v1 as
select id, kind, receipt, register, number, till, person, at, business_date, currency, line_count,
  subtotal_minor, line_discount_minor, sale_discount_minor, net_minor, tax_minor, total_minor,
  cash_rounding_minor, paid_minor, change_minor
from sales_document;

create view sales_line_v1 as
select l.id, l.document, d.kind, d.receipt, d.register, d.till, d.person, d.at, d.business_date, d.currency,
  l.position, l.provider, l.ref, l.name, l.sku, l.category, l.tax_class, l.quantity_milli, l.unit_price_minor,
  l.base_minor, l.line_discount_minor, l.sale_discount_minor, l.net_minor, l.tax_minor, l.gross_minor
from sales_line l join sales_document d on d.id = l.document;
