-- A right that was used in a document beyond ringing up what is sold: another price than the module's own, a discount.
-- `what` is 'price' or 'discount' of a line, or 'sale-discount'; `person` had the right, and may be another than who sold.
create table sales_override (
  id text primary key,
  document text not null references sales_document (id),
  line text references sales_line (id),
  what text not null,
  person text
) strict;

create index sales_override_document on sales_override (document);
