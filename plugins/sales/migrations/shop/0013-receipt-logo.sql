-- The picture at the top of receipts: one row at most. Without a row the setting that held it before still counts.
create table sales_receipt_logo (
  id text primary key check (id = 'logo'),
  -- null: there is none
  file_id text,
  set_at integer not null
) strict;
