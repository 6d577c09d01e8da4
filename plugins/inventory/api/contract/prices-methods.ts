import { field, operation, query, v } from '@counterpart/sdk';
import { PriceRoundingSchema, PriceRuleSchema, ProductSelectionSchema } from '../prices/price-rule.ts';
import { offset } from './offset.ts';

const ask = {
  selection: ProductSelectionSchema,
  rule: PriceRuleSchema,
  /** Null: to the minor unit. */
  rounding: v.optional(v.nullable(PriceRoundingSchema), null),
};

const PriceLineSchema = v.object({
  /** The id of the product. */
  id: field.id(),
  name: v.string(),
  code: v.string(),
  old_minor: field.minor(),
  /** Null: nobody knows what it costs. */
  new_minor: v.nullable(field.minor()),
  /** Null for whoever may not see costs, and when nobody knows. */
  isBelowCost: v.nullable(v.boolean()),
});

export const PriceChangeSchema = v.object({
  id: field.id(),
  undoOf: v.nullable(field.id()),
  /** It was undone. */
  isUndone: v.boolean(),
  rule: v.nullable(PriceRuleSchema),
  state: v.picklist(['applying', 'applied']),
  changed: v.number(),
  skipped: v.number(),
  started_at: field.at(),
});

/** Many prices at once: looked at first, applied while the shop sells, and undone. */
export const pricesMethods = {
  pricePreview: query({
    scope: 'shop',
    heavy: true,
    permission: 'inventory.changePrices',
    description: 'What a rule would make of the prices of some products, a page at a time.',
    input: v.object({ ...ask, limit: v.optional(field.limit(500), 100), offset: offset() }),
    output: v.object({
      /** To be handed over when it is started: what changes later is left alone. */
      seen: v.number(),
      total: v.number(),
      changing: v.number(),
      withoutCost: v.number(),
      /** Null for whoever may not see costs. */
      belowCost: v.nullable(v.number()),
      lines: v.array(PriceLineSchema),
    }),
  }),
  startPriceChange: operation({
    scope: 'shop',
    permission: 'inventory.changePrices',
    description: 'Applies a rule to the prices of some products, piece by piece while the shop sells on.',
    input: v.object({ ...ask, seen: v.number() }),
    output: PriceChangeSchema,
  }),
  continuePriceChange: operation({
    scope: 'shop',
    permission: 'inventory.changePrices',
    description: 'Goes on with a change of prices that was interrupted, where it was.',
    input: v.object({ change: field.id() }),
    output: PriceChangeSchema,
    refusals: ['unknown-price-change'],
  }),
  undoPriceChange: operation({
    scope: 'shop',
    permission: 'inventory.changePrices',
    description: 'Puts all prices of a change back, as long as nobody changed one of them since.',
    input: v.object({ change: field.id() }),
    output: PriceChangeSchema,
    refusals: ['unknown-price-change', 'already-undone', 'prices-changed-since', 'still-applying'],
  }),
  priceChanges: query({
    scope: 'shop',
    permission: 'inventory.changePrices',
    description: 'The changes of many prices, the newest first.',
    input: v.object({ limit: v.optional(field.limit(100), 20) }),
    output: v.array(PriceChangeSchema),
  }),
  skippedPrices: query({
    scope: 'shop',
    permission: 'inventory.changePrices',
    description: 'The products that a change of prices left alone, and why.',
    input: v.object({ change: field.id(), limit: v.optional(field.limit(500), 100) }),
    output: v.array(
      v.object({
        id: field.id(),
        name: v.string(),
        price_minor: field.minor(),
        reason: v.picklist(['elsewhere', 'no-cost']),
      }),
    ),
  }),
  priceHistory: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'What a product once cost, the newest first.',
    input: v.object({ product: field.id(), limit: v.optional(field.limit(200), 50) }),
    output: v.array(
      v.object({
        id: field.id(),
        old_minor: field.minor(),
        new_minor: field.minor(),
        changed_at: field.at(),
      }),
    ),
  }),
};

export type PriceAsk = Pick<
  v.InferOutput<typeof pricesMethods.pricePreview.input>,
  'selection' | 'rule' | 'rounding'
>;
export type PricePreviewInput = v.InferOutput<typeof pricesMethods.pricePreview.input>;
export type PricePreview = v.InferOutput<typeof pricesMethods.pricePreview.output>;
export type PriceChange = v.InferOutput<typeof PriceChangeSchema>;
export type PriceLine = v.InferOutput<typeof PriceLineSchema>;
