import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { CustomerFields } from '../../customers/customer-fields.ts';
import { nextCode } from '../../customers/next-code.ts';
import { insertCustomer, updateCustomer } from '../../customers/write-customer.ts';
import type { CustomerDraft, DraftConsent } from '../customer-draft.ts';

export async function createCustomer(
  tx: Tx,
  ids: Ids,
  { id: exported, archived, since, consents }: CustomerDraft,
  fields: CustomerFields,
  person: string | null,
): Promise<void> {
  const id = exported ?? ids.next();
  await insertCustomer(tx, ids, {
    ...fields,
    id,
    code: fields.code || (await nextCode(tx)),
    status: archived ? 'archived' : 'active',
  });
  if (since !== undefined)
    await tx.run(sql`update customers_customer set created_at = ${since} where id = ${id}`);
  await addConsents.write(tx, ids, id, consents, person);
}

export async function writeUpdate(
  tx: Tx,
  ids: Ids,
  id: string,
  fields: CustomerFields | undefined,
  archives: boolean,
): Promise<void> {
  if (fields) await updateCustomer(tx, ids, id, fields);
  if (archives)
    await tx.run(
      sql`update customers_customer set status = 'archived', revision = revision + 1, updated_at = ${tx.now}
          where id = ${id}`,
    );
}

/** What a file says somebody agreed to. The history only grows. */
export const addConsents = {
  async missing(reader: Reader, id: string, consents: readonly DraftConsent[]): Promise<DraftConsent[]> {
    if (consents.length === 0) return [];
    const rows = await reader.all<{ purpose: string; given: number; how: string; at: number }>(
      sql`select purpose, given, how, at from customers_consent
          where customer_id in (select id from customers_customer where root_id = ${id})`,
    );
    const known = new Set(rows.map(({ purpose, given, how, at }) => `${purpose} ${given} ${how} ${at}`));
    return consents.filter(
      ({ purpose, given, how, at }) => !known.has(`${purpose} ${given ? 1 : 0} ${how} ${at}`),
    );
  },

  async write(
    tx: Tx,
    ids: Ids,
    id: string,
    consents: readonly DraftConsent[],
    person: string | null,
  ): Promise<void> {
    for (const { purpose, given, how, at } of consents)
      await tx.run(
        sql`insert into customers_consent (id, customer_id, purpose, given, how, at, person_id, recorded_at)
            values (${ids.next()}, ${id}, ${purpose}, ${given ? 1 : 0}, ${how}, ${at}, ${person}, ${tx.now})`,
      );
  },
};
