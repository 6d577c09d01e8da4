import { canonicalJson, foldName } from '@counterpart/sdk';
import type { Customer } from '../../../api/index.ts';
import { distinctContacts } from '../../contacts/write-contacts.ts';
import { contactsOf, type CustomerFields } from '../../customers/customer-fields.ts';
import type { CustomerDraft } from '../customer-draft.ts';

/** What the names in a row stand for in the shop. */
export interface DraftMeaning {
  readonly group: string | null;
  /** By the id of the custom field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A new customer, as a row says; the number is still to be found when the row has none. */
export function newFields(draft: CustomerDraft, { group, fields }: DraftMeaning): CustomerFields {
  return {
    code: draft.code,
    name: draft.name,
    company: draft.company,
    contacts: distinctContacts(draft.contacts),
    taxNumber: draft.taxNumber,
    exemptReason: draft.exemptReason,
    group,
    tags: draft.tags,
    note: draft.note,
    fields,
  };
}

/**
 * What a customer becomes by a row, or undefined when it says nothing new. A file takes nothing away: an empty cell says
 * nothing, and phones, mails, addresses, cards and tags are added to those that are there.
 */
export function updatedFields(
  customer: Customer,
  draft: CustomerDraft,
  { group, fields }: DraftMeaning,
): CustomerFields | undefined {
  const before: CustomerFields = {
    code: customer.code,
    name: customer.name,
    company: customer.company,
    contacts: contactsOf(customer),
    taxNumber: customer.taxNumber,
    exemptReason: customer.exemptReason,
    group: customer.group?.id ?? null,
    tags: customer.tags,
    note: customer.note,
    fields: customer.fields,
  };
  const known = new Set(customer.tags.map(foldName));
  const after: CustomerFields = {
    code: draft.code || before.code,
    name: draft.name,
    company: draft.company || before.company,
    contacts: distinctContacts([...before.contacts, ...draft.contacts]),
    taxNumber: draft.taxNumber || before.taxNumber,
    exemptReason: draft.exemptReason || before.exemptReason,
    group: group ?? before.group,
    tags: [...before.tags, ...draft.tags.filter((tag) => !known.has(foldName(tag)))],
    note: draft.note || before.note,
    fields: { ...before.fields, ...fields },
  };
  const isSame = canonicalJson({ ...before }) === canonicalJson({ ...after });
  return isSame ? undefined : after;
}
