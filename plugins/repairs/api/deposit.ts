import { field, v } from '@counterpart/sdk';

/** `asked` until it is paid at the till; `held` while some of it is left; `spent` once all was used or paid back. */
export const DepositStateSchema = v.picklist(['asked', 'held', 'spent', 'withdrawn']);

export const DepositSchema = v.object({
  id: field.id(),
  ticket: field.id(),
  /** What is sold at the till, as `SellableItem.ref`; the provider is `repairs`. */
  ref: field.id(),
  state: DepositStateSchema,
  amount_minor: field.minor(),
  /** What the shop still owes of it. */
  left_minor: field.minor(),
  /** The sale with which it was paid. */
  document: v.nullable(v.object({ id: field.id(), receipt: v.string() })),
  asked_at: field.at(),
});
export type Deposit = v.InferOutput<typeof DepositSchema>;
