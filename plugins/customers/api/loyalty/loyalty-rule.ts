import { field, v } from '@counterpart/sdk';

/** How a part of a point is rounded. */
export const PointsRoundingSchema = v.picklist(['down', 'nearest', 'up']);
export type PointsRounding = v.InferOutput<typeof PointsRoundingSchema>;

const MOST_POINTS = 1_000_000;
const points = (least: number) => v.pipe(field.minor(), v.minValue(least), v.maxValue(MOST_POINTS));
const amount = (least: number) => v.pipe(field.minor(), v.minValue(least), v.maxValue(1_000_000_000));

/** So many points for so much money spent on something. */
export const LoyaltyRuleFieldsSchema = v.strictObject({
  title: field.requiredText(80),
  category: v.pipe(
    v.nullable(field.requiredText(200)),
    v.description('The name of the category that it is for; null: everything that no other rule is for.'),
  ),
  points: points(0),
  per_minor: v.pipe(amount(1), v.description('For each full amount of this, in minor units.')),
  minimum_minor: v.pipe(amount(0), v.description('What has to be spent on it at once.')),
  rounding: PointsRoundingSchema,
  validFrom: v.nullable(field.date()),
  validUntil: v.nullable(field.date()),
  active: v.boolean(),
});

export const LoyaltyRuleSchema = v.object({
  id: field.id(),
  ...LoyaltyRuleFieldsSchema.entries,
  position: v.number(),
  revision: v.number(),
});
export type LoyaltyRule = v.InferOutput<typeof LoyaltyRuleSchema>;

/** Adds a rule; with an `id`, changes the one whose revision is still the one that was edited. */
export const SaveLoyaltyRuleSchema = v.strictObject({
  id: v.optional(v.nullable(field.id()), null),
  revision: v.optional(v.number()),
  ...LoyaltyRuleFieldsSchema.entries,
});
export type SaveLoyaltyRule = v.InferOutput<typeof SaveLoyaltyRuleSchema>;

/** What points are worth. */
export const LoyaltyProgrammeFieldsSchema = v.strictObject({
  active: v.pipe(v.boolean(), v.description('Whether points are given and pay.')),
  redeemPoints: v.pipe(points(1), v.description('So many points …')),
  redeem_minor: v.pipe(amount(1), v.description('… pay so much.')),
  minimumPoints: v.pipe(points(0), v.description('Nobody pays with fewer at once.')),
});
export const LoyaltyProgrammeSchema = v.object({
  ...LoyaltyProgrammeFieldsSchema.entries,
  revision: v.number(),
});
export type LoyaltyProgramme = v.InferOutput<typeof LoyaltyProgrammeSchema>;

export const LoyaltySchema = v.object({
  programme: LoyaltyProgrammeSchema,
  rules: v.array(LoyaltyRuleSchema),
});
export type Loyalty = v.InferOutput<typeof LoyaltySchema>;
