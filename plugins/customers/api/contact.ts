import { field, v } from '@counterpart/sdk';

/** Letters that a phone, mail or address has at most, and a card or a name. */
export const MAX_CONTACT = { phone: 500, mail: 500, address: 500, card: 200, name: 200 } as const;
export const MAX_CONTACT_LABEL = 60;

/** A phone, mail or address, with a word about it ("work") that may be empty. */
export const ContactSchema = v.object({
  label: field.text(MAX_CONTACT_LABEL),
  value: field.requiredText(MAX_CONTACT.phone),
});

/**
 * The most of one kind that a call takes. It bounds a request and not a person: merged records keep what each had, and
 * whatever is kept can be saved again.
 */
const MOST = 1_000;

export const ContactsSchema = v.pipe(v.array(ContactSchema), v.maxLength(MOST));
/** Cards by which a customer is recognised, and names the customer had before. */
export const TextsSchema = v.pipe(v.array(field.requiredText(MAX_CONTACT.card)), v.maxLength(MOST));
export const TagsSchema = v.pipe(v.array(field.requiredText(60)), v.maxLength(MOST));
/** Letters of a note: enough for the notes of many records that became one. */
export const MAX_NOTE = 100_000;
export const NoteSchema = field.text(MAX_NOTE);

export type Contact = v.InferOutput<typeof ContactSchema>;
export type ContactKind = 'phone' | 'mail' | 'address' | 'card' | 'name';
