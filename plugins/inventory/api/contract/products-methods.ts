import { field, operation, query, v } from '@counterpart/sdk';
import { ListedProductSchema, ProductSchema, ProductStatusSchema } from '../product.ts';
import { SavedProductSchema, SaveProductSchema } from '../save-product.ts';
import { offset } from './offset.ts';

/** What the shop sells, and who may change it. */
export const productsMethods = {
  products: query({
    scope: 'shop',
    permission: 'inventory.view',
    description:
      'Products, sorted and filtered, any window of the list, with what is on hand and how many there are.',
    input: v.object({
      term: v.optional(field.text(200), ''),
      /** With all that is below it. */
      category: v.optional(v.nullable(field.id()), null),
      /** The variants of this family; left out, a family stands for its variants, unless one alone matches the term. */
      family: v.optional(v.nullable(field.id()), null),
      status: v.optional(ProductStatusSchema, 'active'),
      /** `low`: at or below the level at which it is ordered anew, at one location at least. `out`: nothing on hand. */
      stock: v.optional(v.picklist(['any', 'low', 'out']), 'any'),
      /** Absent: by name, with a term the best match first. */
      sort: v.optional(v.picklist(['name', 'code', 'category', 'price', 'onHand'])),
      descending: v.optional(v.boolean(), false),
      limit: v.optional(field.limit(2000), 100),
      offset: offset(),
    }),
    output: v.object({
      /** All that match. */
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
  saveProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Adds a product, or changes one whose revision is still the one that was edited.',
    input: SaveProductSchema,
    output: SavedProductSchema,
    refusals: [
      'unknown-product',
      'changed-elsewhere',
      'duplicate-code',
      'unknown-tax-class',
      'still-fractional',
      'duplicate-unit',
    ],
  }),
  archiveProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Takes a product out of sale, a family with all its variants; its ledger stays.',
    input: v.object({ product: field.id() }),
    output: ProductSchema,
    refusals: ['unknown-product'],
  }),
  restoreProduct: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description:
      'Puts an archived product back on sale, a family with the variants that were archived along with it.',
    input: v.object({ product: field.id() }),
    output: ProductSchema,
    refusals: ['unknown-product', 'family-archived'],
  }),
};

export type ProductsInput = v.InferOutput<typeof productsMethods.products.input>;
export type ProductsPage = v.InferOutput<typeof productsMethods.products.output>;
