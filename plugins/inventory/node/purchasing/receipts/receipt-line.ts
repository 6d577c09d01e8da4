import type { PurchaseUnit } from '../../../api/index.ts';

/** A line of a receipt that is about to be posted; out of the shop where it is negative. */
export interface ReceiptLine {
  readonly orderLine: string | null;
  readonly product: string;
  readonly name: string;
  readonly code: string;
  readonly unit: PurchaseUnit;
  readonly quantity_milli: number;
  readonly base_milli: number;
  /** Which ones, of goods of which each has a number. */
  readonly serials?: readonly string[] | undefined;
  /** What the supplier takes for it; null while nobody knows. */
  readonly amount_minor: number | null;
  /** Its part of what was paid on top. */
  readonly extra_minor: number;
}
