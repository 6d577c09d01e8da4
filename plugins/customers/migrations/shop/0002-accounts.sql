-- How much may be owed and when it is due: in the whole shop (id 'shop'), in a group (its id), of one customer (the
-- customer's id). Null: as the next one above says.
create table customers_account_terms (
  id text primary key,
  limit_minor integer check (limit_minor >= 0),
  due_days integer check (due_days between 0 and 3650)
) strict;
insert into customers_account_terms (id, limit_minor, due_days) values ('shop', 0, 30);

-- What a customer owes: the sum of the entries, changed with them. Negative: paid in advance.
create table customers_account (
  id text primary key references customers_customer (id),
  balance_minor integer not null,
  -- How many entries there are; the last one's position.
  entries integer not null
) strict;
create index customers_account_owing on customers_account (balance_minor);

create table customers_account_entry (
  id text primary key,
  -- As the customer was known when it was booked; `root_id` says who that is now.
  customer_id text not null references customers_customer (id),
  position integer not null,
  kind text not null check (kind in ('sale', 'return', 'payment', 'void', 'opening', 'correction', 'merge')),
  -- Positive: owes more.
  amount_minor integer not null check (amount_minor <> 0),
  -- What the customer owed afterwards.
  balance_minor integer not null,
  -- Of a debt that was lent: what could be owed then. Null where nobody asked: it is a fact, and not lent.
  limit_minor integer,
  -- Of a debt.
  due_on text,
  document text,
  receipt text,
  -- The entry that this one takes back whole; of what puts it into force again, the same one.
  reverses text references customers_account_entry (id),
  -- The debt that this credit is for, before any older one.
  against text references customers_account_entry (id),
  -- The same for what a merge takes from one customer and what it adds to another.
  merge_id text,
  person_id text,
  at integer not null,
  business_date text not null,
  unique (customer_id, position)
) strict;
create index customers_account_entry_by_day on customers_account_entry (customer_id, business_date, at);
create index customers_account_entry_by_reversed on customers_account_entry (reverses) where reverses is not null;
create index customers_account_entry_by_document on customers_account_entry (document) where document is not null;
create index customers_account_entry_against on customers_account_entry (against) where against is not null;

-- What the shop owes a customer for goods that came back.
create table customers_credit (
  id text primary key references customers_customer (id),
  balance_minor integer not null check (balance_minor >= 0),
  entries integer not null
) strict;

create table customers_credit_entry (
  id text primary key,
  customer_id text not null references customers_customer (id),
  position integer not null,
  kind text not null check (kind in ('issued', 'spent', 'void', 'opening', 'correction', 'merge')),
  -- Positive: has more.
  amount_minor integer not null check (amount_minor <> 0),
  balance_minor integer not null,
  document text,
  receipt text,
  reverses text references customers_credit_entry (id),
  merge_id text,
  person_id text,
  at integer not null,
  business_date text not null,
  unique (customer_id, position)
) strict;
create index customers_credit_entry_by_day on customers_credit_entry (customer_id, business_date, at);
create index customers_credit_entry_by_reversed on customers_credit_entry (reverses) where reverses is not null;
create index customers_credit_entry_by_document on customers_credit_entry (document) where document is not null;

create table customers_points (
  id text primary key references customers_customer (id),
  balance integer not null check (balance >= 0),
  entries integer not null
) strict;

create table customers_points_entry (
  id text primary key,
  customer_id text not null references customers_customer (id),
  position integer not null,
  kind text not null check (kind in ('earned', 'taken-back', 'redeemed', 'given-back', 'void', 'opening', 'correction', 'merge')),
  amount integer not null check (amount <> 0),
  balance integer not null,
  -- Of points that paid, or were given for money: how much of it.
  money_minor integer,
  document text,
  receipt text,
  reverses text references customers_points_entry (id),
  merge_id text,
  person_id text,
  at integer not null,
  business_date text not null,
  unique (customer_id, position)
) strict;
create index customers_points_entry_by_day on customers_points_entry (customer_id, business_date, at);
create index customers_points_entry_by_reversed on customers_points_entry (reverses) where reverses is not null;
create index customers_points_entry_by_document on customers_points_entry (document) where document is not null;

-- What a sold line earned, so that goods that come back take their share along, to the point. Its id is the line's.
create table customers_points_line (
  id text primary key,
  customer_id text not null references customers_customer (id),
  document text not null,
  rule text not null,
  quantity_milli integer not null check (quantity_milli > 0),
  points integer not null check (points > 0)
) strict;

-- Why somebody changed a balance by hand. Apart from the entries, which stay for ever: this can be erased.
create table customers_ledger_note (
  id text primary key,
  customer_id text not null references customers_customer (id),
  note text not null
) strict;
create index customers_ledger_note_by_customer on customers_ledger_note (customer_id);

-- What points are worth. One row.
create table customers_loyalty (
  id text primary key check (id = 'programme'),
  active integer not null check (active in (0, 1)),
  -- So many points …
  redeem_points integer not null check (redeem_points > 0),
  -- … pay so much.
  redeem_minor integer not null check (redeem_minor > 0),
  -- Nobody pays with fewer.
  minimum_points integer not null check (minimum_points >= 0),
  revision integer not null
) strict;
insert into customers_loyalty (id, active, redeem_points, redeem_minor, minimum_points, revision)
values ('programme', 0, 100, 100, 100, 1);

create table customers_loyalty_rule (
  id text primary key,
  title text not null,
  -- Of which category of goods; empty: of everything that no other rule is for.
  category text not null,
  points integer not null check (points >= 0),
  per_minor integer not null check (per_minor > 0),
  -- What has to be spent on it at once.
  minimum_minor integer not null check (minimum_minor >= 0),
  rounding text not null check (rounding in ('down', 'nearest', 'up')),
  valid_from text,
  valid_until text,
  active integer not null check (active in (0, 1)),
  position integer not null,
  revision integer not null
) strict;

create view customers_account_v1 as
select c.id as customer, a.balance_minor, a.entries
from customers_account a join customers_customer c on c.id = a.id and c.root_id = c.id;

create view customers_account_entry_v1 as
select e.id, c.root_id as customer, e.customer_id as booked_for, e.position, e.kind, e.amount_minor, e.balance_minor,
  e.due_on, e.document, e.receipt, e.reverses, e.against, e.person_id, e.at, e.business_date
from customers_account_entry e join customers_customer c on c.id = e.customer_id;

create view customers_credit_v1 as
select c.id as customer, k.balance_minor, k.entries
from customers_credit k join customers_customer c on c.id = k.id and c.root_id = c.id;

create view customers_credit_entry_v1 as
select e.id, c.root_id as customer, e.customer_id as booked_for, e.position, e.kind, e.amount_minor, e.balance_minor,
  e.document, e.receipt, e.reverses, e.person_id, e.at, e.business_date
from customers_credit_entry e join customers_customer c on c.id = e.customer_id;

create view customers_points_v1 as
select c.id as customer, p.balance, p.entries
from customers_points p join customers_customer c on c.id = p.id and c.root_id = c.id;

create view customers_points_entry_v1 as
select e.id, c.root_id as customer, e.customer_id as booked_for, e.position, e.kind, e.amount, e.balance, e.money_minor,
  e.document, e.receipt, e.reverses, e.person_id, e.at, e.business_date
from customers_points_entry e join customers_customer c on c.id = e.customer_id;

-- The debts as they stand now, each with what is still open of it: what came back settles the sale it was for, all else
-- the oldest first.
create view customers_open_item_v1 as
with entry as (
  select e.id, c.root_id as customer, e.amount_minor + coalesce(r.amount_minor, 0) as net_minor, e.against, e.due_on,
    e.business_date, e.at, e.position, e.document, e.receipt, e.kind
  from customers_account_entry e
  join customers_customer c on c.id = e.customer_id
  left join (select reverses, sum(amount_minor) as amount_minor from customers_account_entry where reverses is not null
    group by reverses) r on r.reverses = e.id
  where e.kind <> 'merge' and e.reverses is null
), debt as (
  select d.*, case when k.back_minor is null then d.net_minor when k.back_minor < d.net_minor then d.net_minor - k.back_minor
    else 0 end as rest_minor
  from entry d
  left join (select against, sum(-net_minor) as back_minor from entry where against is not null group by against) k
    on k.against = d.id
  where d.net_minor > 0
), run as (
  select d.*, sum(d.rest_minor) over (partition by d.customer order by d.due_on, d.at, d.position, d.id rows unbounded preceding)
      - sum(d.rest_minor) over (partition by d.customer) + b.balance_minor as reach_minor
  from debt d
  join (select customer, sum(net_minor) as balance_minor from entry group by customer) b on b.customer = d.customer
)
select id, customer, kind, due_on, business_date, at, document, receipt, net_minor as amount_minor,
  case when reach_minor < rest_minor then reach_minor else rest_minor end as open_minor
from run where reach_minor > 0 and rest_minor > 0;
