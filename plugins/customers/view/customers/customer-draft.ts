import type { FieldErrors } from '@counterpart/sdk/view';
import type { Contact, Customer, SaveCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A customer as the form holds it. Rows that are empty count for nothing. */
export interface CustomerDraft {
  name: string;
  code: string;
  company: string;
  phones: readonly Contact[];
  mails: readonly Contact[];
  addresses: readonly Contact[];
  cards: readonly Contact[];
  otherNames: readonly Contact[];
  taxNumber: string;
  exemptReason: string;
  /** Empty: none. */
  group: string;
  /** Separated by commas. */
  tags: string;
  note: string;
  fields: Readonly<Record<string, string>>;
}

export const EMPTY_CUSTOMER: CustomerDraft = {
  name: '',
  code: '',
  company: '',
  phones: [],
  mails: [],
  addresses: [],
  cards: [],
  otherNames: [],
  taxNumber: '',
  exemptReason: '',
  group: '',
  tags: '',
  note: '',
  fields: {},
};

export function draftOf(customer: Customer): CustomerDraft {
  const bare = (values: readonly string[]) => values.map((value) => ({ label: '', value }));
  return {
    name: customer.name,
    code: customer.code,
    company: customer.company,
    phones: customer.phones,
    mails: customer.mails,
    addresses: customer.addresses,
    cards: bare(customer.cards),
    otherNames: bare(customer.otherNames),
    taxNumber: customer.taxNumber,
    exemptReason: customer.exemptReason,
    group: customer.group?.id ?? '',
    tags: customer.tags.join(', '),
    note: customer.note,
    fields: customer.fields,
  };
}

export function problemsOf(draft: CustomerDraft): FieldErrors<CustomerDraft> {
  return { name: draft.name.trim() === '' ? t('nameMissing') : undefined };
}

/** What the host is asked to save. */
export function inputOf(draft: CustomerDraft): SaveCustomer {
  const values = (rows: readonly Contact[]) => filled(rows).map(({ value }) => value);
  return {
    name: draft.name,
    code: draft.code,
    company: draft.company,
    phones: filled(draft.phones),
    mails: filled(draft.mails),
    addresses: filled(draft.addresses),
    cards: values(draft.cards),
    otherNames: values(draft.otherNames),
    taxNumber: draft.taxNumber,
    exemptReason: draft.exemptReason,
    group: draft.group === '' ? null : draft.group,
    tags: draft.tags
      .split(/[,،、]/u)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    note: draft.note,
    fields: { ...draft.fields },
  };
}

function filled(rows: readonly Contact[]): Contact[] {
  return rows.filter(({ value }) => value.trim() !== '').map(({ label, value }) => ({ label, value }));
}
