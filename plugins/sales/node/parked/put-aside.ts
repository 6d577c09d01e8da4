import { inject, injectable } from 'inversify';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Contracts } from '@counterpart/sdk/node';
import { PARKED_VERSION, salesContract } from '../../api/index.ts';
import { type CartDraft, linesIn } from '../cart/cart-draft.ts';
import { CartStore } from '../cart/cart-store.ts';
import { PriceCart } from '../cart/price-cart.ts';

/** Moves a cart in state `parking` into the books; asked again after a crash or a lost reply, it is moved once. */
@injectable()
export class PutAside {
  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(PriceCart) private readonly prices: PriceCart,
    @inject(Contracts) private readonly contracts: Contracts,
  ) {}

  /** An empty cart, or why this one stays. While the books cannot tell, it stays `parking` and the fault is thrown. */
  async finish(draft: CartDraft): Promise<CartDraft | Refusal> {
    const { id, name } = draft.parked!;
    const { currency, total_minor } = await this.prices.price(draft);
    const content = {
      version: PARKED_VERSION,
      saleDiscount: draft.saleDiscount,
      saleDiscountBy: draft.saleDiscountBy,
      exempt: draft.exempt,
      party: draft.party && { provider: draft.party.provider, ref: draft.party.ref },
      lines: linesIn(draft).map((line) => ({ ...line })),
    };
    const sale = { id, again: id !== draft.id, name, currency, total_minor, content };
    const put = await this.contracts.client(salesContract).putParked(sale, { requestId: draft.request });
    if (!isRefusal(put)) return this.store.startNew(draft, null);
    await this.keep(draft);
    return put;
  }

  /** For a cart that certainly did not get there. */
  keep(draft: CartDraft): Promise<CartDraft> {
    const cameFrom = draft.parked!.id === draft.id ? null : draft.parked;
    return this.store.save(draft, { ...draft, state: 'open', parked: cameFrom });
  }
}
