import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { postingMethods } from '../../api/contract/posting-methods.ts';
import { PostSale } from '../posting/post-sale.ts';
import { PriceQuery } from '../pricing/price-query.ts';

/** Pricing and posting; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class PostingHandlers {
  constructor(
    @inject(PriceQuery) private readonly prices: PriceQuery,
    @inject(PostSale) private readonly sales: PostSale,
  ) {}

  all(): Handlers<typeof postingMethods> {
    return {
      price: (input) => this.prices.price(input),
      postSale: (input, context) => this.sales.post(input, context),
    };
  }
}
