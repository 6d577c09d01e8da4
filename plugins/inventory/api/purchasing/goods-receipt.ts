import { field, v } from '@counterpart/sdk';
import { SerialNumberSchema } from '../serial.ts';
import { someMilli } from './purchase-order.ts';
import { PurchaseUnitSchema } from './supplier-product.ts';

const named = v.object({ id: field.id(), name: v.string() });

export const GoodsReceiptKindSchema = v.picklist(['receipt', 'reversal', 'return']);

export const GoodsReceiptLineSchema = v.object({
  id: field.id(),
  /** Null: it was not on the order. */
  orderLine: v.nullable(field.id()),
  /** As it was called then. */
  product: v.object({ id: field.id(), name: v.string(), code: v.string() }),
  hasSerials: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  unit: PurchaseUnitSchema,
  /** How much of it went back since, in base units. */
  returned_milli: field.milli(),
  /** Negative: out of the shop. In that unit, and in the one that stock is counted in. */
  quantity_milli: field.milli(),
  base_milli: field.milli(),
  /** What the supplier takes for it; null: not known, or not to be seen. */
  amount_minor: v.nullable(field.minor()),
  /** Its part of what was paid on top. */
  extra_minor: v.nullable(field.minor()),
  /** By how much the stock's value changed. */
  value_minor: v.nullable(field.minor()),
});

/** What came from a supplier or went back there. It never changes. Money is null for who may not see costs. */
export const GoodsReceiptSchema = v.object({
  id: field.id(),
  /** As printed: `GR-000042`, for goods that went back `SR-000042`. */
  number: v.string(),
  kind: GoodsReceiptKindSchema,
  supplier: named,
  location: named,
  order: v.nullable(v.object({ id: field.id(), number: v.string() })),
  /** The receipt that this one takes back. */
  reverses: v.nullable(v.object({ id: field.id(), number: v.string() })),
  /** The reversal that took this one back. */
  reversedBy: v.nullable(v.object({ id: field.id(), number: v.string() })),
  /** The number of their invoice or delivery note. */
  reference: v.string(),
  note: v.string(),
  goods_minor: v.nullable(field.minor()),
  extra_minor: v.nullable(field.minor()),
  total_minor: v.nullable(field.minor()),
  posted_at: field.at(),
  lines: v.array(GoodsReceiptLineSchema),
});

export const ListedGoodsReceiptSchema = v.object({
  ...v.pick(GoodsReceiptSchema, ['id', 'number', 'kind', 'supplier', 'order', 'reference', 'posted_at'])
    .entries,
  total_minor: v.nullable(field.minor()),
  reversed: v.boolean(),
});

/** What came of one line of the order, or of a product that is not on it. */
export const ReceivedLineSchema = v.object({
  /** Absent: not on the order, then `product` says what it is. */
  orderLine: v.optional(field.id()),
  product: v.optional(field.id()),
  /** Of a product that is not on the order; null is the unit that stock is counted in. */
  unit: v.optional(v.nullable(field.id()), null),
  quantity_milli: someMilli(),
  /** Where they took something else than agreed: a unit, or all of it. Needs the right to see costs. */
  cost_minor: v.optional(field.positiveMinor()),
  amount_minor: v.optional(field.positiveMinor()),
  /** Which ones, of goods of which each has a number. */
  serials: v.optional(v.pipe(v.array(SerialNumberSchema), v.maxLength(500))),
});

export const ReceiveGoodsSchema = v.object({
  /** Absent: delivered without an order, then `supplier` says by whom. */
  order: v.optional(field.id()),
  /** The revision of the order that was seen; needed with `order`. */
  revision: v.optional(v.number()),
  supplier: v.optional(field.id()),
  /** Absent: where the order goes, or where this till sells from. */
  location: v.optional(field.id()),
  reference: v.optional(field.text(80), ''),
  note: v.optional(field.text(500), ''),
  /** Freight and the like, spread over the lines by what they cost. Needs the right to see costs. */
  extra_minor: v.optional(field.positiveMinor(), 0),
  lines: v.pipe(v.array(ReceivedLineSchema), v.minLength(1, 'Say what came.'), v.maxLength(1000)),
  /** Somebody has looked: more came than was ordered. */
  confirmed: v.optional(v.boolean(), false),
});

export const ReturnToSupplierSchema = v.object({
  supplier: field.id(),
  /** Absent: where this till sells from. */
  location: v.optional(field.id()),
  reference: v.optional(field.text(80), ''),
  note: v.optional(field.text(500), ''),
  lines: v.pipe(
    v.array(
      v.object({
        product: field.id(),
        /** The line of the receipt that it came with: no more goes back than came. */
        receiptLine: v.optional(field.id()),
        unit: v.optional(v.nullable(field.id()), null),
        quantity_milli: someMilli(),
        /** Which ones, of goods of which each has a number. */
        serials: v.optional(v.pipe(v.array(SerialNumberSchema), v.maxLength(500))),
      }),
    ),
    v.minLength(1, 'Say what goes back.'),
    v.maxLength(1000),
  ),
});

export type GoodsReceiptKind = v.InferOutput<typeof GoodsReceiptKindSchema>;
export type GoodsReceipt = v.InferOutput<typeof GoodsReceiptSchema>;
export type GoodsReceiptLine = v.InferOutput<typeof GoodsReceiptLineSchema>;
export type ListedGoodsReceipt = v.InferOutput<typeof ListedGoodsReceiptSchema>;
export type ReceivedLine = v.InferOutput<typeof ReceivedLineSchema>;
export type ReceiveGoods = v.InferOutput<typeof ReceiveGoodsSchema>;
export type ReturnToSupplier = v.InferOutput<typeof ReturnToSupplierSchema>;
