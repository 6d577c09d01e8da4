import { field, v } from '@counterpart/sdk';
import { CodeSchema } from './code.ts';
import { ProductSchema, ProductStatusSchema } from './product.ts';

export const MOST_AXES = 3;
/** More of them than anybody looks through. */
export const MOST_VARIANTS = 500;

const axisName = () => field.requiredText(40);
const optionName = () => field.requiredText(40);

/** One value of an axis: "M". */
const OptionSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** How many variants have it, archived ones among them. */
  variants: v.number(),
});

/** What variants differ in: "Size". */
const AxisSchema = v.object({ id: field.id(), name: v.string(), options: v.array(OptionSchema) });

export const VariantSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** The ids of its values, one for each axis. */
  options: v.array(field.id()),
  /** Their names. */
  values: v.array(v.string()),
  codes: v.array(v.string()),
  price_minor: field.minor(),
  ownPrice: v.boolean(),
  onHand_milli: field.milli(),
  status: ProductStatusSchema,
  revision: v.number(),
});

/** A family with everything that its grid shows. */
export const FamilySchema = v.object({
  product: ProductSchema,
  axes: v.array(AxisSchema),
  /** In the order of the values. */
  variants: v.array(VariantSchema),
});

/** The axes as they are to be: known ones by id, new ones without. */
export const SaveAxesSchema = v.pipe(
  v.array(
    v.object({
      id: v.optional(field.id()),
      name: axisName(),
      options: v.pipe(
        v.array(v.object({ id: v.optional(field.id()), name: optionName() })),
        v.minLength(1, 'An axis needs a value.'),
        v.maxLength(100),
      ),
    }),
  ),
  v.minLength(1, 'A family needs an axis.'),
  v.maxLength(MOST_AXES, 'A family has three axes at most.'),
);

/** One value for each axis, by name. */
export const CombinationSchema = v.pipe(v.array(optionName()), v.minLength(1), v.maxLength(MOST_AXES));

export const SaveVariantSchema = v.object({
  /** Absent for a new one. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  /** Of a new one: its values. */
  values: v.optional(CombinationSchema),
  codes: v.optional(v.pipe(v.array(CodeSchema), v.maxLength(20))),
  /** Null: what the family says. Left out: as it is. */
  price_minor: v.optional(v.nullable(field.positiveMinor())),
  /** Archived or put back on sale, of one that is there. */
  status: v.optional(ProductStatusSchema),
  /** What is on the shelf, for a new one only. */
  openingStock_milli: v.optional(field.milli()),
});

export type Axis = v.InferOutput<typeof AxisSchema>;
export type Variant = v.InferOutput<typeof VariantSchema>;
export type Family = v.InferOutput<typeof FamilySchema>;
export type SaveAxes = v.InferOutput<typeof SaveAxesSchema>;
export type SaveVariant = v.InferOutput<typeof SaveVariantSchema>;
