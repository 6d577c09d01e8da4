import type { PostedLine, TaxTotal } from '@counterpart/sdk';
import type { PartyRef } from './parties.ts';
import type { Disposition, DocumentKind, DocumentRef } from './returns.ts';

/** A document as it is written into the books. What is given back has negative quantities, amounts and payments. */
export interface PostedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The document that a void cancels; null on any other. */
  readonly voidOf: DocumentRef | null;
  /** Why it was voided; null on any other. */
  readonly reason: string | null;
  /** As printed: `R1-000042`. */
  readonly receipt: string;
  /** 1, 2, 3 … without a gap per register. */
  readonly number: number;
  readonly register: { readonly id: string; readonly name: string };
  /** The register's shift it was posted in; null when it worked without one. */
  readonly shift: string | null;
  readonly till: string;
  /** Id of the person who sold; null when nobody was signed in. */
  readonly user: string | null;
  /** Whom it is for; null for nobody in particular. */
  readonly party: PartyRef | null;
  readonly at: number;
  readonly businessDate: string;
  readonly currency: string;
  /** How whoever posts it writes figures: for sentences of a refusal. */
  readonly locale: string;
  readonly lines: readonly PostedDocumentLine[];
  readonly payments: readonly PostedPayment[];
  readonly net_minor: number;
  readonly taxes: readonly TaxTotal[];
  readonly tax_minor: number;
  readonly total_minor: number;
}

/** A line with everything that a report or a refund will ever need of it. */
export interface PostedDocumentLine extends PostedLine {
  readonly id: string;
  /** Position in the document, from 1. */
  readonly position: number;
  /** The module it was sold from and that module's reference; null for an open item. */
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly category: string | null;
  /** What the price is for: "kg"; null where it was sold by the piece. */
  readonly unit: string | null;
  readonly taxClass: string | null;
  readonly note: string | null;
  /** The line of an earlier document that this one gives back or cancels; null on a line sold. */
  readonly refundOf: RefundedLine | null;
  /** What becomes of what came back; null on a line sold. A void repeats that of the line it cancels. */
  readonly disposition: Disposition | null;
  /** Why it was given back. */
  readonly reason: string | null;
}

export interface RefundedLine {
  readonly line: string;
  readonly document: DocumentRef;
  /** How much of it had been given back before, as a magnitude. */
  readonly refundedBefore_milli: number;
}

export interface PostedPayment {
  readonly id: string;
  /** As `PaymentMethodInfo.id`, for example `sales.cash`. */
  readonly method: string;
  /** What the receipt calls it. */
  readonly title: string;
  readonly kind: 'cash' | 'other';
  /** As handed over, change not yet taken off; negative when it is paid back. */
  readonly tendered_minor: number;
  readonly change_minor: number;
  /** The method's own reference: a slip number, a voucher. */
  readonly reference: string | null;
  readonly opensDrawer: boolean;
}
