import type { Invariant } from '@counterpart/sdk/node';
import { productInvariants } from './product-invariants.ts';
import { stockInvariants } from './stock-invariants.ts';
import { valueInvariants } from './value-invariants.ts';

export const inventoryInvariants: readonly Invariant[] = [
  ...productInvariants,
  ...stockInvariants,
  ...valueInvariants,
];
