import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { costMethods } from '../../api/contract/cost-methods.ts';
import { ProductValues } from '../costing/product-value.ts';
import { SetProductCost } from '../costing/set-product-cost.ts';
import { StockValues } from '../costing/stock-value.ts';

export class CostHandlers {
  constructor(
    @inject(StockValues) private readonly values: StockValues,
    @inject(ProductValues) private readonly one: ProductValues,
    @inject(SetProductCost) private readonly set: SetProductCost,
  ) {}

  all(): Handlers<typeof costMethods> {
    return {
      stockValue: (ask) => this.values.at(ask),
      productValue: (ask) => this.one.at(ask),
      setProductCost: (input, context) => this.set.execute(input, context),
    };
  }
}
