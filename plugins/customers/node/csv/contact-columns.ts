import { joinList, splitList } from '@counterpart/sdk';
import { type Contact, type ContactKind, MAX_CONTACT, MAX_CONTACT_LABEL } from '../../api/index.ts';
import type { CustomerColumn, ExportedCustomer } from './column.ts';
import type { CustomerDraft } from './customer-draft.ts';

/** "+49 170 1 | work; 030 2": several of a kind, each with a word about it if there is one. */
function list(
  kind: ContactKind,
  id: string,
  header: string,
  of: (customer: ExportedCustomer) => readonly (Contact | string)[],
): CustomerColumn {
  return {
    id,
    header,
    aliases: [],
    read(cell, draft, problem) {
      for (const part of splitList(cell)) {
        const [value = '', label = ''] = splitList(part, '|');
        if (value === '') problem('unknown-contact', `Write “${header}” like “one | work; another”.`);
        else if (value.length > MAX_CONTACT[kind] || label.length > MAX_CONTACT_LABEL)
          problem(
            'too-long',
            `“${header}” has something longer than ${MAX_CONTACT[kind]} letters. Shorten it.`,
          );
        else draft.contacts.push({ kind, value, label });
      }
    },
    write: (customer) =>
      joinList(
        of(customer).map((contact) => {
          const { value, label } = typeof contact === 'string' ? { value: contact, label: '' } : contact;
          return joinList(label === '' ? [value] : [value, label], '|');
        }),
      ),
  };
}

/** As an export writes them. */
export const contactListColumns: readonly CustomerColumn[] = [
  list('phone', 'phones', 'Phones', ({ phones }) => phones),
  list('mail', 'mails', 'Mails', ({ mails }) => mails),
  list('address', 'addresses', 'Addresses', ({ addresses }) => addresses),
  list('card', 'cards', 'Cards', ({ cards }) => cards),
  // Whoever has a number from before a merge still finds the customer by it.
  list('card', 'earlierNumbers', 'Earlier numbers', ({ earlierCodes }) => earlierCodes),
  list('name', 'otherNames', 'Other names', ({ otherNames }) => otherNames),
];

/** One of a kind, as other programs write it. */
function single(
  kind: ContactKind,
  id: string,
  header: string,
  label: string,
  aliases: readonly string[],
): CustomerColumn {
  return {
    id,
    header,
    aliases,
    read(cell, draft, problem) {
      if (cell.length > MAX_CONTACT[kind])
        problem('too-long', `“${header}” is longer than ${MAX_CONTACT[kind]} letters. Shorten it.`);
      draft.contacts.push({ kind, value: cell, label });
    },
  };
}

/** A part of the address. */
function addressLine(id: string, header: string, aliases: readonly string[]): CustomerColumn {
  return {
    id,
    header,
    aliases,
    read: (cell, draft: CustomerDraft) => void draft.addressLines.push(cell),
  };
}

export const foreignContactColumns: readonly CustomerColumn[] = [
  single('phone', 'phone', 'Phone', '', ['phone', 'phonenumber', 'telephone', 'tel', 'telefon', 'phone1']),
  single('phone', 'mobile', 'Mobile', 'mobile', [
    'mobile',
    'mobilephone',
    'cellphone',
    'cell',
    'handy',
    'phone2',
  ]),
  single('mail', 'mail', 'Mail', '', ['mail', 'email', 'emailaddress', 'email1']),
  single('card', 'card', 'Card', '', ['card', 'cardnumber', 'loyaltycard', 'barcode']),
  single('address', 'address', 'Address', '', ['address', 'fulladdress', 'adresse']),
  addressLine('street', 'Street', ['street', 'streetaddress', 'address1', 'addressline1', 'strasse']),
  addressLine('street2', 'Street, second line', ['address2', 'addressline2', 'street2']),
  addressLine('postcode', 'Postcode', ['postcode', 'postalcode', 'zip', 'zipcode', 'plz']),
  addressLine('city', 'City', ['city', 'town', 'ort', 'stadt', 'ville']),
  addressLine('region', 'Region', ['region', 'state', 'county', 'province']),
  addressLine('country', 'Country', ['country', 'land', 'pays']),
];
