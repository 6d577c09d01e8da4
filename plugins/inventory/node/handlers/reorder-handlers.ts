import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { reorderMethods } from '../../api/contract/reorder-methods.ts';
import { MakeSuggestedOrders } from '../purchasing/reorder/make-suggested-orders.ts';
import { readReorderLevels, SaveReorderLevel } from '../purchasing/reorder/reorder-levels.ts';
import { readLow } from '../purchasing/reorder/stock-figures.ts';
import { suggestOrders } from '../purchasing/reorder/suggested-orders.ts';

export class ReorderHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(SaveReorderLevel) private readonly save: SaveReorderLevel,
    @inject(MakeSuggestedOrders) private readonly make: MakeSuggestedOrders,
  ) {}

  all(): Handlers<typeof reorderMethods> {
    return {
      reorderLevels: ({ product }) => readReorderLevels(this.database, product),
      saveReorderLevel: (input, context) => this.save.execute(input, context),
      lowStock: (input) => readLow(this.database, input),
      suggestedOrders: () => suggestOrders(this.database),
      makeSuggestedOrders: (input, context) => this.make.execute(input, context),
    };
  }
}
