import { foldCode, foldName } from '@counterpart/sdk';
import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { foldContact } from '../../contacts/contact-row.ts';
import type { CustomerDraft } from '../customer-draft.ts';

/** By what a row finds its customer. */
export const customerMatching = [
  { id: 'any', title: 'Number or card, else the name with a phone or mail' },
  { id: 'code', title: 'The number' },
  { id: 'mail', title: 'The mail address' },
  { id: 'phone', title: 'The phone' },
  { id: 'name', title: 'The name' },
] as const;
export type MatchBy = (typeof customerMatching)[number]['id'];

/** What identifies the customer of a row within its file; of different kinds, they never meet. */
export function keysOf(draft: CustomerDraft, by: MatchBy): string[] {
  const of = (kind: 'phone' | 'mail' | 'card', before = '') =>
    draft.contacts
      .filter((contact) => contact.kind === kind)
      .map((contact) => `${kind} ${before}${foldContact(contact)}`);
  const code = draft.code === '' ? [] : [`card ${foldCode(draft.code)}`];
  const name = foldName(draft.name);
  switch (by) {
    case 'code':
      return code;
    case 'mail':
    case 'phone':
      return of(by);
    case 'name':
      return [`name ${name}`];
    case 'any': {
      const own = [...(draft.id === undefined ? [] : [`id ${draft.id}`]), ...code, ...of('card')];
      // An exported row says who it is; two exported customers may have the same name and phone.
      if (draft.id !== undefined) return own;
      const reached = [...of('phone', `${name} `), ...of('mail', `${name} `)];
      return [...own, ...(reached.length > 0 ? reached : own.length > 0 ? [] : [`name ${name}`])];
    }
  }
}

/** The customers that a row may mean; more than one is for a person to decide. */
export async function customersOf(reader: Reader, draft: CustomerDraft, by: MatchBy): Promise<string[]> {
  for (const step of stepsOf(draft, by)) {
    const rows = await reader.all<{ id: string }>(step);
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  return [];
}

function stepsOf(draft: CustomerDraft, by: MatchBy): Sql[] {
  const folded = (kind: string) => draft.contacts.filter((contact) => contact.kind === kind).map(foldContact);
  const codes = [...(draft.code === '' ? [] : [foldCode(draft.code)]), ...folded('card')];
  const byId = sql`select root_id as id from customers_customer where id = ${draft.id ?? ''}`;
  const byCode =
    () => sql`select root_id as id from customers_customer where code_folded in (${sql.list(codes)})
    union select customer_id as id from customers_contact where kind = 'card' and folded in (${sql.list(codes)})`;
  const named = sql`select id from customers_customer where status in ('active', 'archived') and name_folded = ${foldName(draft.name)}`;
  const reached = (kinds: readonly ('phone' | 'mail')[]) =>
    sql.join(
      kinds
        .filter((kind) => folded(kind).length > 0)
        .map(
          (kind) => sql`select customer_id as id from customers_contact
            where kind = ${kind} and folded in (${sql.list(folded(kind))})`,
        ),
      sql` union `,
    );
  const ids = draft.id === undefined ? [] : [byId];
  const coded = codes.length === 0 ? [] : [byCode()];
  switch (by) {
    case 'code':
      return [...ids, ...coded];
    case 'mail':
    case 'phone':
      return folded(by).length === 0 ? ids : [...ids, reached([by])];
    case 'name':
      return [...ids, named];
    case 'any': {
      if (draft.id !== undefined) return [...ids, ...coded];
      const canBeReached = folded('phone').length + folded('mail').length > 0;
      if (canBeReached) return [...coded, sql`${named} and id in (${reached(['phone', 'mail'])})`];
      return coded.length > 0 ? coded : [named];
    }
  }
}

/** Somebody else with the same phone or mail: they may be one, and may share a household. */
export async function alikeOf(
  reader: Reader,
  { contacts }: CustomerDraft,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const folded = contacts.filter(({ kind }) => kind === 'phone' || kind === 'mail').map(foldContact);
  if (folded.length === 0) return undefined;
  return reader.get(
    sql`select c.id, c.name from customers_contact k join customers_customer c on c.id = k.customer_id
        where k.kind in ('phone', 'mail') and k.folded in (${sql.list(folded)}) limit 1`,
  );
}
