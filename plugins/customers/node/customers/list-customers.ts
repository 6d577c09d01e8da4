import { foldName } from '@counterpart/sdk';
import { Database, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { CustomersInput, CustomersPage } from '../../api/index.ts';
import { keysOf, rankOf, type Sought, soughtOf } from '../search/sought.ts';
import { customerColumns, type CustomerRow, customerTables, listedCustomers } from './read-customer.ts';

type SortedBy = NonNullable<CustomersInput['sort']>;

/** Columns that order a list, the last of them unique. */
const ORDERS: Readonly<Record<SortedBy, readonly Sql[]>> = {
  name: [sql`c.name_folded`, sql`c.id`],
  code: [sql`c.code`, sql`c.id`],
  created: [sql`c.created_at`, sql`c.id`],
  owes: [sql`coalesce((select balance_minor from customers_account where id = c.id), 0)`, sql`c.id`],
};

/** A window of the list of customers. */
export class ListCustomers {
  constructor(@inject(Database) private readonly database: Database) {}

  async execute(input: CustomersInput): Promise<CustomersPage> {
    const sought = input.term.trim() === '' ? undefined : soughtOf(input.term);
    const among = listed(input, sought);
    const row = await this.database.get<{ total: number }>(sql`select count(*) as total from ${among}`);
    const total = row?.total ?? 0;
    const rows = await this.database.all<CustomerRow>(windowOf(input, among, total, sought));
    return { total, customers: await listedCustomers(this.database, rows) };
  }
}

/** The `from` and `where` that all of the list is taken from: `customers_customer c`. */
function listed({ status, group, tag, owing }: CustomersInput, sought: Sought | undefined): Sql {
  const conditions = [sql`c.status = ${status}`];
  if (group !== null) conditions.push(sql`c.group_id = ${group}`);
  if (tag !== null)
    conditions.push(sql`c.id in (select customer_id from customers_tag where tag_folded = ${foldName(tag)})`);
  if (owing) conditions.push(sql`c.id in (select id from customers_account where balance_minor > 0)`);
  if (!sought) return sql`customers_customer c where ${sql.join(conditions, sql` and `)}`;
  // In this order: what is found is less than all there is.
  return sql`(${keysOf(sought)}) m cross join customers_search_entry e cross join customers_customer c
    where e.key = m.key and c.id = e.id and ${sql.join(conditions, sql` and `)}`;
}

/**
 * Finds the ids in an index first, from whichever end of the list is nearer, and reads the rest of these few alone:
 * a window far down costs little more than the first.
 */
function windowOf(input: CustomersInput, among: Sql, total: number, sought: Sought | undefined): Sql {
  const { limit, offset } = input;
  const rank = sought && input.sort === undefined ? rankOf(sought) : undefined;
  const fromEnd = rank === undefined && offset > total / 2;
  const size = fromEnd ? Math.max(0, Math.min(limit, total - offset)) : limit;
  const skip = fromEnd ? Math.max(0, total - offset - size) : offset;
  const order = orderOf(input.sort ?? 'name', input.descending);
  const inner = rank ? sql`rank, ${order.there}` : fromEnd ? order.back : order.there;
  const found = sql`select c.id as found_id${rank ? sql`, ${rank} as rank` : sql.empty}
    from ${among} order by ${inner} limit ${size} offset ${skip}`;
  return sql`select ${customerColumns} from (${found}) f cross join ${customerTables} where c.id = f.found_id
    order by ${rank ? sql`f.rank, ` : sql.empty}${order.there}`;
}

/** An order, and the same from its end: each follows an index where there is one. */
function orderOf(by: SortedBy, descending: boolean): { readonly there: Sql; readonly back: Sql } {
  const up = sql.join(ORDERS[by]);
  const down = sql.join(ORDERS[by].map((column) => sql`${column} desc`));
  return descending ? { there: down, back: up } : { there: up, back: down };
}
