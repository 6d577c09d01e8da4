import { v } from '@counterpart/sdk';

export const PurchaseOrderStateSchema = v.picklist([
  'draft',
  'ordered',
  'partly-received',
  'received',
  'closed-short',
  'cancelled',
]);
export type PurchaseOrderState = v.InferOutput<typeof PurchaseOrderStateSchema>;

interface StateRule {
  /** What a person may change: everything, when it should arrive and the note, or nothing. */
  readonly edits: 'everything' | 'arrival' | 'nothing';
  /** Goods may be received on it; its state then follows from what is here. */
  readonly receives: boolean;
  /** What is missing on it is on its way, or will be. */
  readonly isOpen: boolean;
  /** Where a person may take it. */
  readonly to: readonly PurchaseOrderState[];
}

/**
 * A purchase order from draft to delivery. `ordered`, `partly-received` and `received` follow from the receipts: to
 * `ordered` means to whichever of the three they say.
 */
export const PURCHASE_ORDER_STATES: Readonly<Record<PurchaseOrderState, StateRule>> = {
  draft: { edits: 'everything', receives: false, isOpen: true, to: ['ordered', 'cancelled'] },
  ordered: { edits: 'arrival', receives: true, isOpen: true, to: ['draft', 'cancelled'] },
  'partly-received': { edits: 'arrival', receives: true, isOpen: true, to: ['closed-short'] },
  received: { edits: 'nothing', receives: false, isOpen: false, to: [] },
  'closed-short': { edits: 'nothing', receives: false, isOpen: false, to: ['ordered'] },
  cancelled: { edits: 'nothing', receives: false, isOpen: false, to: ['draft'] },
};

/** Those on which something is still to come. */
export const OPEN_ORDER_STATES: readonly PurchaseOrderState[] = PurchaseOrderStateSchema.options.filter(
  (state) => PURCHASE_ORDER_STATES[state].isOpen,
);

/** What the receipts say of an order that was sent. */
export function stateByReceipts(
  lines: readonly { readonly base_milli: number; readonly received_milli: number }[],
): 'ordered' | 'partly-received' | 'received' {
  if (lines.every(({ received_milli }) => received_milli === 0)) return 'ordered';
  return lines.every(({ base_milli, received_milli }) => received_milli >= base_milli)
    ? 'received'
    : 'partly-received';
}
