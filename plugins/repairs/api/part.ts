import { SerialNumberSchema } from '@counterpart/inventory/api';
import { field, v } from '@counterpart/sdk';
import { PositiveQuantitySchema, PriceSchema } from './quantity.ts';

/**
 * `reserved` → `used`, or → `removed`; `used` → `returned` to the stock. Once its device is collected, a used part was
 * `billed`, or `written-off`: under warranty, or because the device was not repaired.
 */
export const PartStateSchema = v.picklist(['reserved', 'used', 'removed', 'returned']);
export type PartState = v.InferOutput<typeof PartStateSchema>;

export const PartSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** What the stock calls it; null for a part in words, of which there is no stock. */
  ref: v.nullable(field.id()),
  quantity_milli: field.milli(),
  /** Of one, as the shop states prices. */
  unitPrice_minor: field.minor(),
  amount_minor: field.minor(),
  state: PartStateSchema,
  settled: v.nullable(v.picklist(['billed', 'written-off'])),
  /** The numbers of the very ones, of goods that have numbers. */
  serials: v.array(v.string()),
  waitsForStock: v.pipe(
    v.boolean(),
    v.description('The stock has not heard of it yet, because Inventory is off: it will when it is back.'),
  ),
});
export type Part = v.InferOutput<typeof PartSchema>;

export const AddPartSchema = v.strictObject({
  device: field.id(),
  /** As `repairs.findParts` names it; left out, it is a part in words. */
  ref: v.optional(v.nullable(field.id()), null),
  /** Needed for a part in words. */
  name: v.optional(field.requiredText(200)),
  quantity_milli: v.optional(PositiveQuantitySchema, 1000),
  /** Left out: what it is sold at. */
  unitPrice_minor: v.optional(PriceSchema),
});

export const UsedSerialsSchema = v.optional(v.pipe(v.array(SerialNumberSchema), v.maxLength(100)));

/** Something of the stock that can go into a device. */
export const FoundPartSchema = v.object({
  ref: field.id(),
  name: v.string(),
  sku: v.nullable(v.string()),
  unitPrice_minor: field.minor(),
  onHand_milli: v.nullable(field.milli()),
});
export type FoundPart = v.InferOutput<typeof FoundPartSchema>;
