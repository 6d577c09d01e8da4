import { field, v } from '@counterpart/sdk';
import { CodeSchema } from './code.ts';
import { NegativeStockSchema, ProductSchema } from './product.ts';
import { BaseUnitSchema, SaveUnitSchema } from './unit.ts';

/** What a person fills in. Absent means: leave it as it is, or the default of a new product. */
export const SaveProductSchema = v.object({
  /** Absent for a new product. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  name: field.requiredText(200),
  codes: v.optional(v.pipe(v.array(CodeSchema), v.maxLength(20))),
  /** A name, or a path such as "Drinks > Tea"; made when it is new. Empty or null: none. */
  category: v.optional(v.nullable(field.text(400))),
  taxClass: v.optional(field.id()),
  price_minor: field.positiveMinor(),
  /** Of a variant: false when it costs what its family says, whatever `price_minor` is here. */
  ownPrice: v.optional(v.boolean()),
  /** What stock is counted in; a new product is counted in pieces. */
  unit: v.optional(BaseUnitSchema),
  /** Whether parts of one can be counted and sold; left out, as the unit usually is. */
  fractional: v.optional(v.boolean()),
  /** All of them: one that is left out is sold and bought no more. */
  units: v.optional(v.pipe(v.array(SaveUnitSchema), v.maxLength(20))),
  negativeStock: v.optional(NegativeStockSchema),
  /** What is on the shelf, for a new product only. */
  openingStock_milli: v.optional(field.milli()),
  /** What one costs the shop, for a new product only. */
  unitCost_minor: v.optional(field.positiveMinor()),
});

/** Saved, but worth a second look. */
export const WarningSchema = v.object({ code: v.string(), message: v.string() });

export const SavedProductSchema = v.object({ product: ProductSchema, warnings: v.array(WarningSchema) });

export type SaveProduct = v.InferOutput<typeof SaveProductSchema>;
export type SavedProduct = v.InferOutput<typeof SavedProductSchema>;
export type Warning = v.InferOutput<typeof WarningSchema>;
