import type { MirrorRoundingMode } from '../money/rounding-mode.ts';
import type { TaxAmount, TaxRate, TaxTotal } from '../tax/tax-rate.ts';

/**
 * All amounts are integer minor units (`_minor`), quantities integer thousandths (`_milli`), rates and percentages
 * parts per million (`_ppm`). "In the price's own terms" means the net and those taxes that the price includes: the
 * gross for a line whose price includes tax, the net otherwise.
 */

/** `line`: each line's taxes are rounded by themselves. `document`: once for each tax, then shared among the lines. */
export type RoundingScope = 'line' | 'document';

/** Always given as a positive figure; on a returned line it takes the sign of the line, so that it is given back. */
export type Discount =
  | { readonly kind: 'percent'; readonly percent_ppm: number }
  | { readonly kind: 'amount'; readonly amount_minor: number };

/** For currencies whose smallest coins are gone: CHF `{ step_minor: 5, mode: 'nearest' }`. Acts on magnitudes. */
export interface CashRounding {
  readonly step_minor: number;
  readonly mode: 'nearest' | 'up' | 'down';
}

/** A line whose figures follow from quantity and price. */
export interface SaleLine {
  /** Unique in the document. */
  readonly id: string;
  /** Negative for a return without the original sale. */
  readonly quantity_milli: number;
  /** Before any discount, in the price's own terms. */
  readonly unitPrice_minor: number;
  /** What holds for the taxes that do not say it themselves. */
  readonly priceIncludesTax: boolean;
  /** In the order in which they are taken. */
  readonly taxes: readonly TaxRate[];
  /**
   * The line is sold without its taxes. Taxes that its price includes come off the price: the customer pays exactly the
   * net that the same line, or the same exempt lines of a document, would show with tax.
   */
  readonly exempt?: boolean | undefined;
  readonly discount?: Discount | undefined;
  /** The sale discount passes over this line (a gift card, a deposit, a returned item in an exchange). */
  readonly withoutSaleDiscount?: boolean | undefined;
  readonly refundOf?: undefined;
}

/**
 * A line that gives back a part of a posted line. Its figures are prorated from what was posted, so that refunds in
 * parts sum to the original to the unit, tax by tax, whatever the shop's settings are by now.
 */
export interface RefundLine {
  readonly id: string;
  /** Of the opposite sign to the original's quantity. */
  readonly quantity_milli: number;
  readonly refundOf: {
    /** The line as it was priced and stored. */
    readonly line: PostedLine;
    /** What earlier refunds took of it, in the sign of the original's quantity. */
    readonly refundedBefore_milli: number;
  };
}

export type PricingLine = SaleLine | RefundLine;

export interface PaymentInput {
  readonly id: string;
  /** Only cash is rounded to coins. */
  readonly kind: 'cash' | 'other';
  /** What was handed over; negative when the shop pays out. */
  readonly amount_minor: number;
}

export interface PricingInput {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly roundingMode: MirrorRoundingMode;
  readonly roundingScope: RoundingScope;
  readonly cashRounding?: CashRounding | undefined;
  readonly lines: readonly PricingLine[];
  readonly saleDiscount?: Discount | undefined;
  /** Every line sold is exempt; lines given back are what they were. */
  readonly exempt?: boolean | undefined;
  readonly payments?: readonly PaymentInput[] | undefined;
}

/** The figures of a line that a later refund needs; store all of them. */
export interface PostedLine {
  readonly quantity_milli: number;
  readonly unitPrice_minor: number;
  readonly priceIncludesTax: boolean;
  /** round(quantity × unit price), in the price's own terms. */
  readonly base_minor: number;
  /** The line's own discount; same sign as the base. */
  readonly lineDiscount_minor: number;
  /** The line's share of the sale discount. */
  readonly saleDiscount_minor: number;
  /** Sold without its taxes. */
  readonly exempt: boolean;
  /** The taxes that the price includes and an exempt customer does not pay; zero on any other line. */
  readonly exemptTax_minor: number;
  /** base − line discount − sale discount − exempt tax, in the price's own terms: net + the taxes in the price. */
  readonly amount_minor: number;
  readonly net_minor: number;
  /** One for each tax of the line, in the line's order; none on an exempt line. */
  readonly taxes: readonly TaxAmount[];
  /** Sum of the line's taxes. */
  readonly tax_minor: number;
  /** net + tax. */
  readonly gross_minor: number;
}

export interface PricedLine extends PostedLine {
  readonly id: string;
}

export interface PricedDocument {
  readonly currency: string;
  /** In the order of the input. */
  readonly lines: readonly PricedLine[];
  /** Sum of base − line discount, each in its price's own terms: what the sale discount is taken from. */
  readonly subtotal_minor: number;
  readonly lineDiscount_minor: number;
  readonly saleDiscount_minor: number;
  /** Line discounts and sale discount together. */
  readonly discount_minor: number;
  /** Taxes in the prices of exempt lines, which nobody pays. */
  readonly exemptTax_minor: number;
  readonly net_minor: number;
  /** One row for each tax id, rate and fixed amount, in order of first appearance. Sums of the lines. */
  readonly taxes: readonly TaxTotal[];
  readonly tax_minor: number;
  /** net + tax, and also the sum of the lines' gross: what the customer owes before cash rounding. */
  readonly total_minor: number;
  /** What rounding to coins added (or, negative, took); zero until the document is settled with a cash part. */
  readonly cashRounding_minor: number;
  /** Sum of the payments as handed over. */
  readonly paid_minor: number;
  /** What goes back to the customer: paid − change = total + cash rounding − due. */
  readonly change_minor: number;
  /** What is still open, to the unit (for a card). Zero when settled; negative when the shop owes. */
  readonly due_minor: number;
  /** The same if it is settled in cash now, rounded to coins. */
  readonly cashDue_minor: number;
}
