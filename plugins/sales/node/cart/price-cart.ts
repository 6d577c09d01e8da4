import { inject, injectable } from 'inversify';
import { settle } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import type { Cart, Tender } from '../../api/index.ts';
import { PriceQuery } from '../pricing/price-query.ts';
import { type CartDraft, linesIn } from './cart-draft.ts';
import { refundedBefore, shownReturn } from './cart-returns.ts';

/** The cart as the screen shows it: worked out here, so that it stands while the books cannot be reached. */
@injectable()
export class PriceCart {
  constructor(
    @inject(PriceQuery) private readonly prices: PriceQuery,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  /** Throws a fault `cannot-be-priced` when the figures leave what can be counted. */
  async price(draft: CartDraft): Promise<Cart> {
    const inCart = linesIn(draft);
    const before = refundedBefore(inCart);
    const priced = await this.prices.price({
      saleDiscount: draft.saleDiscount,
      lines: inCart.map(({ id, quantity_milli, unitPrice_minor, taxClass, discount, returned }, index) => ({
        id,
        quantity_milli,
        unitPrice_minor,
        taxClass,
        discount,
        refundOf: returned?.original
          ? { posted: returned.original.posted, refundedBefore_milli: before[index]! }
          : null,
      })),
    });
    const { lines, ...figures } = priced;
    const { cashRounding } = await this.shops.get();
    return {
      ...figures,
      ...settle(figures.total_minor, draft.tenders.map(asPaid), cashRounding ?? undefined),
      tenders: [...draft.tenders],
      id: draft.id,
      revision: draft.revision,
      saleDiscount: draft.saleDiscount,
      parked: draft.parked,
      receipt: draft.receipt,
      lines: inCart.map(({ position: _position, removed: _removed, ...line }, index) => ({
        ...line,
        returned: shownReturn(inCart[index]!, inCart),
        ...lines[index]!,
      })),
    };
  }
}

function asPaid({ id, kind, tendered_minor }: Tender) {
  return { id, kind, amount_minor: tendered_minor };
}
