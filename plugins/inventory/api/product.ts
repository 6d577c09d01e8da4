import { field, v } from '@counterpart/sdk';
import { StockMoveSchema } from './stock.ts';

/** What happens when more is sold than is there; null leaves it to the shop's setting. */
export const NegativeStockSchema = v.nullable(v.picklist(['allow', 'refuse']));
export const ProductStatusSchema = v.picklist(['active', 'archived']);
export const CodeSchema = field.requiredText(80);

/** A product as lists show it. */
export const ListedProductSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** The first of its codes; empty when it has none. */
  code: v.string(),
  category: v.nullable(v.object({ id: field.id(), name: v.string() })),
  price_minor: field.minor(),
  onHand_milli: field.milli(),
  status: ProductStatusSchema,
});

export const ProductSchema = v.object({
  ...ListedProductSchema.entries,
  /** In the order of the form; the first is the one that is shown. */
  codes: v.array(v.string()),
  taxClass: field.id(),
  negativeStock: NegativeStockSchema,
  /** Raised by every change: hand it back when saving. */
  revision: v.number(),
  updated_at: field.at(),
  /** The newest moves first. */
  recentMoves: v.array(StockMoveSchema),
});

export const CategorySchema = v.object({
  id: field.id(),
  name: v.string(),
  /** Active products in it. */
  products: v.number(),
});

export type NegativeStock = v.InferOutput<typeof NegativeStockSchema>;
export type ProductStatus = v.InferOutput<typeof ProductStatusSchema>;
export type ListedProduct = v.InferOutput<typeof ListedProductSchema>;
export type Product = v.InferOutput<typeof ProductSchema>;
export type Category = v.InferOutput<typeof CategorySchema>;
