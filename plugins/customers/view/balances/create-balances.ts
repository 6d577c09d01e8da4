import { createLive, type Live, useClient } from '@counterpart/sdk/view';
import { type Balances, customersContract } from '../../api/index.ts';
import { today } from './today.ts';

/** What a customer owes and has, as it changes. */
export function createBalances(customer: () => string | undefined): Live<Balances | null> {
  const client = useClient(customersContract);
  return createLive(() => {
    const id = customer();
    return id === undefined ? undefined : client.balances({ customer: id, day: today() });
  });
}
