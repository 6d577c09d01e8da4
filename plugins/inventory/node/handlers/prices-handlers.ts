import type { Handlers } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { pricesMethods } from '../../api/contract/prices-methods.ts';
import { ChangePrices } from '../prices/change-prices.ts';
import { PreviewPrices } from '../prices/preview-prices.ts';
import { asChange, readChanges } from '../prices/price-change-row.ts';

export class PricesHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(PreviewPrices) private readonly preview: PreviewPrices,
    @inject(ChangePrices) private readonly change: ChangePrices,
  ) {}

  all(): Handlers<typeof pricesMethods> {
    return {
      pricePreview: (input, context) => this.preview.execute(input, context),
      startPriceChange: (input, context) => this.change.start(input, context),
      continuePriceChange: ({ change }) => this.change.continue(change),
      undoPriceChange: ({ change }, context) => this.change.undo(change, context),
      priceChanges: async ({ limit }) =>
        (await readChanges(this.database, sql`order by g.started_at desc, g.id desc limit ${limit}`)).map(
          asChange,
        ),
      skippedPrices: ({ change, limit }) =>
        this.database.all(
          sql`select p.id, p.name, p.price_minor, l.outcome as reason from inventory_price_change_line l
                join inventory_product p on p.id = l.product_id
              where l.change_id = ${change} and l.outcome <> 'changed' order by p.name_folded, p.id limit ${limit}`,
        ),
      priceHistory: ({ product, limit }) =>
        this.database.all(
          sql`select id, old_minor, new_minor, changed_at from inventory_price_history
              where product_id = ${product} order by seq desc limit ${limit}`,
        ),
    };
  }
}
