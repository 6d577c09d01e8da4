import { field, v } from '@counterpart/sdk';
import { CashPiecesSchema } from './counted-cash.ts';

/** What is being counted, as far as somebody has come. */
export const CountDraftInputSchema = v.strictObject({
  shift: field.id(),
  pieces: CashPiecesSchema,
  /** Instead of the pieces, where only the sum is counted. */
  sum_minor: v.optional(v.nullable(field.positiveMinor()), null),
  others: v.pipe(
    v.array(v.strictObject({ method: field.id(), counted_minor: field.minor() })),
    v.maxLength(50),
  ),
});
export type CountDraftInput = v.InferOutput<typeof CountDraftInputSchema>;

export const CountDraftSchema = v.object({
  ...CountDraftInputSchema.entries,
  /** The request id under which exactly this is handed in: another content has another. */
  request: field.id(),
});
export type CountDraft = v.InferOutput<typeof CountDraftSchema>;
