import { field, v } from '@counterpart/sdk';

/** A product in the list of the Stock view. */
export const ListedStockSchema = v.object({
  id: field.id(),
  name: v.string(),
  code: v.string(),
  unit: v.string(),
  hasSerials: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  onHand_milli: field.milli(),
  reserved_milli: field.milli(),
  available_milli: field.milli(),
  /** On the way between two locations, wherever to. */
  inTransit_milli: field.milli(),
  /** null: unknown, or not for this person to see. */
  value_minor: v.nullable(field.minor()),
});

export type ListedStock = v.InferOutput<typeof ListedStockSchema>;
