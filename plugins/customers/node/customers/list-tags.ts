import { type Reader, sql } from '@counterpart/sdk/node';

/** Every tag of active customers, in one of its writings. */
export function listTags(reader: Reader): Promise<{ tag: string; customers: number }[]> {
  return reader.all(
    sql`select max(t.tag) as tag, count(*) as customers
        from customers_tag t join customers_customer c on c.id = t.customer_id
        where c.status = 'active' group by t.tag_folded order by t.tag_folded`,
  );
}
