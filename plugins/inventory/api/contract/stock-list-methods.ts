import { field, query, v } from '@counterpart/sdk';
import { ListedStockSchema } from '../listed-stock.ts';
import { offset } from './offset.ts';

/** What there is of everything, as the Stock view lists it. */
export const stockListMethods = {
  stockOnHand: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Stock by product, everywhere or at one location, any window of the list.',
    input: v.object({
      term: v.optional(field.text(200), ''),
      /** Absent: all locations together. */
      location: v.optional(field.id()),
      /** `low`: at its reorder level somewhere; `out`: nothing available; `reserved`: something promised. */
      only: v.optional(v.picklist(['any', 'low', 'out', 'reserved']), 'any'),
      sort: v.optional(v.picklist(['name', 'onHand', 'available', 'value']), 'name'),
      descending: v.optional(v.boolean(), false),
      limit: v.optional(field.limit(2000), 100),
      offset: offset(),
    }),
    output: v.object({ total: v.number(), rows: v.array(ListedStockSchema) }),
  }),
};

export type StockOnHandInput = v.InferOutput<typeof stockListMethods.stockOnHand.input>;
export type StockOnHandPage = v.InferOutput<typeof stockListMethods.stockOnHand.output>;
