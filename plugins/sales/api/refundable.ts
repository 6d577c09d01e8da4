import { field, v } from '@counterpart/sdk';
import { lineFigures } from './fields.ts';
import { PartyRefSchema } from './parties.ts';
import { DocumentKindSchema } from './returns.ts';

const RefundableLineSchema = v.object({
  /** The posted line, for `refundOf`. */
  line: field.id(),
  position: v.number(),
  provider: v.nullable(v.string()),
  ref: v.nullable(v.string()),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  /** As it was sold: the number of the very one, say. */
  note: v.nullable(v.string()),
  taxClass: v.nullable(v.string()),
  /** It was sold whole and is sold whole: no half of it comes back. */
  wholeOnly: v.boolean(),
  /** The line as it was posted. */
  posted: v.object(lineFigures),
  refunded_milli: field.milli(),
  /** How much of it can still be given back; zero for what was given back itself, and once it is voided. */
  left_milli: field.milli(),
  /** What the customer would get for all that is left, taxes included. */
  left_minor: field.minor(),
});
export type RefundableLine = v.InferOutput<typeof RefundableLineSchema>;

/** A posted document and what of it can still be given back. */
export const RefundableSchema = v.object({
  document: field.id(),
  receipt: v.string(),
  kind: DocumentKindSchema,
  at: field.at(),
  currency: v.string(),
  voided: v.boolean(),
  /** Whom it was for. */
  party: v.nullable(PartyRefSchema),
  lines: v.array(RefundableLineSchema),
});
export type Refundable = v.InferOutput<typeof RefundableSchema>;
