import type { Tx } from '@counterpart/sdk/node';

/** Whoever was erased stays so: nothing is written about them any more. */
export function requireKept(tx: Tx, customer: { readonly erased: boolean }): void {
  if (customer.erased)
    tx.refuse(
      'erased',
      'This customer was erased. Add them as a new customer if they want to be known again.',
    );
}
