import { inject, injectable } from 'inversify';
import { Fault, type PricedDocument, PricingError } from '@counterpart/sdk';
import { Clock, ShopService } from '@counterpart/sdk/node';
import type { Cart, Tender } from '../../api/index.ts';
import { businessDate } from '../posting/business-date.ts';
import { type PricedFrom, priceSale, type TermsOfSale } from '../pricing/price-sale.ts';
import { type CartDraft, type DraftLine, linesIn } from './cart-draft.ts';
import { refundedBefore, shownReturn } from './cart-returns.ts';

/** The cart as the screen shows it: worked out here, so that it stands while the books cannot be reached. */
@injectable()
export class PriceCart {
  constructor(
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws a fault `cannot-be-priced` when the figures leave what can be counted. */
  async price(draft: CartDraft): Promise<Cart> {
    const shop = await this.shops.get();
    const inCart = linesIn(draft);
    const { lines, ...figures } = priced({ ...shop, businessDate: businessDate(this.clock.now()) }, draft);
    return {
      ...figures,
      taxes: [...figures.taxes],
      pricesIncludeTax: shop.pricesIncludeTax,
      tenders: [...draft.tenders],
      id: draft.id,
      revision: draft.revision,
      saleDiscount: draft.saleDiscount,
      party: draft.party,
      exemptReason: draft.exempt?.reason ?? null,
      parked: draft.parked,
      receipt: draft.receipt,
      lines: inCart.map(
        (
          { position: _p, removed: _r, priceBy: _pb, discountBy: _db, wholeOnly: _w, single: _s, ...line },
          index,
        ) => ({
          ...line,
          returned: shownReturn(inCart[index]!, inCart),
          ...lines[index]!,
          taxes: [...lines[index]!.taxes],
        }),
      ),
    };
  }
}

function priced(terms: TermsOfSale, draft: CartDraft): PricedDocument {
  try {
    return priceSale(terms, {
      lines: toPrice(linesIn(draft)),
      saleDiscount: draft.saleDiscount,
      exempt: draft.exempt !== null,
      payments: draft.tenders.map(asPaid),
    });
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    throw new Fault({ code: 'cannot-be-priced', message: error.message, plugin: 'sales' });
  }
}

function toPrice(inCart: readonly DraftLine[]): PricedFrom[] {
  const before = refundedBefore(inCart);
  return inCart.map(({ returned, ...line }, index) => ({
    ...line,
    refundOf: returned?.original
      ? { posted: returned.original.posted, refundedBefore_milli: before[index]! }
      : null,
  }));
}

function asPaid({ id, kind, tendered_minor }: Tender) {
  return { id, kind, amount_minor: tendered_minor };
}
