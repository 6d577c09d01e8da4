import { field, v } from '@counterpart/sdk';

/** A receipt that names the customer. */
export const CustomerDocumentSchema = v.object({
  id: field.id(),
  kind: v.string(),
  receipt: v.string(),
  at: field.at(),
  /** Below zero where more was given back than sold. */
  total_minor: field.minor(),
});

export const CustomerTotalsSchema = v.object({
  documents: v.number(),
  /** All together, what was given back taken off. */
  total_minor: field.minor(),
  /** Null without any. */
  first_at: v.nullable(field.at()),
  last_at: v.nullable(field.at()),
});

export type CustomerDocument = v.InferOutput<typeof CustomerDocumentSchema>;
export type CustomerTotals = v.InferOutput<typeof CustomerTotalsSchema>;
