import { foldCode } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import type { CustomerFields } from './customer-fields.ts';

/** Refuses a code or card that means another customer: whoever scans it must find one person. */
export async function requireFreeCodes(
  tx: Tx,
  { code, contacts }: Pick<CustomerFields, 'code' | 'contacts'>,
  except: string | null,
): Promise<void> {
  const cards = contacts.filter(({ kind }) => kind === 'card').map(({ value }) => value);
  const own = [code, ...cards].map(foldCode);
  const taken = await tx.get<{ id: string; name: string; taken: string }>(
    sql`select c.root_id as id, r.name, c.code as taken from customers_customer c
          join customers_customer r on r.id = c.root_id
          where c.code_folded in (${sql.list(own)}) and c.root_id <> ${except ?? ''}
        union all
        select c.root_id as id, c.name, k.value as taken from customers_contact k
          join customers_customer c on c.id = k.customer_id
          where k.kind = 'card' and k.folded in (${sql.list(own)}) and c.root_id <> ${except ?? ''} limit 1`,
  );
  if (!taken) return;
  tx.refuse(
    'duplicate-code',
    `${taken.taken} belongs to ${taken.name}. Give this customer another one, or merge the two.`,
    {
      field: foldCode(taken.taken) === foldCode(code) ? 'code' : 'cards',
      code: taken.taken,
      customer: taken.id,
      name: taken.name,
    },
  );
}

export async function requireGroup(tx: Tx, group: string | null): Promise<void> {
  if (group === null) return;
  const found = await tx.get(sql`select id from customers_group where id = ${group}`);
  if (!found)
    tx.refuse('unknown-group', 'There is no such group any more. Choose another.', { field: 'group' });
}
