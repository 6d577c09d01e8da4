-- The states a device on a ticket can be in, and the steps between them: the shop's own, of fixed classes.
create table repairs_graph (
  id text primary key check (id = 'graph'),
  revision integer not null
) strict;

create table repairs_state (
  id text primary key,
  name text not null,
  class text not null check (class in ('open', 'waiting', 'working', 'ready', 'closed')),
  -- Where something happens by itself; one state each.
  role text unique,
  position integer not null
) strict;

create table repairs_transition (
  id text primary key,
  from_id text not null references repairs_state (id),
  to_id text not null references repairs_state (id),
  unique (from_id, to_id)
) strict;

-- The next number of each series: what is refused takes none, so there is no gap.
create table repairs_sequence (
  id text primary key,
  next integer not null
) strict;

create table repairs_ticket (
  id text primary key,
  number integer not null unique,
  -- As printed: RP-000042.
  label text not null unique,
  due text,
  -- 0 low, 1 normal, 2 high, 3 urgent.
  priority integer not null,
  technician text,
  note text not null,
  opened_at integer not null,
  opened_by text,
  till text,
  closed_at integer,
  revision integer not null
) strict;
create index repairs_ticket_open on repairs_ticket (due) where closed_at is null;

-- Whose ticket it is. Personal: the row is removed when somebody is erased.
create table repairs_ticket_party (
  id text primary key references repairs_ticket (id),
  provider text,
  ref text,
  name text not null,
  phone text not null,
  -- What searches look in.
  folded text not null,
  check ((provider is null) = (ref is null))
) strict;
create index repairs_ticket_party_of on repairs_ticket_party (provider, ref);

create table repairs_device (
  id text primary key,
  ticket_id text not null references repairs_ticket (id),
  position integer not null,
  -- As printed: RP-000042/1.
  label text not null unique,
  kind text not null,
  brand text not null,
  model text not null,
  serial text not null,
  serial_folded text not null,
  fault text not null,
  accessories text not null,
  -- A list of { name, answer, note }.
  checks text not null,
  -- What searches look in.
  folded text not null,
  cost_limit_minor integer,
  warranty_months integer,
  state_id text not null references repairs_state (id),
  since_at integer not null,
  technician text,
  -- Said when it is ready, and kept.
  result text check (result in ('repaired', 'unrepaired')),
  -- The repair whose warranty is claimed.
  claim_of text references repairs_device (id),
  opened_at integer not null,
  closed_at integer,
  -- The sale it was collected with.
  document text,
  receipt text,
  revision integer not null,
  unique (ticket_id, position)
) strict;
create index repairs_device_by_state on repairs_device (state_id);
create index repairs_device_open on repairs_device (technician) where closed_at is null;
create index repairs_device_by_serial on repairs_device (serial_folded) where serial_folded <> '';
create index repairs_device_claims on repairs_device (claim_of) where claim_of is not null;

-- Pass codes: sealed, apart from everything that lists read.
create table repairs_secret (
  id text primary key references repairs_device (id),
  sealed text not null,
  set_at integer not null
) strict;

-- What happened to a device. No personal datum: rows never change.
create table repairs_device_event (
  id text primary key,
  device_id text not null references repairs_device (id),
  kind text not null,
  from_id text,
  to_id text,
  detail text not null,
  person text,
  till text,
  at integer not null
) strict;
create index repairs_device_event_of on repairs_device_event (device_id, id);

create table repairs_part (
  id text primary key,
  device_id text not null references repairs_device (id),
  position integer not null,
  -- As the stock names it; null for a part in words.
  ref text,
  name text not null,
  quantity_milli integer not null check (quantity_milli > 0),
  unit_price_minor integer not null,
  state text not null check (state in ('reserved', 'used', 'removed', 'returned')),
  -- What the stock knows of it; behind `state` only while Inventory is off.
  ledger text not null check (ledger in ('none', 'open', 'consumed', 'released', 'returned')),
  reservation text unique,
  serials text not null,
  -- What it cost the shop; null when nobody knows.
  cost_minor integer,
  -- Once its device is collected or given up.
  settled text check (settled in ('billed', 'written-off')),
  -- Where it belongs: a till's stock.
  till text,
  person text,
  changed_at integer not null,
  check (settled is null or state = 'used'),
  check ((ledger = 'none') = (reservation is null))
) strict;
create index repairs_part_of on repairs_part (device_id, position);
create index repairs_part_waiting on repairs_part (ledger, state);

create table repairs_labour (
  id text primary key,
  device_id text not null references repairs_device (id),
  position integer not null,
  kind text not null check (kind in ('labour', 'diagnosis')),
  name text not null,
  quantity_milli integer not null check (quantity_milli > 0),
  unit_price_minor integer not null,
  waived integer not null check (waived in (0, 1)),
  person text,
  changed_at integer not null
) strict;
create index repairs_labour_of on repairs_labour (device_id, position);

-- What the customer was told. The lines are as they were then.
create table repairs_estimate (
  id text primary key,
  device_id text not null references repairs_device (id),
  version integer not null,
  state text not null check (state in ('sent', 'approved', 'declined', 'replaced')),
  total_minor integer not null,
  lines text not null,
  made_at integer not null,
  made_by text,
  decided_at integer,
  decided_by text,
  how text,
  unique (device_id, version)
) strict;

-- Money taken before the repair is collected: a debt of the shop.
create table repairs_deposit (
  id text primary key,
  ticket_id text not null references repairs_ticket (id),
  state text not null check (state in ('asked', 'held', 'spent', 'withdrawn')),
  amount_minor integer not null check (amount_minor > 0),
  -- What is left of it: the sum of its moves.
  left_minor integer not null check (left_minor >= 0),
  document text,
  receipt text,
  asked_at integer not null,
  asked_by text,
  check ((state = 'held') = (left_minor > 0))
) strict;
create index repairs_deposit_of on repairs_deposit (ticket_id);
create index repairs_deposit_held on repairs_deposit (asked_at) where state = 'held';

-- The ledger of deposits: rows never change.
create table repairs_deposit_move (
  id text primary key,
  deposit_id text not null references repairs_deposit (id),
  kind text not null check (kind in ('taken', 'refunded', 'used', 'restored')),
  -- Negative: the shop owes less.
  amount_minor integer not null check (amount_minor <> 0),
  document text not null,
  -- The line or the payment behind it.
  source text not null,
  at integer not null,
  unique (deposit_id, source)
) strict;
create index repairs_deposit_move_of on repairs_deposit_move (deposit_id, id);

-- When a device was handed over, and what became of that sale: rows never change.
create table repairs_pickup (
  id text primary key,
  device_id text not null references repairs_device (id),
  kind text not null check (kind in ('collected', 'voided', 'refunded', 'restored')),
  -- With what it was collected; null for one that cost nothing.
  document text,
  receipt text,
  -- The line of the document.
  line text unique,
  quantity_milli integer not null,
  amount_minor integer not null,
  at integer not null
) strict;
create index repairs_pickup_of on repairs_pickup (device_id, id);

-- How long the shop stands for a repair: set once, when it is collected.
create table repairs_warranty (
  id text primary key references repairs_device (id),
  until text not null,
  set_at integer not null
) strict;

create table repairs_photo (
  id text primary key,
  ticket_id text not null references repairs_ticket (id),
  -- Null: the signature of the ticket.
  device_id text references repairs_device (id),
  small_file text not null,
  medium_file text not null,
  large_file text not null,
  width integer not null,
  height integer not null,
  added_at integer not null
) strict;
create index repairs_photo_of on repairs_photo (ticket_id, device_id);
create unique index repairs_photo_signature on repairs_photo (ticket_id) where device_id is null;

create table repairs_checklist (
  id text primary key,
  -- Empty: for every kind that has none of its own.
  kind text not null,
  kind_folded text not null unique,
  items text not null
) strict;

create table repairs_template (
  id text primary key,
  name text not null,
  body text not null,
  state_id text references repairs_state (id) on delete set null
) strict;

insert into repairs_graph (id, revision) values ('graph', 1);
insert into repairs_state (id, name, class, role, position) values
  ('taken-in', 'Taken in', 'open', 'start', 1),
  ('warranty', 'Warranty claim', 'open', 'claim', 2),
  ('diagnosing', 'Diagnosing', 'open', null, 3),
  ('awaiting-approval', 'Awaiting approval', 'waiting', 'awaiting-approval', 4),
  ('approved', 'Approved', 'open', 'approved', 5),
  ('declined', 'Declined', 'open', 'declined', 6),
  ('awaiting-parts', 'Awaiting parts', 'waiting', null, 7),
  ('in-repair', 'In repair', 'working', null, 8),
  ('quality-check', 'Quality check', 'working', null, 9),
  ('on-hold', 'On hold', 'waiting', null, 10),
  ('ready', 'Ready', 'ready', 'ready', 11),
  ('collected', 'Collected', 'closed', 'collected', 12),
  ('cancelled', 'Cancelled', 'closed', 'cancelled', 13);

insert into repairs_transition (id, from_id, to_id)
select from_id || '>' || to_id, from_id, to_id from (
  select 'taken-in' as from_id, 'diagnosing' as to_id
  union all select 'taken-in', 'awaiting-approval' union all select 'taken-in', 'awaiting-parts'
  union all select 'taken-in', 'in-repair' union all select 'taken-in', 'on-hold'
  union all select 'taken-in', 'ready' union all select 'taken-in', 'cancelled'
  union all select 'warranty', 'diagnosing' union all select 'warranty', 'awaiting-approval'
  union all select 'warranty', 'awaiting-parts' union all select 'warranty', 'in-repair'
  union all select 'warranty', 'on-hold' union all select 'warranty', 'ready' union all select 'warranty', 'cancelled'
  union all select 'diagnosing', 'awaiting-approval' union all select 'diagnosing', 'awaiting-parts'
  union all select 'diagnosing', 'in-repair' union all select 'diagnosing', 'on-hold'
  union all select 'diagnosing', 'ready' union all select 'diagnosing', 'cancelled'
  union all select 'awaiting-approval', 'approved' union all select 'awaiting-approval', 'declined'
  union all select 'awaiting-approval', 'diagnosing' union all select 'awaiting-approval', 'on-hold'
  union all select 'awaiting-approval', 'cancelled'
  union all select 'approved', 'awaiting-parts' union all select 'approved', 'in-repair'
  union all select 'approved', 'awaiting-approval' union all select 'approved', 'on-hold'
  union all select 'approved', 'ready' union all select 'approved', 'cancelled'
  union all select 'declined', 'ready' union all select 'declined', 'diagnosing'
  union all select 'declined', 'awaiting-approval' union all select 'declined', 'on-hold'
  union all select 'declined', 'cancelled'
  union all select 'awaiting-parts', 'in-repair' union all select 'awaiting-parts', 'awaiting-approval'
  union all select 'awaiting-parts', 'on-hold' union all select 'awaiting-parts', 'cancelled'
  union all select 'in-repair', 'quality-check' union all select 'in-repair', 'awaiting-parts'
  union all select 'in-repair', 'awaiting-approval' union all select 'in-repair', 'on-hold'
  union all select 'in-repair', 'ready' union all select 'in-repair', 'cancelled'
  union all select 'quality-check', 'ready' union all select 'quality-check', 'in-repair'
  union all select 'quality-check', 'awaiting-approval' union all select 'quality-check', 'cancelled'
  union all select 'on-hold', 'diagnosing' union all select 'on-hold', 'awaiting-approval'
  union all select 'on-hold', 'awaiting-parts' union all select 'on-hold', 'in-repair'
  union all select 'on-hold', 'ready' union all select 'on-hold', 'cancelled'
  union all select 'ready', 'collected' union all select 'ready', 'quality-check'
  union all select 'ready', 'in-repair' union all select 'ready', 'cancelled');

insert into repairs_checklist (id, kind, kind_folded, items) values
  ('other', '', '', '["Switches on","Casing","Cables and plugs"]'),
  ('phone', 'Phone', 'phone',
   '["Switches on","Display","Touch","Casing","Cameras","Loudspeaker","Microphone","Charging","Buttons","Liquid damage"]'),
  ('laptop', 'Laptop', 'laptop',
   '["Switches on","Display","Keyboard","Touchpad","Casing","Hinges","Ports","Battery","Liquid damage"]');

insert into repairs_template (id, name, body, state_id) values
  ('ready', 'Ready to collect',
   'Hello {customer}, your {device} ({ticket}) is ready. To pay: {toPay}. Please bring your claim stub. {shop}', 'ready'),
  ('estimate', 'Estimate',
   'Hello {customer}, repairing your {device} ({ticket}) comes to {total}. May we go ahead? {shop}', 'awaiting-approval'),
  ('parts', 'Waiting for parts',
   'Hello {customer}, we are waiting for a part for your {device} ({ticket}). We will tell you when it is there. {shop}',
   'awaiting-parts');

-- For whoever reports on repairs.
create view repairs_ticket_v1 as
select id, label as number, due, priority, technician, opened_at, opened_by, closed_at from repairs_ticket;

create view repairs_device_v1 as
select d.id, d.ticket_id as ticket, d.label, d.kind, d.brand, d.model, d.state_id as state, s.name as state_name,
  s.class, s.role, d.since_at, coalesce(d.technician, t.technician) as technician, t.due, t.priority, d.result,
  d.claim_of, d.opened_at,
  (select min(e.at) from repairs_device_event e join repairs_state r on r.id = e.to_id
   where e.device_id = d.id and e.kind = 'state' and r.class = 'working') as work_began_at,
  (select max(e.at) from repairs_device_event e join repairs_state r on r.id = e.to_id
   where e.device_id = d.id and e.kind = 'state' and r.class = 'ready') as ready_at,
  d.closed_at, d.document, d.receipt
from repairs_device d
join repairs_state s on s.id = d.state_id
join repairs_ticket t on t.id = d.ticket_id;

-- Each stay of a device in a state; left_at is null in the one it is in.
create view repairs_device_state_v1 as
select e.id, e.device_id as device, e.to_id as state, e.at as entered_at, e.person,
  lead(e.at) over (partition by e.device_id order by e.id) as left_at
from repairs_device_event e where e.to_id is not null;

create view repairs_deposit_v1 as
select id, ticket_id as ticket, state, amount_minor, left_minor, document, asked_at from repairs_deposit;

create view repairs_part_v1 as
select p.id, p.device_id as device, p.ref, p.name, p.quantity_milli, p.unit_price_minor, p.cost_minor, p.state,
  p.settled, p.changed_at
from repairs_part p;
