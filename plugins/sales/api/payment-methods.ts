import { definePoint } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import type { Component } from 'solid-js';
import type { PostedDocument, PostedPayment } from './posted-document.ts';

/** A way to pay, where the books are kept. */
export interface PaymentMethod {
  /** Only cash gives change and is rounded to coins. */
  readonly kind: 'cash' | 'other';
  /** Writes what the method keeps itself, in the posting transaction; as `PostingParticipant.post`. */
  post?(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void>;
}

/** What the payment dialog hands to a method's own panel. */
export interface TenderProps {
  /** What is still to pay with this method: rounded to coins for cash. */
  readonly due_minor: number;
  readonly currency: string;
  readonly locale: string;
  /** True while the sale is being posted. */
  readonly busy: boolean;
  /** Tells the dialog what would be tendered now; null while that is no valid amount. */
  onChange(tender: { readonly tendered_minor: number; readonly reference?: string } | null): void;
  /** Takes the payment, as the dialog's button does. */
  onSubmit(): void;
}

/** A method is offered when both halves are there. */
export const PaymentMethods = definePoint<{ node: PaymentMethod; view: Component<TenderProps> }>(
  'sales.paymentMethods/v1',
);
