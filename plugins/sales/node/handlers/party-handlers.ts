import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { partyMethods } from '../../api/contract/party-methods.ts';
import { CartPartyDesk } from '../parties/cart-party-desk.ts';
import { KnownParties } from '../parties/known-parties.ts';
import { PartyPrices } from '../parties/party-prices.ts';

/** Whom something is sold to. */
@injectable()
export class PartyHandlers {
  constructor(
    @inject(KnownParties) private readonly parties: KnownParties,
    @inject(PartyPrices) private readonly prices: PartyPrices,
    @inject(CartPartyDesk) private readonly desk: CartPartyDesk,
  ) {}

  all(): Handlers<typeof partyMethods> {
    const { parties, prices, desk } = this;
    return {
      searchParties: ({ term, limit }) => parties.search(term, limit),
      party: (ref) => parties.get(ref),
      partyByCode: ({ code }) => parties.byCode(code),
      partyPrices: ({ party, items }) => prices.prices(party, items),
      setParty: ({ party }, context) => desk.set(party, context),
    };
  }
}
