import { field, v } from '@counterpart/sdk';

/** How new prices follow from what there is. */
export const PriceRuleSchema = v.variant('kind', [
  /** More or less by a part: 50 000 ppm is 5 % more. */
  v.object({
    kind: v.literal('percent'),
    percent_ppm: v.pipe(field.ppm(), v.minValue(-1_000_000), v.maxValue(10_000_000)),
  }),
  v.object({ kind: v.literal('amount'), amount_minor: field.minor() }),
  /** What goods cost and so much on top, and the tax if prices include it. */
  v.object({
    kind: v.literal('markup'),
    percent_ppm: v.pipe(field.ppm(), v.minValue(-1_000_000), v.maxValue(10_000_000)),
  }),
  v.object({ kind: v.literal('set'), price_minor: field.positiveMinor() }),
]);
export type PriceRule = v.InferOutput<typeof PriceRuleSchema>;

/** Prices end in `ending_minor` every `step_minor`: 99 every 100 is 0.99, 1.99, 2.99; 0 every 5 is 0.05, 0.10. */
export const PriceRoundingSchema = v.pipe(
  v.object({
    step_minor: v.pipe(field.minor(), v.minValue(1), v.maxValue(1_000_000)),
    ending_minor: v.optional(field.positiveMinor(), 0),
    mode: v.optional(v.picklist(['nearest', 'up', 'down']), 'nearest'),
  }),
  v.check(
    ({ step_minor, ending_minor }) => ending_minor < step_minor,
    'The ending must be less than the step.',
  ),
);
export type PriceRounding = v.InferOutput<typeof PriceRoundingSchema>;

/** Which products. */
export const ProductSelectionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('filter'),
    term: v.optional(field.text(200), ''),
    /** With all that is below it. */
    category: v.optional(v.nullable(field.id()), null),
    supplier: v.optional(v.nullable(field.id()), null),
    status: v.optional(v.picklist(['active', 'archived']), 'active'),
  }),
  v.object({
    kind: v.literal('products'),
    products: v.pipe(v.array(field.id()), v.minLength(1), v.maxLength(2000)),
  }),
]);
export type ProductSelection = v.InferOutput<typeof ProductSelectionSchema>;

/** The endings that shops like, for a currency with so many digits. */
export function commonRoundings(digits: number): readonly PriceRounding[] {
  const one = 10 ** digits;
  const steps = digits === 0 ? [10, 100] : [one / 20, one / 10, one / 2, one];
  const endings = digits === 0 ? [] : [one - one / 100, one - one / 20];
  return [
    ...endings
      .filter(Number.isInteger)
      .map((ending_minor) => ({ step_minor: one, ending_minor, mode: 'nearest' as const })),
    ...steps
      .filter(Number.isInteger)
      .map((step_minor) => ({ step_minor, ending_minor: 0, mode: 'nearest' as const })),
  ];
}
