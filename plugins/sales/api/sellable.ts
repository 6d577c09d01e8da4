import { field, FileIdSchema, v } from '@counterpart/sdk';

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
  /** What the price is for: "kg"; null where it is sold by the piece. */
  unit: v.nullable(v.string()),
  wholeOnly: v.boolean(),
  /** There is one of it and no other. */
  single: v.boolean(),
  /** What its line says beside the name; null for nothing. */
  note: v.nullable(v.string()),
  /** What to ask before it can be sold; null when it can be sold as it stands. */
  choose: v.nullable(v.string()),
  shortName: v.nullable(v.string()),
  pricesVary: v.boolean(),
  initials: v.string(),
  hue: v.number(),
  picture: v.nullable(FileIdSchema),
});

export type Sellable = v.InferOutput<typeof SellableSchema>;

export const CategorySchema = v.object({
  /** `<provider>/<ref>` */
  id: field.id(),
  provider: field.id(),
  ref: field.id(),
  name: v.string(),
  /** The id of the category it is a part of. */
  parent: v.nullable(field.id()),
});

export type Category = v.InferOutput<typeof CategorySchema>;
