import { field, v } from '@counterpart/sdk';

const ReachSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({
    kind: v.literal('category'),
    category: v.pipe(field.requiredText(200), v.description('Its name; what is below it is meant too.')),
  }),
  v.strictObject({
    kind: v.literal('item'),
    provider: field.id(),
    ref: field.id(),
    name: v.pipe(field.requiredText(200), v.description('For whoever reads the list.')),
  }),
]);

const PriceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('percent'),
    percent_ppm: v.pipe(
      field.ppm(),
      v.minValue(1, 'Take more than nothing off.'),
      v.maxValue(1_000_000),
      v.description('Off what everybody pays, in parts per million.'),
    ),
  }),
  v.strictObject({ kind: v.literal('fixed'), price_minor: field.positiveMinor() }),
]);

/** What a group of customers pays for something. */
export const PriceRuleFieldsSchema = v.strictObject({
  group: field.id(),
  reach: ReachSchema,
  price: PriceSchema,
  validFrom: v.nullable(field.date()),
  validUntil: v.nullable(field.date()),
});

export const PriceRuleSchema = v.object({
  id: field.id(),
  ...PriceRuleFieldsSchema.entries,
  groupName: v.string(),
  revision: v.number(),
});
export type PriceRule = v.InferOutput<typeof PriceRuleSchema>;

/** Adds a rule; with an `id`, changes the one whose revision is still the one that was edited. */
export const SavePriceRuleSchema = v.strictObject({
  id: v.optional(v.nullable(field.id()), null),
  revision: v.optional(v.number()),
  ...PriceRuleFieldsSchema.entries,
});
export type SavePriceRule = v.InferOutput<typeof SavePriceRuleSchema>;
