import { field, v } from '@counterpart/sdk';
import { PurchaseOrderStateSchema } from './order-states.ts';
import { PurchaseUnitSchema } from './supplier-product.ts';

const named = v.object({ id: field.id(), name: v.string() });
/** More than nothing. */
export const someMilli = () => v.pipe(field.milli(), v.minValue(1, 'Must be more than nothing.'));

/** An order as lists show it. Money is null for who may not see costs. */
export const ListedPurchaseOrderSchema = v.object({
  id: field.id(),
  /** As printed: `PO-000042`. */
  number: v.string(),
  supplier: named,
  location: named,
  state: PurchaseOrderStateSchema,
  /** When it should be here; null when nobody knows. */
  expected: v.nullable(field.date()),
  lines: v.number(),
  /** How many of the lines are here completely. */
  complete: v.number(),
  /** What its lines come to, as far as their cost is known. */
  total_minor: v.nullable(field.minor()),
  created_at: field.at(),
  ordered_at: v.nullable(field.at()),
});

export const PurchaseOrderLineSchema = v.object({
  id: field.id(),
  product: v.object({ id: field.id(), name: v.string(), code: v.string() }),
  hasSerials: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  /** The supplier's code of it; empty when they have none. */
  code: v.string(),
  unit: PurchaseUnitSchema,
  /** What it can be ordered in. */
  units: v.array(PurchaseUnitSchema),
  /** In that unit. */
  quantity_milli: field.milli(),
  /** In the unit that stock is counted in: ordered, and here. */
  base_milli: field.milli(),
  received_milli: field.milli(),
  /** What one unit costs; null: not known, not to be seen, or only the amount was agreed. */
  cost_minor: v.nullable(field.positiveMinor()),
  /** What the line costs. */
  amount_minor: v.nullable(field.positiveMinor()),
});

/** A receipt of an order, in short. */
export const OrderReceiptSchema = v.object({
  id: field.id(),
  number: v.string(),
  kind: v.picklist(['receipt', 'reversal', 'return']),
  reference: v.string(),
  total_minor: v.nullable(field.minor()),
  posted_at: field.at(),
});

export const PurchaseOrderSchema = v.object({
  ...v.omit(ListedPurchaseOrderSchema, ['lines']).entries,
  note: v.string(),
  lines: v.array(PurchaseOrderLineSchema),
  receipts: v.array(OrderReceiptSchema),
  /** Raised by every change: hand it back with the next one. */
  revision: v.number(),
});

/**
 * A line as it is ordered: at so much a unit (`cost_minor`; its amount is quantity × cost, rounded half away from zero),
 * or for an amount; with neither, nobody knows the cost yet.
 */
export const OrderedLineSchema = v.object({
  /** Absent for a new line. */
  id: v.optional(field.id()),
  product: field.id(),
  unit: v.optional(v.nullable(field.id()), null),
  quantity_milli: someMilli(),
  cost_minor: v.optional(v.nullable(field.positiveMinor()), null),
  amount_minor: v.optional(v.nullable(field.positiveMinor()), null),
});

/** What a person fills in. Absent means: leave it as it is, or the default of a new order. */
export const SavePurchaseOrderSchema = v.object({
  /** Absent for a new order. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  /** Needed for a new order. */
  supplier: v.optional(field.id()),
  /** Absent for a new order: where this till sells from. */
  location: v.optional(field.id()),
  /** Absent for a new order: from the supplier's days of delivery, when it is sent. */
  expected: v.optional(v.nullable(field.date())),
  note: v.optional(field.text(2000)),
  lines: v.optional(v.pipe(v.array(OrderedLineSchema), v.maxLength(1000))),
});

export type ListedPurchaseOrder = v.InferOutput<typeof ListedPurchaseOrderSchema>;
export type PurchaseOrderLine = v.InferOutput<typeof PurchaseOrderLineSchema>;
export type PurchaseOrder = v.InferOutput<typeof PurchaseOrderSchema>;
export type OrderedLine = v.InferOutput<typeof OrderedLineSchema>;
export type SavePurchaseOrder = v.InferOutput<typeof SavePurchaseOrderSchema>;
