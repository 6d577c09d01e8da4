import { inject, injectable } from 'inversify';
import { isRefusal } from '@counterpart/sdk';
import { PutAside } from '../parked/put-aside.ts';
import { TakeUp } from '../parked/take-up.ts';
import type { CartDraft } from './cart-draft.ts';
import { CartStore } from './cart-store.ts';
import { SettlePosting } from './settle-posting.ts';

/**
 * Finds out what became of a cart whose way into or out of the books was cut short: the two files have no common
 * commit, so after a crash or a lost reply the books are asked by the cart's request id before it is shown again.
 */
@injectable()
export class SettleCart {
  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(SettlePosting) private readonly posting: SettlePosting,
    @inject(PutAside) private readonly putAside: PutAside,
    @inject(TakeUp) private readonly takeUp: TakeUp,
  ) {}

  /** The cart as it certainly is. */
  async settled(draft: CartDraft): Promise<CartDraft> {
    if (draft.state === 'open') return draft;
    if (draft.state === 'posting') return this.posting.settled(draft);
    const settled = await (draft.state === 'parking' ? this.putAside : this.takeUp).finish(draft);
    // A refusal left the cart as it should be: nobody is here to be told.
    return isRefusal(settled) ? this.store.load() : settled;
  }
}
