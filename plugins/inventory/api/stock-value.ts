import { field, v } from '@counterpart/sdk';

/** A product's part of the stock's value. */
export const ValuedProductSchema = v.object({
  id: field.id(),
  name: v.string(),
  code: v.string(),
  /** With what is on the way, unless it is asked for one location. */
  quantity_milli: field.milli(),
  value_minor: field.minor(),
});

export const StockValueSchema = v.object({
  value_minor: field.minor(),
  /** The part of it that is on the way between two locations; 0 for one location. */
  inTransit_minor: field.minor(),
  /** Products that are there. */
  products: v.number(),
  /** Those of them that nobody has given a cost: they count nothing. */
  withoutCost: v.number(),
  /** The most valuable first, a page of them. */
  rows: v.array(ValuedProductSchema),
});

export type StockValue = v.InferOutput<typeof StockValueSchema>;
export type ValuedProduct = v.InferOutput<typeof ValuedProductSchema>;
