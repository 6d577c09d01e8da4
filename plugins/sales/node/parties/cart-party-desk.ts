import { inject, injectable } from 'inversify';
import { type CallContext, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts } from '@counterpart/sdk/node';
import { type Cart, type PartyRef, salesContract } from '../../api/index.ts';
import { CartDesk } from '../cart/cart-desk.ts';
import type { CartDraft } from '../cart/cart-draft.ts';
import { soldTo } from './sold-to.ts';

/** Whom this till's cart is for. */
@injectable()
export class CartPartyDesk {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(Contracts) private readonly contracts: Contracts,
  ) {}

  set(wanted: PartyRef | null, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const party = wanted && (await this.contracts.client(salesContract).party(wanted));
      if (wanted && !party) return unknownParty(wanted);
      return { ...soldTo(draft, party), tenders: await this.#tendersOfAnybody(draft) };
    });
  }

  /** What was put on the counter from somebody's own account is not for whoever comes next. */
  async #tendersOfAnybody({ party, tenders }: CartDraft): Promise<CartDraft['tenders']> {
    if (party === null || tenders.length === 0) return tenders;
    const { provider, ref } = party;
    const methods = await this.contracts.client(salesContract).paymentMethods({ party: { provider, ref } });
    const own = new Set(methods.filter(({ ofParty }) => ofParty).map(({ id }) => id));
    return tenders.filter(({ method }) => !own.has(method));
  }
}

/** Erased, or never there. */
export function unknownParty({ provider, ref }: PartyRef): Refusal {
  return refusal('unknown-party', 'This customer is no longer there. Choose another, or none.', {
    provider,
    ref,
  });
}
