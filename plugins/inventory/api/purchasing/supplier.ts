import { field, v } from '@counterpart/sdk';

export const SupplierStatusSchema = v.picklist(['active', 'archived']);

/** A supplier as lists show it. */
export const ListedSupplierSchema = v.object({
  id: field.id(),
  name: v.string(),
  contact: v.string(),
  phone: v.string(),
  email: v.string(),
  /** How many products they supply. */
  products: v.number(),
  status: SupplierStatusSchema,
});

export const SupplierSchema = v.object({
  ...ListedSupplierSchema.entries,
  address: v.string(),
  /** The shop's number in their books. */
  customerNumber: v.string(),
  /** Days from ordering to delivery; null when nobody knows. */
  leadDays: v.nullable(v.number()),
  /** They take no order below it; 0: they take any. Null for who may not see costs. */
  minimumOrder_minor: v.nullable(field.positiveMinor()),
  note: v.string(),
  /** Raised by every change: hand it back when saving. */
  revision: v.number(),
});

/** What a person fills in. Absent means: leave it as it is, or nothing for a new one. */
export const SaveSupplierSchema = v.object({
  /** Absent for a new supplier. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  name: field.requiredText(200),
  contact: v.optional(field.text(200)),
  phone: v.optional(field.text(60)),
  email: v.optional(field.text(200)),
  address: v.optional(field.text(1000)),
  customerNumber: v.optional(field.text(60)),
  leadDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)))),
  minimumOrder_minor: v.optional(field.positiveMinor()),
  note: v.optional(field.text(2000)),
});

export type SupplierStatus = v.InferOutput<typeof SupplierStatusSchema>;
export type ListedSupplier = v.InferOutput<typeof ListedSupplierSchema>;
export type Supplier = v.InferOutput<typeof SupplierSchema>;
export type SaveSupplier = v.InferOutput<typeof SaveSupplierSchema>;
