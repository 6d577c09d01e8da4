import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for the number series of every register. */
export const registerInvariants: readonly Invariant[] = [
  {
    id: 'sales.receipt-numbers',
    title: 'The receipt numbers of a register run from 1 without a gap or a duplicate.',
    query: sql`
      select r.id, r.name, r.last_receipt, count(d.id) as sales, min(d.number) as first, max(d.number) as last
      from sales_register r left join sales_document d on d.register = r.id
      group by r.id, r.name, r.last_receipt
      having count(d.id) <> r.last_receipt or coalesce(max(d.number), 0) <> r.last_receipt
        or coalesce(min(d.number), 1) <> 1 or count(distinct d.number) <> count(d.id)`,
  },
  {
    id: 'sales.receipt-times',
    title: 'The times of a register do not go back.',
    query: sql`
      select b.id, b.receipt, a.at as before_at, b.at from sales_document a
      join sales_document b on b.register = a.register and b.number = a.number + 1
      where b.at < a.at`,
  },
];
