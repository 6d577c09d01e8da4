import type { Discount, PostedLine, TaxRate } from '@counterpart/sdk';
import type { Disposition, PriceOrigin, RefundedLine } from '../../api/index.ts';

/** A line of a document about to be posted, with everything looked up. */
export interface DescribedLine {
  readonly id: string;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly category: string | null;
  readonly unit: string | null;
  readonly taxClass: string | null;
  readonly priceOrigin: PriceOrigin;
  /** What the price is called that this customer has. */
  readonly priceTitle?: string | null | undefined;
  /** The module's price at this moment; null when there is none. */
  readonly listPrice_minor: number | null;
  readonly note: string | null;
  readonly quantity_milli: number;
  readonly unitPrice_minor: number;
  readonly discount: Discount | null;
  readonly withoutSaleDiscount?: boolean | undefined;
  /** Instead of those of the tax class, which then is null. */
  readonly taxes?: readonly TaxRate[] | null | undefined;
  /** Where this price differs from the shop's others. */
  readonly priceIncludesTax?: boolean | null | undefined;
  readonly exempt?: boolean | undefined;
  /** Why; on a line that is given back it is where the line was sold. */
  readonly exemptReason?: string | null | undefined;
  readonly refundOf: LineTakenBack | null;
  readonly disposition: Disposition | null;
  readonly reason: string | null;
}

/** The posted line that a line gives back or cancels. */
export interface LineTakenBack extends RefundedLine {
  readonly posted: PostedLine;
  /** What that line had itself given back, when a void cancels a refund. */
  readonly gaveBack: RefundedLine | null;
}
