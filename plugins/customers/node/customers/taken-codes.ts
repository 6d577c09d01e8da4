import { foldCode } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { CustomerFields } from './customer-fields.ts';

/** A number or card that means another customer. */
export interface TakenCode {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The first of these that another customer has; a record that was merged keeps its number for whom it became. */
export async function findTakenCode(
  reader: Reader,
  { code, contacts }: Pick<CustomerFields, 'code' | 'contacts'>,
  except: string | null,
): Promise<TakenCode | undefined> {
  const cards = contacts.filter(({ kind }) => kind === 'card').map(({ value }) => value);
  const own = [code, ...cards].filter((one) => one !== '').map(foldCode);
  if (own.length === 0) return undefined;
  return reader.get<TakenCode>(
    sql`select c.root_id as id, r.name, c.code from customers_customer c
          join customers_customer r on r.id = c.root_id
          where c.code_folded in (${sql.list(own)}) and c.root_id <> ${except ?? ''}
        union all
        select c.root_id as id, c.name, k.value as code from customers_contact k
          join customers_customer c on c.id = k.customer_id
          where k.kind = 'card' and k.folded in (${sql.list(own)}) and c.root_id <> ${except ?? ''} limit 1`,
  );
}

export function takenMessage({ code, name }: TakenCode): string {
  return `${code} belongs to ${name}. Give this customer another one, or merge the two.`;
}
