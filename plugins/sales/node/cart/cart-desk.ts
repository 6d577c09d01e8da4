import { inject, injectable } from 'inversify';
import { type CallContext, isFault, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import type { Cart } from '../../api/index.ts';
import { CartLimit } from '../rights/cart-limit.ts';
import { RepriceCart } from '../parties/reprice-cart.ts';
import { type CartDraft, linesIn } from './cart-draft.ts';
import { refundExcess } from './cart-returns.ts';
import { CartStore } from './cart-store.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { PriceCart } from './price-cart.ts';
import { SettleCart } from './settle-cart.ts';

type Edit = (draft: CartDraft) => CartDraft | Refusal | Promise<CartDraft | Refusal>;

/** Everything that happens to this till's cart, one thing after the other; each answer is the whole priced cart. */
@injectable()
export class CartDesk {
  readonly #turns = new OneAtATime();

  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(CartLimit) private readonly limit: CartLimit,
    @inject(PriceCart) private readonly prices: PriceCart,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(SettleCart) private readonly carts: SettleCart,
    @inject(RepriceCart) private readonly reprice: RepriceCart,
  ) {}

  show(): Promise<Cart> {
    return this.#turns.run(async () => this.prices.price(await this.#current()));
  }

  /** Priced before it is saved: a cart that cannot be priced is never kept. Any edit puts the last receipt away. */
  edit(context: CallContext, edit: Edit): Promise<Cart | Refusal> {
    return this.#turns.run(async () => {
      const draft = await this.#current();
      const meant = await edit(draft);
      if (isRefusal(meant)) return meant;
      const edited = await this.reprice.repriced(draft, meant);
      const excess = refundExcess(linesIn(edited), (await this.shops.get()).locale);
      if (excess) return excess;
      const own = begins(draft, edited) ? this.store.newIds() : {};
      const next = { ...edited, ...own, receipt: null, tenders: stillMeant(edited) };
      const cart = await this.#priced(next);
      if (isRefusal(cart)) return cart;
      const allowed = await this.limit.allowed({ before: draft, draft: next, cart }, context);
      const { revision } = await this.store.save(draft, allowed);
      return { ...cart, revision };
    });
  }

  /** For work that saves the cart itself; nothing else happens to the cart meanwhile. */
  exclusively(work: (draft: CartDraft) => Promise<CartDraft | Refusal>): Promise<Cart | Refusal> {
    return this.#turns.run(async () => {
      const result = await work(await this.#current());
      return isRefusal(result) ? result : this.prices.price(result);
    });
  }

  async #priced(draft: CartDraft): Promise<Cart | Refusal> {
    try {
      return await this.prices.price(draft);
    } catch (error) {
      if (isFault(error) && error.code === 'cannot-be-priced') return refusal(error.code, error.message);
      throw error;
    }
  }

  async #current(): Promise<CartDraft> {
    return this.carts.settled(await this.store.load());
  }
}

/** What was put on the counter for a cart that is empty now is not for the next customer. */
function stillMeant(draft: CartDraft): CartDraft['tenders'] {
  return linesIn(draft).length === 0 ? [] : draft.tenders;
}

/**
 * Whether a sale begins with this. It gets its ids only now: an empty cart may lie in a copy of this till's folder, and
 * what was posted under its ids there would be taken for this one.
 */
function begins(before: CartDraft, after: CartDraft): boolean {
  return before.parked === null && linesIn(before).length === 0 && linesIn(after).length > 0;
}
