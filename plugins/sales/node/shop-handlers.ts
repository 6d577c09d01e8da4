import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { salesContract } from '../api/index.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { PostSale } from './posting/post-sale.ts';
import { PriceQuery } from './pricing/price-query.ts';
import { Receipts } from './receipts/receipts.ts';

type ShopMethods = Pick<
  (typeof salesContract)['methods'],
  | 'search'
  | 'browse'
  | 'categories'
  | 'resolve'
  | 'sellable'
  | 'price'
  | 'postSale'
  | 'receipt'
  | 'saleByRequest'
  | 'recentSales'
  | 'register'
>;

/** The methods that run where the books are kept and read nothing of `till.db`. */
@injectable()
export class ShopHandlers {
  constructor(
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(PriceQuery) private readonly prices: PriceQuery,
    @inject(PostSale) private readonly sales: PostSale,
    @inject(Receipts) private readonly receipts: Receipts,
  ) {}

  all(): Handlers<ShopMethods> {
    const { catalogue, prices, sales, receipts } = this;
    return {
      search: ({ term, limit }) => catalogue.search(term, limit),
      browse: ({ category, limit, offset }) => catalogue.browse(category, limit, offset),
      categories: () => catalogue.categories(),
      resolve: ({ code }) => catalogue.resolve(code),
      sellable: ({ provider, ref }) => catalogue.get(provider, ref),
      price: (input) => prices.price(input),
      postSale: (input, context) => sales.post(input, context),
      receipt: ({ id }) => receipts.byId(id),
      saleByRequest: ({ requestId }) => receipts.byRequest(requestId),
      recentSales: ({ limit }) => receipts.recent(limit),
      register: ({ till }, context) => receipts.register(till ?? context.till.id),
    };
  }
}
