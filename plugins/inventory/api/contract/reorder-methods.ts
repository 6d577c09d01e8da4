import { field, operation, query, v } from '@counterpart/sdk';
import { ListedPurchaseOrderSchema } from '../purchasing/purchase-order.ts';
import {
  LowStockSchema,
  MakeSuggestedOrdersSchema,
  ReorderLevelSchema,
  SaveReorderLevelSchema,
  SuggestedOrderSchema,
} from '../purchasing/reorder.ts';
import { offset } from './offset.ts';

/** When what has to be ordered. */
export const reorderMethods = {
  reorderLevels: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'When a product is ordered for each location, with what is there and what is to come.',
    input: v.object({ product: field.id() }),
    output: v.array(ReorderLevelSchema),
  }),
  saveReorderLevel: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Says when a product is ordered for a location, and up to how many.',
    input: SaveReorderLevelSchema,
    output: v.array(ReorderLevelSchema),
    refusals: ['unknown-product', 'family-has-no-stock', 'unknown-location'],
  }),
  lowStock: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Active products of which there is no more than their reorder point, by name.',
    input: v.object({
      location: v.optional(v.nullable(field.id()), null),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.object({ total: v.number(), products: v.array(LowStockSchema) }),
  }),
  suggestedOrders: query({
    scope: 'shop',
    permission: 'inventory.purchase',
    description:
      'What to order from whom: what is missing to the target, less what is on its way, in whole packs.',
    input: v.object({}),
    output: v.array(SuggestedOrderSchema),
  }),
  makeSuggestedOrders: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Makes draft orders of what was suggested, one a supplier and location.',
    input: MakeSuggestedOrdersSchema,
    output: v.array(v.pick(ListedPurchaseOrderSchema, ['id', 'number', 'supplier', 'location'])),
    refusals: [
      'ordered-meanwhile',
      'unknown-supplier',
      'unknown-location',
      'unknown-product',
      'family-has-no-stock',
      'unknown-unit',
      'whole-only',
    ],
  }),
};
