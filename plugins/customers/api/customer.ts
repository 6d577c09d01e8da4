import { field, v } from '@counterpart/sdk';
import { ContactSchema } from './contact.ts';

export const CustomerStatusSchema = v.picklist(['active', 'archived']);

/** A customer as lists show it. */
export const ListedCustomerSchema = v.object({
  id: field.id(),
  /** The shop's number for them, "C1001". */
  code: v.string(),
  name: v.string(),
  company: v.string(),
  /** The first of each kind; empty when there is none. */
  phone: v.string(),
  mail: v.string(),
  address: v.string(),
  group: v.nullable(v.object({ id: field.id(), name: v.string() })),
  tags: v.array(v.string()),
  /** Negative: paid in advance. */
  owes_minor: field.minor(),
  status: CustomerStatusSchema,
  created_at: field.at(),
});

export const CustomerSchema = v.object({
  ...v.omit(ListedCustomerSchema, ['phone', 'mail', 'address', 'owes_minor']).entries,
  phones: v.array(ContactSchema),
  mails: v.array(ContactSchema),
  addresses: v.array(ContactSchema),
  cards: v.array(v.string()),
  otherNames: v.array(v.string()),
  taxNumber: v.string(),
  /** Why this customer buys without tax; empty: with. */
  exemptReason: v.string(),
  note: v.string(),
  /** By the id of a custom field; a number as "12.5", a day as "2026-02-28". */
  fields: v.record(v.string(), v.string()),
  /** Nothing is kept of who it was. */
  erased: v.boolean(),
  /** Every id that means this customer: its own, and those of the records that were merged into it. */
  refs: v.array(field.id()),
  /** Raised by every change: hand it back when saving. */
  revision: v.number(),
  updated_at: field.at(),
});

export type CustomerStatus = v.InferOutput<typeof CustomerStatusSchema>;
export type ListedCustomer = v.InferOutput<typeof ListedCustomerSchema>;
export type Customer = v.InferOutput<typeof CustomerSchema>;
