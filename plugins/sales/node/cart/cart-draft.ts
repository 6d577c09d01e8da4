import type { Discount } from '@counterpart/sdk';
import type { PriceOrigin, Receipt, Tender } from '../../api/index.ts';

/** A line as somebody put it together, before it is priced. */
export interface DraftLine {
  readonly id: string;
  readonly position: number;
  /** Taken out, but still there to be brought back. */
  readonly removed: boolean;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly category: string | null;
  readonly taxClass: string | null;
  readonly priceOrigin: Exclude<PriceOrigin, 'earlier'>;
  /** The module's price when the line was added. */
  readonly listPrice_minor: number | null;
  readonly note: string | null;
  readonly discount: Discount | null;
  readonly quantity_milli: number;
  readonly unitPrice_minor: number;
}

/** A cart as it is kept in `till.db`. Never changed in place: every edit gives a new one. */
export interface CartDraft {
  readonly id: string;
  /** The request id it will be posted under. */
  readonly request: string;
  /** `posting` from before the posting is sent until its outcome is known. */
  readonly state: 'open' | 'posting';
  readonly revision: number;
  readonly saleDiscount: Discount | null;
  /** Parts of the payment that are on the counter already. */
  readonly tenders: readonly Tender[];
  /** Of the sale posted last, while it is shown. */
  readonly receipt: Receipt | null;
  /** By position, those taken out among them. */
  readonly lines: readonly DraftLine[];
}

/** What is in the cart. */
export function linesIn(draft: CartDraft): readonly DraftLine[] {
  return draft.lines.filter((line) => !line.removed);
}
