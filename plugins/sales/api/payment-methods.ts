import { definePoint, field, v } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import type { Component } from 'solid-js';
import type { CartParty, PartyRef } from './parties.ts';
import type { PostedDocument, PostedPayment } from './posted-document.ts';

/** Whether a payment comes with a number of its own: of a terminal's slip, a voucher, a transfer. */
export const ReferenceSchema = v.picklist(['none', 'optional', 'required']);
export type ReferenceRule = v.InferOutput<typeof ReferenceSchema>;

/** One way to pay of those that a method offers. What is left out: no reference, can be paid back, drawer stays shut. */
export interface PaymentOffer {
  /** Stands behind the method's own id when it offers several: `sales.custom.<id>`. */
  readonly id?: string | undefined;
  /** Default: the title of the join. */
  readonly title?: string | undefined;
  readonly reference?: ReferenceRule | undefined;
  readonly refundable?: boolean | undefined;
  /** False: it only pays back just now; the till does not show it for a payment. */
  readonly payable?: boolean | undefined;
  /** Why it can do neither just now, in a sentence. */
  readonly unavailable?: string | undefined;
  readonly opensDrawer?: boolean | undefined;
  /** It is paid from what this customer has with the shop: an account, a credit. It goes when the customer goes. */
  readonly ofParty?: boolean | undefined;
  /** Where it stands in the list, small first; those without one follow. */
  readonly position?: number | undefined;
}

/** Something that is sold, by the module it is from. */
export const ItemToPaySchema = v.object({ provider: field.id(), ref: field.id() });
export type ItemToPay = v.InferOutput<typeof ItemToPaySchema>;

/** What of these lines a module knows. */
export function itemsToPay(
  lines: readonly { readonly provider: string | null; readonly ref: string | null }[],
): ItemToPay[] {
  return lines.flatMap(({ provider, ref }) => (provider === null || ref === null ? [] : { provider, ref }));
}

/** A way to pay, where the books are kept. */
export interface PaymentMethod {
  /** Only cash gives change and is rounded to coins. */
  readonly kind: 'cash' | 'other';
  /**
   * What a sale of these things to this customer, or to nobody in particular, can be paid with just now; called in shop
   * queries, so what it reads stays live. Left out: one offer.
   */
  offers?(ask: {
    readonly party: PartyRef | null;
    /** What is sold, as far as the caller says; `post` is told in any case. */
    readonly items: readonly ItemToPay[];
  }): Promise<readonly PaymentOffer[]>;
  /**
   * Writes what the method keeps itself, in the posting transaction; as `PostingParticipant.post`. A negative
   * `tendered_minor` is paid back: for what is returned, or turned round when a document is voided. It may `tx.refuse` with any code: the caller gets `payment-refused` with the sentence
   * and the position of the payment, nothing is written, and the cart stays.
   */
  post?(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void>;
}

/** A way to pay as `sales.paymentMethods` tells of it. */
export const PaymentMethodInfoSchema = v.object({
  id: v.pipe(field.id(), v.description('What a payment names as its `method`.')),
  /** The module it is from. */
  plugin: v.string(),
  /** The join behind it, which also has its panel: `<plugin>.<join id>`. */
  join: v.string(),
  title: v.string(),
  kind: v.pipe(
    v.picklist(['cash', 'other']),
    v.description('Only cash gives change and is rounded to coins.'),
  ),
  reference: v.pipe(ReferenceSchema, v.description('Whether a payment needs a reference.')),
  refundable: v.pipe(v.boolean(), v.description('Whether money can be paid back with it.')),
  payable: v.pipe(v.boolean(), v.description('Whether it has anything to pay with.')),
  opensDrawer: v.boolean(),
  ofParty: v.pipe(v.boolean(), v.description('Paid from what the customer of the sale has with the shop.')),
  unavailable: v.pipe(
    v.nullable(v.string()),
    v.description('Why it cannot be used just now, in a sentence; null when it can.'),
  ),
});
export type PaymentMethodInfo = v.InferOutput<typeof PaymentMethodInfoSchema>;

/** What the payment dialog hands to a method's own panel. */
export interface TenderProps {
  readonly method: PaymentMethodInfo;
  /** What is still to pay, rounded to coins for cash; negative when the shop pays back. */
  readonly due_minor: number;
  /** Whom the cart is for; null for nobody in particular. */
  readonly party: CartParty | null;
  readonly currency: string;
  readonly locale: string;
  /** True while the sale is being posted. */
  readonly busy: boolean;
  /** A code that was scanned for this method; see `payArgument`. */
  readonly code: string | undefined;
  /**
   * Tells the dialog what would be tendered now, of the sign of `due_minor`; null while that is no valid amount. Less
   * than is due is a part of the payment, which the cashier adds before the next.
   */
  onChange(tender: { readonly tendered_minor: number; readonly reference?: string | undefined } | null): void;
  /** Takes the payment, or adds the part, as the dialog's button does. */
  onSubmit(): void;
}

/** A method without a panel of its own gets one that asks for the amount and the reference. */
export const PaymentMethods = definePoint<{ node: PaymentMethod; view: Component<TenderProps> }>(
  'sales.paymentMethods/v1',
);
