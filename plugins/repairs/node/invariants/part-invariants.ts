import { type Invariant, sql } from '@counterpart/sdk/node';

export const partInvariants: readonly Invariant[] = [
  {
    id: 'repairs.parts-settled',
    title:
      'Of a device that is gone, every part was released or given back, or used and then billed or written off.',
    query: sql`
      select p.id, p.device_id, p.state, p.settled from repairs_part p join repairs_device d on d.id = p.device_id
      where d.closed_at is not null and (p.state = 'reserved' or (p.state = 'used' and p.settled is null))`,
  },
  {
    id: 'repairs.parts-open',
    title: 'No part of a device that is still here is billed or written off.',
    query: sql`
      select p.id, p.device_id, p.settled from repairs_part p join repairs_device d on d.id = p.device_id
      where d.closed_at is null and p.settled is not null`,
  },
  {
    id: 'repairs.parts-billed',
    title: 'Parts are billed only with a repair that was collected and paid, and not under warranty.',
    query: sql`
      select p.id, p.device_id from repairs_part p join repairs_device d on d.id = p.device_id
      where p.settled = 'billed' and (d.result is not 'repaired' or d.claim_of is not null or d.document is null)`,
  },
  {
    id: 'repairs.parts-written-off',
    title: 'Parts of a paid repair are written off only after all its money went back.',
    query: sql`
      select p.id, p.device_id from repairs_part p join repairs_device d on d.id = p.device_id
      join repairs_state s on s.id = d.state_id
      where p.settled = 'written-off' and s.role = 'collected' and d.result = 'repaired' and d.claim_of is null
        and p.refund_line is null`,
  },
  {
    id: 'repairs.parts-promised',
    title: 'A reserved part of the stock has its promise, and a part that the stock took has left it once.',
    query: sql`
      select id, device_id, state, ledger from repairs_part
      where (ledger = 'none') <> (reservation is null)
        or (state = 'reserved' and ledger not in ('none', 'open'))
        or (state = 'removed' and ledger in ('consumed', 'returned'))`,
  },
];
