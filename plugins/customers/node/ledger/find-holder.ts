import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { requireKept } from '../customers/require-kept.ts';

/** Whom a balance belongs to. */
export interface Holder {
  /** The record that holds it: where several were merged, the one they became. */
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly status: 'active' | 'archived';
  readonly erased: boolean;
}

/** Follows merges. Undefined where there is no such customer. */
export async function findHolder(reader: Reader, customer: string): Promise<Holder | undefined> {
  const row = await reader.get<Omit<Holder, 'erased'> & { readonly erased_at: number | null }>(sql`
    select r.id, r.name, r.group_id as "group", r.status, r.erased_at
    from customers_customer c join customers_customer r on r.id = c.root_id where c.id = ${customer}`);
  if (!row) return undefined;
  const { erased_at, ...holder } = row;
  return { ...holder, erased: erased_at !== null };
}

/** Whose balance or terms somebody changes by hand; refuses where there is nobody any more. */
export async function requireHolderKept(tx: Tx, customer: string): Promise<Holder> {
  const holder = await findHolder(tx, customer);
  if (!holder)
    return tx.refuse('unknown-customer', 'There is no such customer any more. Look for them again.');
  requireKept(tx, holder);
  return holder;
}
