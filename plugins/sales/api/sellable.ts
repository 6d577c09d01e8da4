import { field, v } from '@counterpart/sdk';

/** A {@link SellableItem} together with the module that has it. */
export const SellableSchema = v.object({
  /** `<provider>/<ref>` */
  id: field.id(),
  provider: field.id(),
  ref: field.id(),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  unitPrice_minor: field.minor(),
  taxClass: v.nullable(v.string()),
  onHand_milli: v.nullable(field.milli()),
  initials: v.string(),
  hue: v.number(),
});

export type Sellable = v.InferOutput<typeof SellableSchema>;

export const CategorySchema = v.object({
  /** `<provider>/<ref>` */
  id: field.id(),
  provider: field.id(),
  ref: field.id(),
  name: v.string(),
});

export type Category = v.InferOutput<typeof CategorySchema>;
