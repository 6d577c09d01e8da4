import type { KnownParty } from '../../api/index.ts';
import type { CartDraft } from '../cart/cart-draft.ts';

/** The cart for somebody, or for nobody in particular; an exemption comes and goes with whom it is of. */
export function soldTo(draft: CartDraft, party: KnownParty | null): CartDraft {
  const own = draft.exempt?.ofParty ? null : draft.exempt;
  const reason = party?.exemptReason ?? null;
  return {
    ...draft,
    party: party && { provider: party.provider, ref: party.ref, name: party.name },
    exempt: own ?? (reason === null ? null : { reason, by: null, ofParty: true }),
  };
}
