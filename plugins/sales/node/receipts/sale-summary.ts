import { sql } from '@counterpart/sdk/node';

/** The columns of a `SaleSummary`, of `sales_document d`. */
export const summaryColumns = sql`
  d.id, d.kind, d.receipt, d.at, d.business_date as "businessDate", d.currency, d.line_count as "lineCount",
  d.total_minor,
  case
    when exists (select 1 from sales_document v where v.void_of = d.id) then 'voided'
    else (
      select case
        when coalesce(sum(r.refunded_milli), 0) = 0 then 'posted'
        when sum(r.refunded_milli) < sum(case when l.quantity_milli > 0 then l.quantity_milli else 0 end) then 'part-refunded'
        else 'refunded' end
      from sales_line l left join sales_line_refund r on r.id = l.id where l.document = d.id)
  end as state`;
