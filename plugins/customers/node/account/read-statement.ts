import { type Reader, sql } from '@counterpart/sdk/node';
import type { Statement, StatementEntry } from '../../api/index.ts';
import { ageingOf } from './ageing.ts';
import { readOpenItems } from './open-items.ts';

export interface StatementOrder {
  readonly customer: string;
  readonly from: string;
  readonly to: string;
}

/** An account from day to day. What a merge moved from one record of the customer to another is no part of it. */
export async function readStatement(reader: Reader, order: StatementOrder): Promise<Statement | null> {
  const { from, to } = order;
  const customer = await readCustomer(reader, order.customer);
  if (!customer) return null;
  const before = await reader.get<{ sum_minor: number }>(sql`
    select coalesce(sum(e.amount_minor), 0) as sum_minor
    from customers_account_entry e join customers_customer c on c.id = e.customer_id
    where c.root_id = ${customer.id} and e.kind <> 'merge' and e.business_date < ${from}`);
  const rows = await reader.all<Omit<StatementEntry, 'balance_minor'>>(sql`
    select e.id, e.kind, e.business_date as "businessDate", e.at, e.receipt, e.document, n.note, e.due_on as "dueOn",
      e.amount_minor
    from customers_account_entry e
    join customers_customer c on c.id = e.customer_id
    left join customers_ledger_note n on n.id = e.id
    where c.root_id = ${customer.id} and e.kind <> 'merge' and e.business_date between ${from} and ${to}
    order by e.business_date, e.at, e.position, e.id`);
  const opening_minor = before!.sum_minor;
  let balance_minor = opening_minor;
  const entries = rows.map((row) => ({ ...row, balance_minor: (balance_minor += row.amount_minor) }));
  const openItems = await readOpenItems(reader, customer.id, to);
  return {
    customer,
    from,
    to,
    opening_minor,
    entries,
    closing_minor: balance_minor,
    openItems,
    ageing: ageingOf(openItems, to),
  };
}

async function readCustomer(reader: Reader, id: string): Promise<Statement['customer'] | undefined> {
  return reader.get<Statement['customer']>(sql`
    select r.id, r.code, r.name, r.company, coalesce((
      select k.value from customers_contact k where k.customer_id = r.id and k.kind = 'address'
      order by k.position limit 1), '') as address
    from customers_customer c join customers_customer r on r.id = c.root_id where c.id = ${id}`);
}
