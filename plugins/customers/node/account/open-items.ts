import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { OpenItem } from '../../api/index.ts';

/**
 * The debts that were open on a day, each with what was open of it: what came back settles the sale it was for, all else
 * the oldest first. `customers_open_item_v1` says the same of now.
 */
export function openItemsAt(day: string, customer?: string): Sql {
  return sql`
    with entry as (
      select e.id, c.root_id as customer, e.amount_minor + coalesce(r.amount_minor, 0) as net_minor, e.against, e.due_on,
        e.business_date, e.at, e.position, e.document, e.receipt, e.kind
      from customers_account_entry e
      join customers_customer c on c.id = e.customer_id
      left join (select reverses, sum(amount_minor) as amount_minor from customers_account_entry
        where reverses is not null and business_date <= ${day} group by reverses) r on r.reverses = e.id
      where e.kind <> 'merge' and e.reverses is null and e.business_date <= ${day}
        ${customer === undefined ? sql.empty : sql`and c.root_id = ${customer}`}
    ), debt as (
      select d.*, case when k.back_minor is null then d.net_minor when k.back_minor < d.net_minor
        then d.net_minor - k.back_minor else 0 end as rest_minor
      from entry d
      left join (select against, sum(-net_minor) as back_minor from entry where against is not null group by against) k
        on k.against = d.id
      where d.net_minor > 0
    ), run as (
      select d.*,
        sum(d.rest_minor) over (partition by d.customer order by d.due_on, d.at, d.position, d.id rows unbounded preceding)
          - sum(d.rest_minor) over (partition by d.customer) + b.balance_minor as reach_minor
      from debt d
      join (select customer, sum(net_minor) as balance_minor from entry group by customer) b on b.customer = d.customer
    )
    select id, customer, kind, due_on, business_date, at, document, receipt, net_minor as amount_minor,
      case when reach_minor < rest_minor then reach_minor else rest_minor end as open_minor
    from run where reach_minor > 0 and rest_minor > 0`;
}

/** One customer's, the oldest first. */
export function readOpenItems(reader: Reader, customer: string, day: string): Promise<OpenItem[]> {
  return reader.all<OpenItem>(sql`
    select id, kind, due_on as "dueOn", business_date as "businessDate", document, receipt, amount_minor, open_minor
    from (${openItemsAt(day, customer)}) open order by due_on, at, id`);
}
