import type { Invariant } from '@counterpart/sdk/node';
import { balanceInvariants } from './ledger-invariants.ts';
import { recordInvariants } from './record-invariants.ts';
import { searchInvariants } from './search-invariants.ts';

export const customersInvariants: readonly Invariant[] = [
  ...recordInvariants,
  ...searchInvariants,
  ...balanceInvariants,
];
