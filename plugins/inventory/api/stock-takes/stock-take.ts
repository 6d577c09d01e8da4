import { field, v } from '@counterpart/sdk';

export const STOCK_TAKE_STATES = ['open', 'counting', 'reviewed', 'posting', 'posted', 'cancelled'] as const;
export const StockTakeStateSchema = v.picklist(STOCK_TAKE_STATES);
export type StockTakeState = v.InferOutput<typeof StockTakeStateSchema>;

/** Which products are to be counted. */
export const StockTakeScopeSchema = v.variant('kind', [
  v.object({ kind: v.literal('whole') }),
  /** With all that is below it. */
  v.object({ kind: v.literal('category'), category: field.id() }),
  v.object({ kind: v.literal('supplier'), supplier: field.id() }),
  v.object({
    kind: v.literal('products'),
    products: v.pipe(v.array(field.id()), v.minLength(1), v.maxLength(2000)),
  }),
]);
export type StockTakeScope = v.InferOutput<typeof StockTakeScopeSchema>;

/** What posting does with products that nobody counted. */
export const UncountedSchema = v.picklist(['leave', 'zero']);
export type Uncounted = v.InferOutput<typeof UncountedSchema>;

export const StockTakeSchema = v.object({
  id: field.id(),
  /** `ST-000003` */
  number: v.string(),
  name: v.string(),
  location: v.object({ id: field.id(), name: v.string() }),
  scope: StockTakeScopeSchema,
  /** "Drinks > Tea", the supplier, or nothing. */
  scopeName: v.string(),
  blind: v.boolean(),
  state: StockTakeStateSchema,
  uncounted: v.nullable(UncountedSchema),
  /** Products that were counted. */
  counted: v.number(),
  /** Codes that no product has. */
  unknown: v.number(),
  opened_at: field.at(),
  posted_at: v.nullable(field.at()),
});
export type StockTake = v.InferOutput<typeof StockTakeSchema>;

/** What a person should look at before a variance is posted. */
export const LineTroubleSchema = v.picklist([
  /** It is to be counted again. */
  'recount',
  /** Goods came or went between its first and its last count. */
  'moved',
  /** Somebody corrected the books of it since it was counted: posting the variance too would correct twice. */
  'corrected',
  /** Numbered goods are missing and nobody said which: its variance is not booked. */
  'numbers',
]);
export type LineTrouble = v.InferOutput<typeof LineTroubleSchema>;

/** A product in a stock take. */
export const StockTakeLineSchema = v.object({
  /** The id of the product. */
  id: field.id(),
  name: v.string(),
  code: v.string(),
  unit: v.string(),
  fractional: v.boolean(),
  /** Null: not counted. */
  counted_milli: v.nullable(field.milli()),
  /** On hand when it was counted; of one that is not counted, now. Null for whoever may not see it. */
  expected_milli: v.nullable(field.milli()),
  /** Counted less expected. */
  variance_milli: v.nullable(field.milli()),
  /** About what the variance is worth; null for whoever may not see costs, and when nobody knows the cost. */
  variance_minor: v.nullable(field.minor()),
  trouble: v.nullable(LineTroubleSchema),
  counted_at: v.nullable(field.at()),
  posted: v.boolean(),
});
export type StockTakeLine = v.InferOutput<typeof StockTakeLineSchema>;

/** One count of a product: who, when, how many. */
export const StockTakeCountSchema = v.object({
  id: field.id(),
  product: v.object({ id: field.id(), name: v.string() }),
  kind: v.picklist(['add', 'set']),
  quantity_milli: field.milli(),
  /** A later recount made it void. */
  isVoid: v.boolean(),
  person: v.string(),
  counted_at: field.at(),
});
export type StockTakeCount = v.InferOutput<typeof StockTakeCountSchema>;

export const UnknownCodeSchema = v.object({
  id: field.id(),
  code: v.string(),
  quantity_milli: field.milli(),
  note: v.string(),
  noted_at: field.at(),
});
export type UnknownCode = v.InferOutput<typeof UnknownCodeSchema>;

/** What posting would do, or did. */
export const StockTakeTotalsSchema = v.object({
  counted: v.number(),
  differing: v.number(),
  /** Products of the take that nobody counted, and of those the ones that the books have stock of. */
  uncounted: v.number(),
  uncountedWithStock: v.number(),
  /** Lines that somebody should look at. */
  troubled: v.number(),
  /** Null for whoever may not see costs. */
  more_minor: v.nullable(field.minor()),
  less_minor: v.nullable(field.minor()),
});
export type StockTakeTotals = v.InferOutput<typeof StockTakeTotalsSchema>;
