import { field, v } from '@counterpart/sdk';

/** What a customer may agree to. */
export const ConsentPurposeSchema = v.picklist(['mail', 'phone', 'message', 'profile']);
/** How the customer said so. */
export const ConsentWaySchema = v.picklist(['in-person', 'paper', 'phone', 'mail', 'online']);

/** One time that a customer agreed to something, or took it back. */
export const ConsentSchema = v.object({
  id: field.id(),
  purpose: ConsentPurposeSchema,
  given: v.boolean(),
  how: ConsentWaySchema,
  /** When the customer said so. */
  at: field.at(),
  /** Who wrote it down; null: nobody in person, an import for example. */
  person: v.nullable(v.object({ id: v.string(), name: v.string() })),
});

export const RecordConsentSchema = v.object({
  customer: field.id(),
  purpose: ConsentPurposeSchema,
  given: v.boolean(),
  how: ConsentWaySchema,
  /** Absent: just now. */
  at: v.optional(field.at()),
});

export type ConsentPurpose = v.InferOutput<typeof ConsentPurposeSchema>;
export type ConsentWay = v.InferOutput<typeof ConsentWaySchema>;
export type Consent = v.InferOutput<typeof ConsentSchema>;
export type RecordConsent = v.InferOutput<typeof RecordConsentSchema>;
