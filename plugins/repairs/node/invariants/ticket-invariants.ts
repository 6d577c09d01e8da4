import { type Invariant, sql } from '@counterpart/sdk/node';

export const ticketInvariants: readonly Invariant[] = [
  {
    id: 'repairs.numbers',
    title: 'Tickets have the numbers 1, 2, 3 … without a gap.',
    query: sql`
      select id, number from (select id, number, row_number() over (order by number) as place from repairs_ticket)
      where number <> place
      union all
      select 'ticket', next from repairs_sequence
      where id = 'ticket' and next <> (select count(*) + 1 from repairs_ticket)`,
  },
  {
    id: 'repairs.closed-devices',
    title: 'A device is closed exactly when its state is.',
    query: sql`
      select d.id, d.label, s.class from repairs_device d join repairs_state s on s.id = d.state_id
      where (d.closed_at is not null) <> (s.class = 'closed')`,
  },
  {
    id: 'repairs.closed-tickets',
    title: 'A ticket is closed exactly when all its devices are.',
    query: sql`
      select t.id, t.label from repairs_ticket t
      where (t.closed_at is null)
        <> exists (select 1 from repairs_device d where d.ticket_id = t.id and d.closed_at is null)`,
  },
  {
    id: 'repairs.state-history',
    title: 'A device is where its last move took it, and since then.',
    query: sql`
      select d.id, d.state_id, e.to_id from repairs_device d
      left join repairs_device_event e on e.id =
        (select max(x.id) from repairs_device_event x where x.device_id = d.id and x.to_id is not null)
      where e.id is null or e.to_id <> d.state_id or e.at <> d.since_at`,
  },
  {
    id: 'repairs.state-chain',
    title: 'Each move of a device begins where the one before it ended.',
    query: sql`
      select id, device_id, from_id, before_id from (
        select id, device_id, from_id, lag(to_id) over (partition by device_id order by id) as before_id
        from repairs_device_event where to_id is not null)
      where from_id is not before_id`,
  },
  {
    id: 'repairs.warranty-once',
    title: 'A repair that was collected has one end of its warranty, and no other has any.',
    query: sql`
      select w.id, w.until from repairs_warranty w left join repairs_device d on d.id = w.id
      left join repairs_state s on s.id = d.state_id
      where s.role is not 'collected' or d.result is not 'repaired' or d.claim_of is not null
      union all
      select d.id, d.label from repairs_device d join repairs_state s on s.id = d.state_id
      where s.role = 'collected' and d.result = 'repaired' and d.claim_of is null and d.warranty_months > 0
        and not exists (select 1 from repairs_warranty w where w.id = d.id)`,
  },
  {
    id: 'repairs.warranty-set',
    title: 'The warranty of a repair was set when it was last collected, and never since.',
    query: sql`
      select w.id, w.set_at from repairs_warranty w
      where w.set_at is not
        (select max(u.at) from repairs_pickup u where u.device_id = w.id and u.kind = 'collected')`,
  },
  {
    id: 'repairs.claims',
    title: 'A claim is of a repair that has a warranty of its own.',
    query: sql`
      select c.id, c.claim_of from repairs_device c join repairs_device d on d.id = c.claim_of
      where d.claim_of is not null or c.id = d.id`,
  },
  {
    id: 'repairs.collected-once',
    title: 'A device is collected once more than its pick-up was made void, or not at all.',
    query: sql`
      select d.id, d.label, s.role from repairs_device d join repairs_state s on s.id = d.state_id
      where (s.role is 'collected') <> (1 = (
        select coalesce(sum(case kind when 'collected' then 1 when 'voided' then -1 else 0 end), 0)
        from repairs_pickup u where u.device_id = d.id))`,
  },
  {
    id: 'repairs.one-open-estimate',
    title: 'At most one estimate of a device waits for an answer, and it is the newest.',
    query: sql`
      select e.id, e.device_id from repairs_estimate e
      where e.state = 'sent'
        and exists (select 1 from repairs_estimate n where n.device_id = e.device_id and n.version > e.version)`,
  },
  {
    id: 'repairs.roles',
    title: 'Every part that a state has to play is played by one of them.',
    query: sql`
      select role as id, 0 as states from (
        select 'start' as role union all select 'claim' union all select 'awaiting-approval'
        union all select 'approved' union all select 'declined' union all select 'ready'
        union all select 'collected' union all select 'cancelled')
      where role not in (select role from repairs_state where role is not null)`,
  },
];
