import { type Reader, sql } from '@counterpart/sdk/node';
import type { Likeness, ListedCustomer } from '../../api/index.ts';
import {
  customerColumns,
  type CustomerRow,
  customerTables,
  listedCustomers,
} from '../customers/read-customer.ts';

interface Alike {
  readonly same: Likeness;
  /** A JSON array. */
  readonly ids: string;
}

/** Active customers who have a phone, a mail address or a name in common; the same group is told once. */
export async function allDuplicates(
  reader: Reader,
  limit: number,
): Promise<{ same: Likeness; customers: ListedCustomer[] }[]> {
  // A number with its country code and the same without meet at their last digits.
  const alike = await reader.all<Alike>(
    sql`select k.kind as same, json_group_array(distinct k.customer_id) as ids
          from customers_contact k join customers_customer c on c.id = k.customer_id
          where k.kind in ('phone', 'mail') and c.status = 'active'
            and (k.kind = 'mail' or length(k.folded) >= 7)
          group by k.kind, case k.kind when 'phone' then substr(k.folded, -9) else k.folded end
          having count(distinct k.customer_id) > 1
        union all
        select 'name' as same, json_group_array(id) as ids from customers_customer
          where status = 'active' and name_folded <> '' group by name_folded having count(*) > 1
        limit ${limit}`,
  );
  const groups = new Map(alike.map(({ same, ids }) => [ids, same] as const).toReversed());
  const all = [...groups].toReversed().map(([ids, same]) => ({ same, ids: JSON.parse(ids) as string[] }));
  const wanted = [...new Set(all.flatMap(({ ids }) => ids))];
  if (wanted.length === 0) return [];
  const rows = await reader.all<CustomerRow>(
    sql`select ${customerColumns} from ${customerTables} where c.id in (select value from json_each(${JSON.stringify(wanted)}))`,
  );
  const listed = new Map((await listedCustomers(reader, rows)).map((customer) => [customer.id, customer]));
  return all.map(({ same, ids }) => ({ same, customers: ids.flatMap((id) => listed.get(id) ?? []) }));
}
