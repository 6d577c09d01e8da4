import { field, v } from '@counterpart/sdk';

/** What goods are ordered and received in: the unit that stock is counted in, or a box of so many of them. */
export const PurchaseUnitSchema = v.object({
  /** Null: the unit that stock is counted in. */
  id: v.nullable(field.id()),
  name: v.string(),
  /** How many of the counted unit make one of it. */
  factor_milli: field.milli(),
});

/** What one supplier supplies of one product. */
export const SupplierProductSchema = v.object({
  id: field.id(),
  supplier: v.object({ id: field.id(), name: v.string() }),
  product: v.object({ id: field.id(), name: v.string(), code: v.string() }),
  /** Their code of it; empty when they have none. */
  code: v.string(),
  unit: PurchaseUnitSchema,
  /** What it can be ordered in. */
  units: v.array(PurchaseUnitSchema),
  /** What one unit cost last. Null: not known, or not to be seen. */
  cost_minor: v.nullable(field.positiveMinor()),
  /** Ordered in multiples of this many units… */
  pack_milli: field.milli(),
  /** …and no fewer than this. */
  minimum_milli: field.milli(),
  /** Ordered from here when nobody says otherwise. */
  preferred: v.boolean(),
});

/** A product that can be ordered from a supplier, with what is known of it there. */
export const PurchasableSchema = v.object({
  product: v.object({ id: field.id(), name: v.string(), code: v.string() }),
  ...v.pick(SupplierProductSchema, ['code', 'unit', 'units', 'cost_minor', 'pack_milli', 'minimum_milli'])
    .entries,
  hasSerials: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  /** What was looked for is one of its codes, theirs or the shop's: it is meant and no other. */
  exact: v.boolean(),
});

/** Says what a supplier supplies of a product, anew or again. */
export const SaveSupplierProductSchema = v.object({
  supplier: field.id(),
  product: field.id(),
  code: v.optional(field.text(80)),
  unit: v.optional(v.nullable(field.id())),
  cost_minor: v.optional(v.nullable(field.positiveMinor())),
  pack_milli: v.optional(v.pipe(field.milli(), v.minValue(1, 'Must be more than nothing.'))),
  minimum_milli: v.optional(v.pipe(field.milli(), v.minValue(0, 'Must not be negative.'))),
  preferred: v.optional(v.boolean()),
});

export type PurchaseUnit = v.InferOutput<typeof PurchaseUnitSchema>;
export type Purchasable = v.InferOutput<typeof PurchasableSchema>;
export type SupplierProduct = v.InferOutput<typeof SupplierProductSchema>;
export type SaveSupplierProduct = v.InferOutput<typeof SaveSupplierProductSchema>;
