import { field, v } from '@counterpart/sdk';

/** A phone, mail or address, with a word about it ("work") that may be empty. */
export const ContactSchema = v.object({ label: field.text(60), value: field.requiredText(500) });

export const ContactsSchema = v.pipe(v.array(ContactSchema), v.maxLength(20));
/** Cards by which a customer is recognised, and names the customer had before. */
export const TextsSchema = v.pipe(v.array(field.requiredText(200)), v.maxLength(20));

export type Contact = v.InferOutput<typeof ContactSchema>;
export type ContactKind = 'phone' | 'mail' | 'address' | 'card' | 'name';
