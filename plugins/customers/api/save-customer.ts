import { field, v } from '@counterpart/sdk';
import { MAX_FIELD_VALUE } from './custom-field.ts';
import { ContactsSchema, NoteSchema, TagsSchema, TextsSchema } from './contact.ts';

/** What a person fills in. Absent means: leave it as it is, or nothing for a new one. */
export const SaveCustomerSchema = v.object({
  /** Absent for a new customer. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  name: field.requiredText(200),
  /** Left out or empty, a new customer gets the next number. */
  code: v.optional(field.text(40)),
  company: v.optional(field.text(200)),
  phones: v.optional(ContactsSchema),
  mails: v.optional(ContactsSchema),
  addresses: v.optional(ContactsSchema),
  cards: v.optional(TextsSchema),
  otherNames: v.optional(TextsSchema),
  taxNumber: v.optional(field.text(60)),
  exemptReason: v.optional(field.text(200)),
  group: v.optional(v.nullable(field.id())),
  tags: v.optional(TagsSchema),
  note: v.optional(NoteSchema),
  /** By the id of a custom field; an empty text takes the value away, a field that is not named keeps its. */
  fields: v.optional(v.record(v.string(), field.text(MAX_FIELD_VALUE))),
});

export type SaveCustomer = v.InferOutput<typeof SaveCustomerSchema>;
