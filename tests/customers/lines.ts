import type { SaleInput } from '@counterpart/sales/api';
import { accountPaymentRef } from '../../plugins/customers/api/index.ts';

export const ACCOUNT = 'customers.account';
export const CREDIT = 'customers.store-credit';
export const POINTS = 'customers.points';

export type Paid = readonly [method: string, tendered_minor: number];
/** As a caller gives it: what is left out is looked up. */
export type Line = Partial<SaleInput['lines'][number]>;

export const tea = (unitPrice_minor: number, more: Line = {}): Line => ({
  name: 'Tea',
  unitPrice_minor,
  taxClass: 'zero',
  ...more,
});

export const onAccount = (amount_minor: number): Line => ({
  provider: 'customers',
  ref: accountPaymentRef(amount_minor),
});

export const back = (line: string, quantity_milli = 1000): Line => ({
  refundOf: { line, quantity_milli },
  disposition: 'restock',
  reason: 'Cold',
});
