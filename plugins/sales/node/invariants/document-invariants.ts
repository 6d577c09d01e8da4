import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every document as a whole. */
export const documentInvariants: readonly Invariant[] = [
  {
    id: 'sales.total',
    title: 'The total of a sale is the sum of its nets and of its tax rows.',
    query: sql`
      select d.id, d.receipt, d.net_minor, d.tax_minor, d.total_minor from sales_document d
      where d.total_minor <> d.net_minor + d.tax_minor
        or d.net_minor <> (select coalesce(sum(l.net_minor), 0) from sales_line l where l.document = d.id)
        or d.tax_minor <> (select coalesce(sum(t.amount_minor), 0) from sales_document_tax t where t.document = d.id)
        or d.subtotal_minor <> (
          select coalesce(sum(l.base_minor - l.line_discount_minor), 0) from sales_line l where l.document = d.id)`,
  },
  {
    id: 'sales.tax-rows',
    title: 'Each tax row of a sale is the sum of that tax on its lines.',
    query: sql`
      select t.id, t.document, t.tax, t.rate_ppm, t.fixed_minor, t.base_minor, t.amount_minor from sales_document_tax t
      left join (
        select document, tax, rate_ppm, fixed_minor, sum(base_minor) as base_minor, sum(amount_minor) as amount_minor
        from sales_line_tax group by document, tax, rate_ppm, fixed_minor
      ) x on x.document = t.document and x.tax = t.tax and x.rate_ppm = t.rate_ppm and x.fixed_minor = t.fixed_minor
      where t.amount_minor <> coalesce(x.amount_minor, 0) or t.base_minor <> coalesce(x.base_minor, 0)`,
  },
  {
    id: 'sales.payments',
    title: 'What was paid less the change is the total and its cash rounding.',
    query: sql`
      select d.id, d.receipt, d.total_minor, d.cash_rounding_minor, d.paid_minor, d.change_minor
      from sales_document d
      where d.paid_minor - d.change_minor <> d.total_minor + d.cash_rounding_minor
        or d.paid_minor <> (select coalesce(sum(p.tendered_minor), 0) from sales_payment p where p.document = d.id)
        or d.change_minor <> (select coalesce(sum(p.change_minor), 0) from sales_payment p where p.document = d.id)`,
  },
  {
    id: 'sales.cash-rounding',
    title: 'Only a sale with a cash part is rounded to coins, and by less than a coin.',
    query: sql`
      select d.id, d.receipt, d.cash_rounding_minor, d.cash_rounding_step_minor, d.cash_rounding_mode
      from sales_document d
      where d.cash_rounding_minor <> 0 and (
        d.cash_rounding_step_minor is null
        or not exists (select 1 from sales_payment p where p.document = d.id and p.kind = 'cash')
        or case d.cash_rounding_mode
          when 'nearest' then abs(d.cash_rounding_minor) * 2 > d.cash_rounding_step_minor
          else abs(d.cash_rounding_minor) >= d.cash_rounding_step_minor end)`,
  },
  {
    id: 'sales.complete',
    title: 'A posted sale still has all its lines.',
    query: sql`
      select d.id, d.receipt, d.line_count from sales_document d
      where d.line_count = 0
        or d.line_count <> (select count(*) from sales_line l where l.document = d.id)
        or d.line_count <> (select coalesce(max(l.position), 0) from sales_line l where l.document = d.id)`,
  },
  {
    id: 'sales.requests',
    title: 'A request posts one sale.',
    query: sql`select request as id, count(*) as sales from sales_document group by request having count(*) > 1`,
  },
];
