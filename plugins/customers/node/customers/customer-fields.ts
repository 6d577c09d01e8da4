import type { Contact, Customer } from '../../api/index.ts';
import type { WrittenContact } from '../contacts/contact-row.ts';

/** What is kept of a customer, whole: what a form, a row of a file or a merge makes of it. */
export interface CustomerFields {
  readonly code: string;
  readonly name: string;
  readonly company: string;
  readonly contacts: readonly WrittenContact[];
  readonly taxNumber: string;
  readonly exemptReason: string;
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly note: string;
  readonly fields: Readonly<Record<string, string>>;
}

export function contactsOf(
  customer: Partial<Pick<Customer, 'phones' | 'mails' | 'addresses' | 'cards' | 'otherNames'>>,
): WrittenContact[] {
  const named = (kind: WrittenContact['kind'], all: readonly Contact[] = []) =>
    all.map(({ label, value }) => ({ kind, label, value }));
  const bare = (kind: WrittenContact['kind'], all: readonly string[] = []) =>
    all.map((value) => ({ kind, label: '', value }));
  return [
    ...named('phone', customer.phones),
    ...named('mail', customer.mails),
    ...named('address', customer.addresses),
    ...bare('card', customer.cards),
    ...bare('name', customer.otherNames),
  ];
}
