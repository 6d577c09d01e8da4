import { field, v } from '@counterpart/sdk';
import { LocationRefSchema } from './location.ts';

/** What so much of something costs: exact also where one piece costs less than a minor unit. */
export const CostRateSchema = v.object({ minor: field.minor(), milli: field.milli() });

export const StockAtSchema = v.object({
  location: v.object({ ...LocationRefSchema.entries, archived: v.boolean() }),
  onHand_milli: field.milli(),
  reserved_milli: field.milli(),
  /** On hand less what is reserved. */
  available_milli: field.milli(),
  /** Its share of what all of it is worth; null when that is unknown, or not for this person to see. */
  value_minor: v.nullable(field.minor()),
});

export const ReservationSchema = v.object({
  id: field.id(),
  location: LocationRefSchema,
  quantity_milli: field.milli(),
  /** Whom it is promised to. */
  owner: v.object({ provider: v.string(), ref: v.string(), label: v.string() }),
  reserved_at: field.at(),
});

/** What goods are worth; null in a product's stock for whoever may not see costs. */
export const ProductCostSchema = v.object({
  /** Whether what is sold costs the average of all there is, or what the oldest of it cost. */
  method: v.picklist(['average', 'fifo']),
  /** Of everything on hand and on the way. */
  value_minor: field.minor(),
  /** What there is costs on average; null when there is none. */
  average: v.nullable(CostRateSchema),
  /** What it last cost, or as somebody said; null while nobody knows. */
  last: v.nullable(CostRateSchema),
});

/** A product at each location. */
export const ProductStockSchema = v.object({
  product: field.id(),
  onHand_milli: field.milli(),
  reserved_milli: field.milli(),
  /** Sent from one location and not yet received at another. */
  inTransit_milli: field.milli(),
  locations: v.array(StockAtSchema),
  cost: v.nullable(ProductCostSchema),
  reservations: v.array(ReservationSchema),
});

export type ProductStock = v.InferOutput<typeof ProductStockSchema>;
export type StockAt = v.InferOutput<typeof StockAtSchema>;
export type ProductCost = v.InferOutput<typeof ProductCostSchema>;
export type Reservation = v.InferOutput<typeof ReservationSchema>;
