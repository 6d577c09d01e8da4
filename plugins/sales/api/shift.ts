import { field, v } from '@counterpart/sdk';
import { CashPiecesSchema } from './counted-cash.ts';

export const CashMovementKindSchema = v.picklist(['paid-in', 'paid-out', 'dropped']);
export type CashMovementKind = v.InferOutput<typeof CashMovementKindSchema>;

/** Cash put into the drawer or taken out of it without a sale; `dropped` went to the safe. */
export const CashMovementSchema = v.object({
  id: field.id(),
  kind: CashMovementKindSchema,
  amount_minor: field.positiveMinor(),
  reason: v.string(),
  at: field.at(),
  person: v.nullable(v.string()),
  approvedBy: v.nullable(v.string()),
});
export type CashMovement = v.InferOutput<typeof CashMovementSchema>;

/** A register's shift as its cashier sees it: nothing here says what should be in the drawer. */
export const ShiftSchema = v.object({
  id: field.id(),
  /** 1, 2, 3 … without a gap per register; its Z will have the same. */
  number: v.number(),
  register: v.object({ id: field.id(), name: v.string() }),
  till: field.id(),
  currency: v.string(),
  opened_at: field.at(),
  openedBy: v.nullable(v.string()),
  float_minor: field.minor(),
  floatPieces: v.nullable(CashPiecesSchema),
  /** How many documents were posted in it so far. */
  documents: v.number(),
  movements: v.array(CashMovementSchema),
  /** The ways to pay, beside cash, that were used in it: each is to be counted. */
  otherMethods: v.array(v.object({ method: v.string(), title: v.string() })),
});
export type Shift = v.InferOutput<typeof ShiftSchema>;

/** What should be there of one way to pay, what is, and what is missing (negative) or too much. */
export const CountedTenderSchema = v.object({
  method: v.string(),
  title: v.string(),
  kind: v.string(),
  expected_minor: field.minor(),
  counted_minor: field.minor(),
  difference_minor: field.minor(),
});
export type CountedTender = v.InferOutput<typeof CountedTenderSchema>;

/** A count as it was handed in, and only now what should be there. The drawer is the row of kind `cash`. */
export const ShiftCountSchema = v.object({
  id: field.id(),
  shift: field.id(),
  /** The first, second … of its shift. */
  number: v.number(),
  at: field.at(),
  person: v.nullable(v.string()),
  pieces: v.nullable(CashPiecesSchema),
  tenders: v.array(CountedTenderSchema),
});
export type ShiftCount = v.InferOutput<typeof ShiftCountSchema>;
