-- The line of a refund with which a part went back to the stock, or was written off: when that refund is void, it is
-- billed again.
alter table repairs_part add column refund_line text;

-- A device comes to a state in other ways than by a step, too: with an estimate, or when it is collected.
drop view repairs_device_v1;
create view repairs_device_v1 as
select d.id, d.ticket_id as ticket, d.label, d.kind, d.brand, d.model, d.state_id as state, s.name as state_name,
  s.class, s.role, d.since_at, coalesce(d.technician, t.technician) as technician, t.due, t.priority, d.result,
  d.claim_of, d.opened_at,
  (select min(e.at) from repairs_device_event e join repairs_state r on r.id = e.to_id
   where e.device_id = d.id and r.class = 'working') as work_began_at,
  (select max(e.at) from repairs_device_event e join repairs_state r on r.id = e.to_id
   where e.device_id = d.id and r.class = 'ready') as ready_at,
  d.closed_at, d.document, d.receipt
from repairs_device d
join repairs_state s on s.id = d.state_id
join repairs_ticket t on t.id = d.ticket_id;

-- What was taken for a device when it was collected, and given back of that.
create view repairs_pickup_v1 as
select id, device_id as device, kind, document, receipt, line, amount_minor, at from repairs_pickup;
