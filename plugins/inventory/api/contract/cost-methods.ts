import { field, operation, query, v } from '@counterpart/sdk';
import { ProductStockSchema } from '../product-stock.ts';
import { ProductValueSchema, StockValueSchema } from '../stock-value.ts';
import { offset } from './offset.ts';

/** What the stock is worth, and what goods cost. */
export const costMethods = {
  stockValue: query({
    scope: 'shop',
    heavy: true,
    permission: 'inventory.seeCost',
    description: 'What the stock is or was worth, now or at a moment, everywhere or at one location.',
    input: v.object({
      /** Everything that moved up to and including this moment; absent: now. */
      at: v.optional(field.at()),
      location: v.optional(field.id()),
      limit: v.optional(field.limit(2000), 100),
      offset: offset(),
    }),
    output: StockValueSchema,
  }),
  productValue: query({
    scope: 'shop',
    permission: 'inventory.seeCost',
    description:
      'What all of one product is or was worth, now or at a moment; now also which receipts that is made of.',
    input: v.object({
      product: field.id(),
      /** Everything that moved up to and including this moment; absent: now. */
      at: v.optional(field.at()),
    }),
    output: ProductValueSchema,
  }),
  setProductCost: operation({
    scope: 'shop',
    permission: 'inventory.changeCost',
    description:
      'Says what one of a product costs. What is there without a cost gets it, and with `revalue` all that is there.',
    input: v.object({
      product: field.id(),
      unitCost_minor: field.positiveMinor(),
      revalue: v.optional(v.boolean(), false),
      note: v.optional(field.text(500), ''),
    }),
    output: ProductStockSchema,
    refusals: ['unknown-product'],
  }),
};

export type StockValueInput = v.InferOutput<typeof costMethods.stockValue.input>;
export type ProductValueInput = v.InferOutput<typeof costMethods.productValue.input>;
export type SetProductCost = v.InferOutput<typeof costMethods.setProductCost.input>;
