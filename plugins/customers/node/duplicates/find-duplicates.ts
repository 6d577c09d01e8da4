import { foldCode, foldName, foldPhone, withoutCountryCode } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { Duplicate, DuplicatesInput, Likeness } from '../../api/index.ts';
import {
  customerColumns,
  type CustomerRow,
  customerTables,
  listedCustomers,
} from '../customers/read-customer.ts';

/** A person looks at no more than these. */
const MOST = 10;
/** Of fewer digits many numbers are alike. */
const DIGITS_OF_A_NUMBER = 7;

/** Who may be the same person: the same phone in any writing, the same mail, the same name. The most alike first. */
export async function findDuplicates(reader: Reader, input: DuplicatesInput): Promise<Duplicate[]> {
  const alike = new Map<string, Set<Likeness>>();
  const add = (rows: readonly { readonly id: string }[], same: Likeness) => {
    for (const { id } of rows) alike.set(id, (alike.get(id) ?? new Set()).add(same));
  };
  for (const { value } of input.phones) add(await withPhone(reader, value), 'phone');
  const mails = input.mails.map(({ value }) => foldCode(value));
  if (mails.length > 0)
    add(
      await reader.all(
        sql`select customer_id as id from customers_contact where kind = 'mail' and folded in (${sql.list(mails)})`,
      ),
      'mail',
    );
  const name = foldName(input.name);
  if (name !== '') add(await named(reader, name), 'name');
  alike.delete(input.customer ?? '');
  const ids = [...alike]
    .toSorted(([, one], [, other]) => other.size - one.size)
    .slice(0, MOST)
    .map(([id]) => id);
  if (ids.length === 0) return [];
  const rows = await reader.all<CustomerRow>(
    sql`select ${customerColumns} from ${customerTables} where c.id in (${sql.list(ids)}) and c.status <> 'merged'`,
  );
  const customers = await listedCustomers(
    reader,
    ids.flatMap((id) => rows.filter((row) => row.id === id)),
  );
  return customers.map((customer) => ({ customer, same: [...alike.get(customer.id)!] }));
}

/** Also where the one is written with its country code and the other without. */
async function withPhone(reader: Reader, phone: string): Promise<{ id: string }[]> {
  const digits = foldPhone(phone);
  if (digits.length < DIGITS_OF_A_NUMBER) return [];
  const shorter = withoutCountryCode(digits).filter((rest) => rest.length >= DIGITS_OF_A_NUMBER);
  return reader.all(
    sql`select customer_id as id from customers_contact
          where kind = 'phone' and folded in (${sql.list([digits, ...shorter])})
        union
        select e.id from customers_search m cross join customers_search_entry e
          join customers_contact k on k.customer_id = e.id and k.kind = 'phone'
          where m.customers_search match ${`"${digits}"`} and e.key = m.rowid
            and ' ' || k.words || ' ' like ${`% ${digits} %`}`,
  );
}

function named(reader: Reader, name: string): Promise<{ id: string }[]> {
  return reader.all(
    sql`select id from customers_customer where status in ('active', 'archived') and name_folded = ${name}
        union select customer_id as id from customers_contact where kind = 'name' and folded = ${name}`,
  );
}
