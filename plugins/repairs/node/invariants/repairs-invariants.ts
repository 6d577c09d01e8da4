import type { Invariant } from '@counterpart/sdk/node';
import { depositInvariants } from './deposit-invariants.ts';
import { partInvariants } from './part-invariants.ts';
import { ticketInvariants } from './ticket-invariants.ts';

/** What holds of repairs: invariants 11, 12 and 13 of the shop, and what they stand on. */
export const repairsInvariants: readonly Invariant[] = [
  ...ticketInvariants,
  ...partInvariants,
  ...depositInvariants,
];
