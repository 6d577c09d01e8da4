import { definePoint } from '@counterpart/sdk';
import type { Component } from 'solid-js';
import type { Customer } from './customer.ts';

/** What a side is handed. Documents may name any of `refs`: all of them are this customer. */
export interface CustomerSideProps {
  readonly customer: Customer;
  readonly refs: readonly string[];
}

/** A tab of the customer's panel: what another module knows of a customer, under the join's title. */
export interface CustomerSide {
  /** Whoever lacks it does not see the side. */
  readonly permission?: string;
  readonly component: Component<CustomerSideProps>;
}

export const CustomerSides = definePoint<{ view: CustomerSide }>('customers.panel/v1', { scope: 'till' });
