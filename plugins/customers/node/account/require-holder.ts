import type { PartyRef, PaymentOffer } from '@counterpart/sales/api';
import type { Reader, Tx } from '@counterpart/sdk/node';
import { findHolder, type Holder } from '../ledger/find-holder.ts';
import { t } from '../text/t.ts';

/** Whom something is for, where that is one of the shop's customers. */
interface ForSomebody {
  readonly party: PartyRef | null;
}

export async function holderOf(reader: Reader, { party }: ForSomebody): Promise<Holder | undefined> {
  return party?.provider === 'customers' ? findHolder(reader, party.ref) : undefined;
}

export async function requireHolder(tx: Tx, document: ForSomebody): Promise<Holder> {
  return (
    (await holderOf(tx, document)) ??
    tx.refuse('no-customer', 'Choose the customer first: this goes by their name.')
  );
}

/** A way to pay that goes by the customer, where there is none. */
export function withoutCustomer(method: string): PaymentOffer {
  return { ofParty: true, unavailable: t('method.needsCustomer', { method }) };
}
