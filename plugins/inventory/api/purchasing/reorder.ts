import { field, v } from '@counterpart/sdk';
import { someMilli } from './purchase-order.ts';
import { PurchaseUnitSchema } from './supplier-product.ts';

const named = v.object({ id: field.id(), name: v.string() });

const figures = {
  onHand_milli: field.milli(),
  /** Promised to somebody. */
  reserved_milli: field.milli(),
  /** Still to come on orders, drafts included. */
  onOrder_milli: field.milli(),
};

/** When a product is ordered for a location, and what is there and to come. */
export const ReorderLevelSchema = v.object({
  location: named,
  /** Ordered when there are no more than this; null: nobody has said. */
  point_milli: v.nullable(field.milli()),
  /** So that there are this many afterwards. */
  target_milli: v.nullable(field.milli()),
  ...figures,
});

export const SaveReorderLevelSchema = v.object({
  product: field.id(),
  location: field.id(),
  /** Null: it is ordered by hand. */
  level: v.nullable(
    v.pipe(
      v.object({ point_milli: v.pipe(field.milli(), v.minValue(0)), target_milli: someMilli() }),
      v.check(
        ({ point_milli, target_milli }) => target_milli > point_milli,
        'Order up to more than the reorder point.',
      ),
    ),
  ),
});

/** A product of which there is no more than its reorder point at a location. */
export const LowStockSchema = v.object({
  /** Of the pair of product and location. */
  id: v.string(),
  product: v.object({ id: field.id(), name: v.string(), code: v.string() }),
  location: named,
  point_milli: field.milli(),
  target_milli: field.milli(),
  ...figures,
});

export const SuggestedLineSchema = v.object({
  ...LowStockSchema.entries,
  /** Their code of it. */
  code: v.string(),
  unit: PurchaseUnitSchema,
  /** In that unit: what is missing to the target, in whole packs and no fewer than their minimum. */
  quantity_milli: field.milli(),
  cost_minor: v.nullable(field.positiveMinor()),
  amount_minor: v.nullable(field.positiveMinor()),
});

/** What to order from one supplier for one location. */
export const SuggestedOrderSchema = v.object({
  id: v.string(),
  /** Null: nobody supplies these products yet. */
  supplier: v.nullable(named),
  location: named,
  /** They take no order below it; null: not to be seen. */
  minimumOrder_minor: v.nullable(field.positiveMinor()),
  lines: v.array(SuggestedLineSchema),
});

export const MakeSuggestedOrdersSchema = v.object({
  lines: v.pipe(
    v.array(
      v.object({
        product: field.id(),
        supplier: field.id(),
        location: field.id(),
        quantity_milli: someMilli(),
        /** What was still to come when it was suggested: ordered meanwhile, it is not ordered twice. */
        onOrder_milli: field.milli(),
      }),
    ),
    v.minLength(1, 'Choose what to order.'),
    v.maxLength(2000),
  ),
});

export type ReorderLevel = v.InferOutput<typeof ReorderLevelSchema>;
export type SaveReorderLevel = v.InferOutput<typeof SaveReorderLevelSchema>;
export type LowStock = v.InferOutput<typeof LowStockSchema>;
export type SuggestedLine = v.InferOutput<typeof SuggestedLineSchema>;
export type SuggestedOrder = v.InferOutput<typeof SuggestedOrderSchema>;
export type MakeSuggestedOrders = v.InferOutput<typeof MakeSuggestedOrdersSchema>;
