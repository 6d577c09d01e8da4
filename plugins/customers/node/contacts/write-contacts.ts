import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { ContactKind } from '../../api/index.ts';
import { contactWords, foldContact, type WrittenContact } from './contact-row.ts';

export interface ContactRow extends WrittenContact {
  readonly id: string;
  readonly customer_id: string;
  readonly position: number;
  readonly folded: string;
}

/** In the order of the form, kind by kind. */
export function readContacts(reader: Reader, customers: readonly string[]): Promise<ContactRow[]> {
  return reader.all<ContactRow>(
    sql`select id, customer_id, kind, position, label, value, folded from customers_contact
        where customer_id in (${sql.list(customers)}) order by customer_id, kind, position, id`,
  );
}

/** Of the same kind and meaning the first; what is blank counts for nothing. */
export function distinctContacts(contacts: readonly WrittenContact[]): WrittenContact[] {
  const seen = new Map<string, WrittenContact>();
  for (const contact of contacts) {
    const key = `${contact.kind} ${foldContact(contact)}`;
    if (contact.value.trim() !== '' && !seen.has(key)) seen.set(key, contact);
  }
  return [...seen.values()];
}

/** Makes the rows of a customer's contacts what `contacts` says, touching only those that differ. */
export async function writeContacts(
  tx: Tx,
  ids: Ids,
  customer: string,
  contacts: readonly WrittenContact[],
): Promise<void> {
  const wanted = placed(contacts);
  for (const row of await readContacts(tx, [customer])) {
    const key = `${row.kind} ${row.folded}`;
    const keep = wanted.get(key);
    wanted.delete(key);
    if (!keep) await tx.run(sql`delete from customers_contact where id = ${row.id}`);
    else if (keep.value !== row.value || keep.label !== row.label || keep.position !== row.position)
      await tx.run(
        sql`update customers_contact set value = ${keep.value}, label = ${keep.label}, position = ${keep.position},
              words = ${contactWords(keep)} where id = ${row.id}`,
      );
  }
  await insertContacts(tx, ids, customer, wanted.values());
}

/** The contacts of a customer that has none yet. */
export async function addContacts(
  tx: Tx,
  ids: Ids,
  customer: string,
  contacts: readonly WrittenContact[],
): Promise<void> {
  await insertContacts(tx, ids, customer, placed(contacts).values());
}

type PlacedContact = WrittenContact & { readonly position: number };

function placed(contacts: readonly WrittenContact[]): Map<string, PlacedContact> {
  const next = new Map<ContactKind, number>();
  return new Map(
    distinctContacts(contacts).map((contact) => {
      const position = next.get(contact.kind) ?? 0;
      next.set(contact.kind, position + 1);
      return [`${contact.kind} ${foldContact(contact)}`, { ...contact, position }];
    }),
  );
}

async function insertContacts(
  tx: Tx,
  ids: Ids,
  customer: string,
  contacts: Iterable<PlacedContact>,
): Promise<void> {
  for (const contact of contacts) {
    const { kind, position, label, value } = contact;
    await tx.run(
      sql`insert into customers_contact (id, customer_id, kind, position, label, value, folded, words)
          values (${ids.next()}, ${customer}, ${kind}, ${position}, ${label}, ${value}, ${foldContact(contact)},
            ${contactWords(contact)})`,
    );
  }
}
