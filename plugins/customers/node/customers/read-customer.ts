import { type Reader, sql } from '@counterpart/sdk/node';
import type { Customer, CustomerStatus, ListedCustomer } from '../../api/index.ts';
import { type ContactRow, readContacts } from '../contacts/write-contacts.ts';

export interface CustomerRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly company: string;
  readonly tax_number: string;
  readonly exempt_reason: string;
  readonly group_id: string | null;
  readonly group_name: string | null;
  readonly note: string;
  readonly fields: string;
  readonly status: CustomerStatus;
  readonly owes_minor: number;
  readonly revision: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly erased_at: number | null;
}

/** What every statement that lists customers selects and joins. */
export const customerColumns = sql`c.id, c.code, c.name, c.company, c.tax_number, c.exempt_reason, c.group_id,
  g.name as group_name, c.note, c.fields, c.status, c.revision, c.created_at, c.updated_at,
  c.erased_at, coalesce(a.balance_minor, 0) as owes_minor`;
export const customerTables = sql`customers_customer c left join customers_group g on g.id = c.group_id
  left join customers_account a on a.id = c.id`;

/** The customer that this id means by now: of a merged record the one that it became. */
export function readCustomerRow(reader: Reader, id: string): Promise<CustomerRow | undefined> {
  return reader.get<CustomerRow>(
    sql`select ${customerColumns} from ${customerTables}
        where c.id = (select root_id from customers_customer where id = ${id})`,
  );
}

/** Every id that means the same customer; only itself for one that is unknown. */
export async function refsOf(reader: Reader, id: string): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    sql`select id from customers_customer
        where root_id = (select root_id from customers_customer where id = ${id}) order by id`,
  );
  return rows.length === 0 ? [id] : rows.map((row) => row.id);
}

export async function readCustomer(reader: Reader, id: string): Promise<Customer | null> {
  const row = await readCustomerRow(reader, id);
  if (!row) return null;
  const contacts = await readContacts(reader, [row.id]);
  const tags = await readTags(reader, [row.id]);
  return {
    ...headOf(row, tags.get(row.id)),
    phones: named(contacts, 'phone'),
    mails: named(contacts, 'mail'),
    addresses: named(contacts, 'address'),
    cards: named(contacts, 'card').map(({ value }) => value),
    otherNames: named(contacts, 'name').map(({ value }) => value),
    taxNumber: row.tax_number,
    exemptReason: row.exempt_reason,
    note: row.note,
    fields: JSON.parse(row.fields) as Record<string, string>,
    erased: row.erased_at !== null,
    refs: await refsOf(reader, row.id),
    revision: row.revision,
    updated_at: row.updated_at,
  };
}

/** Customers as lists show them, in the order of the rows. */
export async function listedCustomers(
  reader: Reader,
  rows: readonly CustomerRow[],
): Promise<ListedCustomer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const contacts = Map.groupBy(await readContacts(reader, ids), (contact) => contact.customer_id);
  const tags = await readTags(reader, ids);
  return rows.map((row) => {
    const own = contacts.get(row.id) ?? [];
    const first = (kind: ContactRow['kind']) => own.find((contact) => contact.kind === kind)?.value ?? '';
    return {
      ...headOf(row, tags.get(row.id)),
      phone: first('phone'),
      mail: first('mail'),
      address: first('address'),
      owes_minor: row.owes_minor,
    };
  });
}

function headOf(row: CustomerRow, tags: readonly string[] = []) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    company: row.company,
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' },
    tags: [...tags],
    status: row.status,
    created_at: row.created_at,
  };
}

function named(contacts: readonly ContactRow[], kind: ContactRow['kind']) {
  return contacts.filter((contact) => contact.kind === kind).map(({ label, value }) => ({ label, value }));
}

async function readTags(reader: Reader, customers: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.all<{ customer_id: string; tag: string }>(
    sql`select customer_id, tag from customers_tag where customer_id in (${sql.list(customers)}) order by tag_folded`,
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.customer_id)].map(([id, own]) => [id, own.map(({ tag }) => tag)]),
  );
}
