import { field, FileIdSchema, v } from '@counterpart/sdk';
import { StockMoveSchema } from './stock.ts';
import { UnitSchema } from './unit.ts';

/** What happens when more is sold than is there; null leaves it to the shop's setting. */
export const NegativeStockSchema = v.nullable(v.picklist(['allow', 'refuse']));
export const ProductStatusSchema = v.picklist(['active', 'archived']);
/** A family holds what its variants share; only the others are stocked and sold. */
export const ProductKindSchema = v.picklist(['single', 'family', 'variant']);

/** A product as lists show it. */
export const ListedProductSchema = v.object({
  id: field.id(),
  kind: ProductKindSchema,
  /** Of a variant: its family. */
  parent: v.nullable(field.id()),
  /** Of a family: how many of its variants are active. */
  variants: v.number(),
  name: v.string(),
  /** The first of its codes; empty when it has none. */
  code: v.string(),
  category: v.nullable(v.object({ id: field.id(), name: v.string() })),
  price_minor: field.minor(),
  /** Of a family: of all its variants together. */
  onHand_milli: field.milli(),
  unit: v.string(),
  status: ProductStatusSchema,
  /** The smallest size of its main picture; null when it has none. */
  picture: v.nullable(FileIdSchema),
});

export const ProductSchema = v.object({
  ...ListedProductSchema.entries,
  category: v.nullable(v.object({ id: field.id(), name: v.string(), path: v.string() })),
  /** Of a variant: it costs something else than its family. */
  ownPrice: v.boolean(),
  /** Parts of one can be counted and sold. */
  fractional: v.boolean(),
  /** What else it is sold or bought in. */
  units: v.array(UnitSchema),
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

export type NegativeStock = v.InferOutput<typeof NegativeStockSchema>;
export type ProductStatus = v.InferOutput<typeof ProductStatusSchema>;
export type ListedProduct = v.InferOutput<typeof ListedProductSchema>;
export type Product = v.InferOutput<typeof ProductSchema>;
export type ProductKind = v.InferOutput<typeof ProductKindSchema>;
