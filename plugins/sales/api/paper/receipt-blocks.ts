import { definePoint, type PrintBlock } from '@counterpart/sdk';
import type { Receipt } from '../receipt.ts';

/** The parts of a receipt, from top to bottom; what a module adds comes after the part that it names. */
export const RECEIPT_PLACES = ['header', 'lines', 'totals', 'payments', 'footer'] as const;
export type ReceiptPlace = (typeof RECEIPT_PLACES)[number];

/** Adds to receipts: loyalty points, the warranty of a repair, a tax authority's code. */
export interface ReceiptBlock {
  readonly place: ReceiptPlace;
  /** Small first, among those of the same place. */
  readonly order: number;
  /**
   * Blocks for this document; none when there is nothing to say. Called inside a query where the books are kept: it may
   * read this module's own tables. What throws is left out, and the receipt is printed without it.
   */
  compose(receipt: Receipt): Promise<readonly PrintBlock[]>;
}

export const ReceiptBlocks = definePoint<{ node: ReceiptBlock }>('sales.receiptBlocks/v1');
