import { foldCode } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import type { CustomerFields } from './customer-fields.ts';
import { findTakenCode, takenMessage } from './taken-codes.ts';

/** Refuses a code or card that means another customer: whoever scans it must find one person. */
export async function requireFreeCodes(
  tx: Tx,
  fields: Pick<CustomerFields, 'code' | 'contacts'>,
  except: string | null,
): Promise<void> {
  const taken = await findTakenCode(tx, fields, except);
  if (!taken) return;
  tx.refuse('duplicate-code', takenMessage(taken), {
    field: foldCode(taken.code) === foldCode(fields.code) ? 'code' : 'cards',
    code: taken.code,
    customer: taken.id,
    name: taken.name,
  });
}

export async function requireGroup(tx: Tx, group: string | null): Promise<void> {
  if (group === null) return;
  const found = await tx.get(sql`select id from customers_group where id = ${group}`);
  if (!found)
    tx.refuse('unknown-group', 'There is no such group any more. Choose another.', { field: 'group' });
}
