import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every single payment. */
export const paymentInvariants: readonly Invariant[] = [
  {
    id: 'sales.change',
    title: 'Change is given on cash only, and never more than was handed over.',
    query: sql`
      select p.id, p.document, p.method, p.kind, p.tendered_minor, p.change_minor from sales_payment p
      where p.change_minor <> 0 and (p.kind <> 'cash' or p.change_minor * p.tendered_minor <= 0
        or abs(p.change_minor) > abs(p.tendered_minor))`,
  },
  {
    id: 'sales.payment-sign',
    title: 'A payment goes the way of its document: to the shop, or back when the shop owes.',
    query: sql`
      select p.id, d.receipt, d.total_minor, p.method, p.tendered_minor
      from sales_payment p join sales_document d on d.id = p.document
      where case when d.total_minor < 0 then p.tendered_minor > 0 else p.tendered_minor < 0 end`,
  },
  {
    id: 'sales.payment-over',
    title: 'What gives no change is never more than the total.',
    query: sql`
      select d.id, d.receipt, d.total_minor, sum(p.tendered_minor) as paid_minor
      from sales_document d join sales_payment p on p.document = d.id and p.kind <> 'cash'
      group by d.id, d.receipt, d.total_minor having abs(sum(p.tendered_minor)) > abs(d.total_minor)`,
  },
];
