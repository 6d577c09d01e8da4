import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every shift, open or closed. */
export const shiftInvariants: readonly Invariant[] = [
  {
    id: 'sales.document-shift',
    title:
      'A document belongs to the shift that its register had at that moment, and to none when there was none.',
    // By number, not by time: clocks may be wrong, the series has no gap. So a shift that has all its numbers has them
    // alone, and nobody who sold without a shift is among them.
    query: sql`
      select d.id, d.receipt, d.shift from sales_document d
      left join sales_shift s on s.id = d.shift left join sales_z z on z.shift = d.shift
      where d.shift is not null and (s.id is null or s.register <> d.register or d.number <= s.receipts_before
        or d.number > coalesce(z.receipts_after, d.number))
      union all
      select s.id, r.name || ' shift ' || s.number, s.id from sales_shift s
      join sales_register r on r.id = s.register left join sales_z z on z.shift = s.id
      where coalesce(z.receipts_after, r.last_receipt) - s.receipts_before
        <> (select count(*) from sales_document d where d.shift = s.id)`,
  },
  {
    id: 'sales.shift-apart',
    title: 'The shifts of a register follow each other: one begins where, or after, the one before ended.',
    query: sql`
      select b.id, b.register, b.number from sales_shift a
      join sales_shift b on b.register = a.register and b.number = a.number + 1
      left join sales_z z on z.shift = a.id
      where z.id is null or b.receipts_before < z.receipts_after or b.opened_at < z.closed_at`,
  },
  {
    id: 'sales.shift-open',
    title: 'A register has open exactly the shift that has no Z.',
    query: sql`
      select s.id, r.name, s.number from sales_shift s join sales_register r on r.id = s.register
      left join sales_z z on z.shift = s.id
      where (z.id is null) <> coalesce(r.shift = s.id, false)
      union all
      select r.shift as id, r.name, null from sales_register r
      where r.shift is not null and not exists (select 1 from sales_shift s where s.id = r.shift)`,
  },
  {
    id: 'sales.shift-closed',
    title: 'A closed shift takes no cash movement and no count any more.',
    query: sql`
      select m.id, m.shift, m.kind, m.at from sales_cash_movement m join sales_z z on z.shift = m.shift
      where not exists (
        select 1 from json_each(z.content, '$.movements') told where json_extract(told.value, '$.id') = m.id)
      union all
      select c.id, c.shift, 'count', c.at from sales_count c join sales_z z on z.shift = c.shift
      where c.number > json_extract(z.content, '$.count.number')`,
  },
  {
    id: 'sales.shift-numbers',
    title: 'The shifts of a register are numbered from 1 without a gap.',
    query: sql`
      select register as id, count(*) as shifts, max(number) as last from sales_shift group by register
      having count(*) <> max(number) or min(number) <> 1`,
  },
];
