import type { Discount, PricedDocument, Shop } from '@counterpart/sdk';
import type { PaymentMethod } from '../../api/index.ts';
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

/** A sale that can be posted: looked up, priced, paid. */
export interface PreparedSale {
  readonly shop: Shop;
  readonly lines: readonly DescribedLine[];
  readonly saleDiscount: Discount | null;
  readonly priced: PricedDocument;
  readonly payments: readonly PreparedPayment[];
}
