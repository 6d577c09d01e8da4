-- The shift that is open at a register; null while its drawer is closed.
alter table sales_register add column shift text;

-- In which shift it was posted; null when the register worked without one.
alter table sales_document add column shift text;
create index sales_document_shift on sales_document (shift) where shift is not null;

-- From the opening of a register's drawer to its closing. What happened since is in other rows: this one never changes.
create table sales_shift (
  id text primary key,
  register text not null references sales_register (id),
  number integer not null,
  till text not null,
  currency text not null,
  opened_at integer not null,
  opened_by text,
  float_minor integer not null,
  -- JSON: how many of which coin and note; null when only the sum was given
  float_pieces text,
  -- the register's last receipt before it
  receipts_before integer not null,
  unique (register, number)
) strict;

-- Cash put into the drawer or taken out of it without a sale: 'paid-in', 'paid-out', 'dropped' (to the safe).
create table sales_cash_movement (
  id text primary key,
  shift text not null references sales_shift (id),
  kind text not null,
  amount_minor integer not null,
  reason text not null,
  at integer not null,
  till text not null,
  person text,
  approved_by text
) strict;

create index sales_cash_movement_shift on sales_cash_movement (shift);

-- What somebody counted before seeing what should be there. Counted again: another row.
create table sales_count (
  id text primary key,
  shift text not null references sales_shift (id),
  number integer not null,
  at integer not null,
  till text not null,
  person text,
  -- JSON: how many of which coin and note; null when only the sum was given
  pieces text,
  -- JSON: expected, counted and difference of each way to pay
  tenders text not null,
  unique (shift, number)
) strict;

-- A closed shift. `content` is the whole report as JSON, the seal covers it and the seal of the register's Z before;
-- the figures beside it are those of the content, for lists and checks.
create table sales_z (
  id text primary key,
  shift text not null unique references sales_shift (id),
  register text not null references sales_register (id),
  number integer not null,
  count text not null references sales_count (id),
  business_date text not null,
  closed_at integer not null,
  closed_by text,
  closed_till text not null,
  -- the register's last receipt at that moment
  receipts_after integer not null,
  document_count integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  total_minor integer not null,
  cash_rounding_minor integer not null,
  float_minor integer not null,
  cash_taken_minor integer not null,
  cash_refunded_minor integer not null,
  paid_in_minor integer not null,
  paid_out_minor integer not null,
  dropped_minor integer not null,
  expected_minor integer not null,
  counted_minor integer not null,
  difference_minor integer not null,
  content text not null,
  previous text not null,
  seal text not null,
  unique (register, number)
) strict;

create index sales_z_closed on sales_z (closed_at);

create view sales_shift_v1 as
select id, register, number, till, currency, opened_at, opened_by, float_minor from sales_shift;

create view sales_z_v1 as
select id, shift, register, number, business_date, closed_at, closed_by, document_count, net_minor, tax_minor,
  total_minor, cash_rounding_minor, float_minor, cash_taken_minor, cash_refunded_minor, paid_in_minor,
  paid_out_minor, dropped_minor, expected_minor, counted_minor, difference_minor
from sales_z;
