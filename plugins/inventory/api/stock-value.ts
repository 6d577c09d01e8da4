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

/** What is left of one receipt of a product, where the oldest goes first. */
export const ValueLayerSchema = v.object({
  id: field.id(),
  received_at: field.at(),
  /** What brought it; empty for an adjustment, and for what was there when the shop began to count this way. */
  document: v.string(),
  received_milli: field.milli(),
  remaining_milli: field.milli(),
  value_minor: field.minor(),
});

export const ProductValueSchema = v.object({
  /** At all locations and on the way between them. */
  quantity_milli: field.milli(),
  /** Null: nobody knows what such goods cost. */
  value_minor: v.nullable(field.minor()),
  /** The oldest first; none at the average, and none for a moment that is gone. */
  layers: v.array(ValueLayerSchema),
});

export type ProductValue = v.InferOutput<typeof ProductValueSchema>;
export type ValueLayer = v.InferOutput<typeof ValueLayerSchema>;
export type StockValue = v.InferOutput<typeof StockValueSchema>;
export type ValuedProduct = v.InferOutput<typeof ValuedProductSchema>;
