import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the records of customers. */
export const recordInvariants: readonly Invariant[] = [
  {
    id: 'customers.merged-into-somebody',
    title: 'A record that was merged is a customer that was not, and every merge is written down.',
    query: sql`select c.id, c.name, c.root_id from customers_customer c
        left join customers_customer r on r.id = c.root_id
        where (c.status = 'merged') <> (c.root_id <> c.id) or r.id is null or r.root_id <> r.id
      union all
      select c.id, c.name, c.root_id from customers_customer c
        where c.status = 'merged' and not exists (select 1 from customers_merge m where m.from_id = c.id)`,
  },
  {
    id: 'customers.contacts-of-customers',
    title: 'Contacts and tags belong to customers that were not merged into another.',
    query: sql`select k.id, k.customer_id from customers_contact k
        left join customers_customer c on c.id = k.customer_id where c.id is null or c.status = 'merged'
      union all
      select t.id, t.customer_id from customers_tag t
        left join customers_customer c on c.id = t.customer_id where c.id is null or c.status = 'merged'`,
  },
  {
    id: 'customers.erased',
    title: 'Of a customer who was erased nothing is kept that says who it was.',
    query: sql`
      select c.id from customers_customer c
      where c.erased_at is not null and (
        c.company <> '' or c.tax_number <> '' or c.exempt_reason <> '' or c.note <> '' or c.words <> ''
        or c.name_folded <> '' or c.fields <> '{}'
        or exists (select 1 from customers_contact k where k.customer_id = c.id)
        or exists (select 1 from customers_tag k where k.customer_id = c.id)
        or exists (select 1 from customers_ledger_note k where k.customer_id = c.id))`,
  },
];
