import { inject, injectable } from 'inversify';
import { isFault, type Refusal, refusal } from '@counterpart/sdk';
import type { Cart } from '../../api/index.ts';
import { CartDesk } from '../cart/cart-desk.ts';
import { linesIn } from '../cart/cart-draft.ts';
import { clearCart } from '../cart/cart-edits.ts';
import { CartStore } from '../cart/cart-store.ts';
import { EmptiedCarts } from './emptied-carts.ts';
import { PutAside } from './put-aside.ts';
import { TakeUp } from './take-up.ts';

/**
 * Between this till's cart and the parked sales. The two files have no common commit, so the cart says in `till.db`
 * where it is going before the books are asked; what it says is settled at the next look.
 */
@injectable()
export class ParkingDesk {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(CartStore) private readonly store: CartStore,
    @inject(PutAside) private readonly putAside: PutAside,
    @inject(TakeUp) private readonly takeUp: TakeUp,
    @inject(EmptiedCarts) private readonly emptied: EmptiedCarts,
  ) {}

  park(name: string): Promise<Cart | Refusal> {
    return this.desk.exclusively(async (open) => {
      if (linesIn(open).length === 0) return refusal('empty-sale', 'There is nothing to park yet.');
      if (open.tenders.length > 0) {
        return refusal(
          'paid-in-part',
          'Part of this sale has been paid. Give that back first, or finish the payment.',
        );
      }
      const parked = { id: open.parked?.id ?? open.id, name: name || (open.parked?.name ?? '') };
      const draft = await this.store.save(open, { ...open, state: 'parking', parked, receipt: null });
      return unlessAway(
        () => this.putAside.finish(draft),
        () => this.putAside.keep(draft),
      );
    });
  }

  /** A cart that came from a parked sale ends it. */
  clear(): Promise<Cart | Refusal> {
    return this.desk.exclusively((open) =>
      this.emptied.letGo(open, { ...clearCart(open), receipt: null, tenders: [] }),
    );
  }

  take(id: string): Promise<Cart | Refusal> {
    return this.desk.exclusively(async (open) => {
      if (linesIn(open).length > 0) {
        return refusal('cart-not-empty', 'Park or finish the sale in this cart first.');
      }
      const free = open.parked?.id === id ? open : await this.emptied.letGo(open, open);
      const draft = await this.store.save(free, {
        ...free,
        state: 'taking',
        parked: { id, name: '' },
        receipt: null,
      });
      return unlessAway(
        () => this.takeUp.finish(draft),
        () => this.store.save(draft, { ...free, receipt: null }),
      );
    });
  }
}

/** The first try, while the books are away: nothing was sent, so everything is as before, and that is said. */
async function unlessAway<T>(
  work: () => Promise<T | Refusal>,
  undo: () => Promise<unknown>,
): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    // `keeper-away` says that nothing was sent.
    if (isFault(error) && error.code === 'keeper-away') await undo();
    throw error;
  }
}
