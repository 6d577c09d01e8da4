import { defineContract, field, operation, query, v } from '@counterpart/sdk';
import { CategorySchema, ListedProductSchema, ProductSchema, ProductStatusSchema } from './product.ts';
import { SavedProductSchema, SaveProductSchema } from './save-product.ts';
import { AdjustmentReasonSchema, StockMoveSchema } from './stock.ts';

const offset = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const inventoryContract = defineContract('inventory/v1', {
  products: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Products by name, code or category, a page at a time, with what is on hand.',
    input: v.object({
      term: v.optional(field.text(200), ''),
      category: v.optional(v.nullable(field.id()), null),
      status: v.optional(ProductStatusSchema, 'active'),
      /** Absent: by name, with a term the best match first. */
      sort: v.optional(v.picklist(['name', 'code', 'category', 'price', 'onHand'])),
      descending: v.optional(v.boolean(), false),
      limit: v.optional(field.limit(2000), 100),
      offset: v.optional(offset(), 0),
    }),
    output: v.object({
      /** All that match, counted up to 10 000. */
      total: v.number(),
      products: v.array(ListedProductSchema),
    }),
  }),
  product: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'One product with its codes, its stock and the newest rows of its ledger; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(ProductSchema),
  }),
  categories: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'The categories by name.',
    input: v.object({}),
    output: v.array(CategorySchema),
  }),
  stockMoves: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: "A product's ledger, the newest first, a page at a time.",
    input: v.object({
      product: field.id(),
      limit: v.optional(field.limit(500), 100),
      offset: v.optional(offset(), 0),
    }),
    output: v.array(StockMoveSchema),
  }),
  saveProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Adds a product, or changes one whose revision is still the one that was edited.',
    input: SaveProductSchema,
    output: SavedProductSchema,
    refusals: ['unknown-product', 'changed-elsewhere', 'duplicate-code', 'unknown-tax-class'],
  }),
  archiveProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Takes a product out of sale; its ledger stays.',
    input: v.object({ product: field.id() }),
    output: ProductSchema,
    refusals: ['unknown-product'],
  }),
  restoreProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Puts an archived product back on sale.',
    input: v.object({ product: field.id() }),
    output: ProductSchema,
    refusals: ['unknown-product'],
  }),
  adjustStock: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description: 'Writes a move with a reason: by a difference, or to what was counted.',
    input: v.object({
      product: field.id(),
      by: v.variant('kind', [
        v.object({ kind: v.literal('change'), quantity_milli: field.milli() }),
        v.object({ kind: v.literal('counted'), quantity_milli: field.milli() }),
      ]),
      reason: AdjustmentReasonSchema,
      note: v.optional(field.text(500), ''),
    }),
    output: ProductSchema,
    refusals: ['unknown-product', 'out-of-stock', 'nothing-to-change'],
  }),
});

export type ProductsInput = v.InferOutput<typeof inventoryContract.methods.products.input>;
export type ProductsPage = v.InferOutput<typeof inventoryContract.methods.products.output>;
export type AdjustStock = v.InferOutput<typeof inventoryContract.methods.adjustStock.input>;
