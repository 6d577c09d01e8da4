import type { Discount, PricedDocument, Shop } from '@counterpart/sdk';
import type { DocumentKind, DocumentRef, PartyRef, PaymentMethod } from '../../api/index.ts';
import type { UsedRights } from '../rights/used-rights.ts';
import type { DescribedLine } from './described-line.ts';

/** A payment with its method found. */
export interface PreparedPayment {
  readonly id: string;
  /** As `PaymentMethodInfo.id`. */
  readonly method: string;
  readonly plugin: string;
  /** What the receipt calls it. */
  readonly title: string;
  readonly opensDrawer: boolean;
  readonly value: PaymentMethod;
  readonly tendered_minor: number;
  readonly change_minor: number;
  readonly reference: string | null;
}

/** What a document was rounded by; stored with it. */
export type PricingTerms = Pick<Shop, 'roundingMode' | 'roundingScope' | 'cashRounding' | 'pricesIncludeTax'>;

/** A document that can be posted: looked up, priced, paid. */
export interface PreparedSale {
  readonly kind: DocumentKind;
  readonly voidOf: DocumentRef | null;
  readonly reason: string | null;
  /** Whom it is for. */
  readonly party: PartyRef | null;
  readonly terms: PricingTerms;
  readonly lines: readonly DescribedLine[];
  readonly saleDiscount: Discount | null;
  /** Why lines that have no reason of their own are sold without tax; null when none is. */
  readonly exemptReason?: string | null | undefined;
  /** The day whose tax rates it was priced by; left out: none were looked up. */
  readonly businessDate?: string | undefined;
  readonly priced: PricedDocument;
  readonly payments: readonly PreparedPayment[];
  /** Null until they are checked, and for a void: it mirrors what was allowed then. */
  readonly rights: UsedRights | null;
}
