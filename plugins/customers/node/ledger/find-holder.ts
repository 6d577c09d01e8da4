import { type Reader, sql } from '@counterpart/sdk/node';

/** Whom a balance belongs to. */
export interface Holder {
  /** The record that holds it: where several were merged, the one they became. */
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly status: 'active' | 'archived';
}

/** Follows merges. Undefined where there is no such customer. */
export function findHolder(reader: Reader, customer: string): Promise<Holder | undefined> {
  return reader.get<Holder>(sql`
    select r.id, r.name, r.group_id as "group", r.status
    from customers_customer c join customers_customer r on r.id = c.root_id where c.id = ${customer}`);
}
