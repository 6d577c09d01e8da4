import { canonicalJson, digitsOf, foldCode, foldedWords, foldName } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { addContacts, writeContacts } from '../contacts/write-contacts.ts';
import type { CustomerFields } from './customer-fields.ts';

export interface NewCustomer extends CustomerFields {
  readonly id: string;
  readonly status?: 'active' | 'archived';
}

/** Adds a customer. The caller has made sure that code and cards are free. */
export async function insertCustomer(tx: Tx, ids: Ids, customer: NewCustomer): Promise<void> {
  const { id } = customer;
  await tx.run(
    sql`insert into customers_customer
          (id, root_id, code, code_folded, name, name_folded, company, tax_number, exempt_reason, group_id, note, fields,
           words, status, revision, created_at, updated_at)
        values (${id}, ${id}, ${customer.code}, ${foldCode(customer.code)}, ${customer.name}, ${foldName(customer.name)},
          ${customer.company}, ${customer.taxNumber}, ${customer.exemptReason}, ${customer.group}, ${customer.note},
          ${canonicalJson(customer.fields)}, ${wordsOf(customer)}, ${customer.status ?? 'active'}, 1, ${tx.now},
          ${tx.now})`,
  );
  await addContacts(tx, ids, id, customer.contacts);
  await writeTags(tx, ids, id, customer.tags);
}

/** Changes a customer to these fields and raises its revision. The caller has made sure that code and cards are free. */
export async function updateCustomer(tx: Tx, ids: Ids, id: string, customer: CustomerFields): Promise<void> {
  await tx.run(
    sql`update customers_customer set code = ${customer.code}, code_folded = ${foldCode(customer.code)},
          name = ${customer.name}, name_folded = ${foldName(customer.name)}, company = ${customer.company},
          tax_number = ${customer.taxNumber}, exempt_reason = ${customer.exemptReason}, group_id = ${customer.group},
          note = ${customer.note}, fields = ${canonicalJson(customer.fields)}, words = ${wordsOf(customer)},
          revision = revision + 1, updated_at = ${tx.now}
        where id = ${id}`,
  );
  await writeContacts(tx, ids, id, customer.contacts);
  await writeTags(tx, ids, id, customer.tags);
}

/** What the record itself is found by: "C1001" also by its number alone. */
export function wordsOf({ name, company, code }: Pick<CustomerFields, 'name' | 'company' | 'code'>): string {
  const texts = [name, company, code, digitsOf(code).replace(/^0+/, '')];
  return [...new Set(texts.flatMap(foldedWords))].join(' ');
}

async function writeTags(tx: Tx, ids: Ids, customer: string, tags: readonly string[]): Promise<void> {
  const wanted = new Map(tags.map((tag) => [foldName(tag), tag.trim()]));
  const rows = await tx.all<{ id: string; tag_folded: string }>(
    sql`select id, tag_folded from customers_tag where customer_id = ${customer}`,
  );
  for (const row of rows) {
    if (!wanted.delete(row.tag_folded)) await tx.run(sql`delete from customers_tag where id = ${row.id}`);
  }
  for (const [folded, tag] of wanted) {
    if (folded !== '')
      await tx.run(
        sql`insert into customers_tag (id, customer_id, tag, tag_folded)
            values (${ids.next()}, ${customer}, ${tag}, ${folded})`,
      );
  }
}
