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
  /** From one location of the shop to another. */
  'transfer',
  /** Used up by another module, for a repair for example. */
  'used',
  /** The value alone changed. */
  'revaluation',
  ...AdjustmentReasonSchema.options,
]);

/** One row of the ledger. It never changes. */
export const StockMoveSchema = v.object({
  id: field.id(),
  /** Negative: out of the shop. */
  quantity_milli: field.milli(),
  /** What is on hand at the location after it. */
  onHandAfter_milli: field.milli(),
  /** null: on the way between two locations, or the value alone changed. */
  location: v.nullable(v.object({ id: field.id(), name: v.string() })),
  reason: MoveReasonSchema,
  /** The sale or the like that caused it, null for a move made by hand. */
  document: v.nullable(v.object({ provider: v.string(), ref: v.string(), label: v.string() })),
  note: v.string(),
  moved_at: field.at(),
});

export type AdjustmentReason = v.InferOutput<typeof AdjustmentReasonSchema>;
export type MoveReason = v.InferOutput<typeof MoveReasonSchema>;
export type StockMove = v.InferOutput<typeof StockMoveSchema>;
