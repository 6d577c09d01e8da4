import { field, v } from '@counterpart/sdk';

export const CategorySchema = v.object({
  id: field.id(),
  name: v.string(),
  /** The category it is a part of; null at the top. */
  parent: v.nullable(field.id()),
  /** The names from the top: "Drinks > Tea". */
  path: v.string(),
  /** Active products in it, a family counting as one. */
  products: v.number(),
  /** The same with all that is below it. */
  productsBelow: v.number(),
});

export type Category = v.InferOutput<typeof CategorySchema>;

/** Stands between a category and what is below it, wherever a path is written. */
export const CATEGORY_SEPARATOR = ' > ';
