import { field, v } from '@counterpart/sdk';

/** Why a person changes the stock by hand. */
export const AdjustmentReasonSchema = v.picklist([
  'count',
  'received',
  'damaged',
  'lost',
  'found',
  'correction',
]);
export const MoveReasonSchema = v.picklist([
  'opening',
  'sale',
  'return',
  /** Back to whoever supplied it. */
  'supplier',
  /** A document was voided: what it had moved moves back. */
  'void',
  ...AdjustmentReasonSchema.options,
]);

/** One row of the ledger. It never changes. */
export const StockMoveSchema = v.object({
  id: field.id(),
  /** Negative: out of the shop. */
  quantity_milli: field.milli(),
  onHandAfter_milli: field.milli(),
  reason: MoveReasonSchema,
  /** The sale or the like that caused it, null for a move made by hand. */
  document: v.nullable(v.object({ provider: v.string(), ref: v.string(), label: v.string() })),
  note: v.string(),
  moved_at: field.at(),
});

export type AdjustmentReason = v.InferOutput<typeof AdjustmentReasonSchema>;
export type MoveReason = v.InferOutput<typeof MoveReasonSchema>;
export type StockMove = v.InferOutput<typeof StockMoveSchema>;
