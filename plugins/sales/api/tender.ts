import { field, v } from '@counterpart/sdk';

/** A part of the payment that is on the counter already; nothing of it is posted yet. */
export const TenderSchema = v.object({
  id: field.id(),
  /** As `PaymentMethodInfo.id`. */
  method: v.string(),
  title: v.string(),
  kind: v.picklist(['cash', 'other']),
  /** Negative when the shop pays back. */
  tendered_minor: field.minor(),
  reference: v.nullable(v.string()),
});
export type Tender = v.InferOutput<typeof TenderSchema>;

/** A payment as the till offers it. */
export const NewTenderSchema = v.strictObject({
  method: v.pipe(field.id(), v.description('An id that `sales.paymentMethods` lists.')),
  tendered_minor: v.pipe(
    field.minor(),
    v.check((amount) => amount !== 0, 'Give an amount.'),
    v.description('In minor units; negative when the shop pays back.'),
  ),
  reference: v.optional(v.nullable(field.text(120)), null),
});
export type NewTender = v.InferOutput<typeof NewTenderSchema>;
