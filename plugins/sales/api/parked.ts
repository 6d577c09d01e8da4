import { field, v } from '@counterpart/sdk';
import { DiscountSchema } from './fields.ts';
import { CartPartySchema, PartyRefSchema } from './parties.ts';

const whoSchema = v.object({
  till: v.object({ id: field.id(), name: v.string() }),
  /** The name of the person; null when nobody was signed in. */
  person: v.nullable(v.string()),
  at: field.at(),
});

/** A parked sale in the list that every till sees. */
export const ParkedSaleSchema = v.object({
  id: field.id(),
  /** What it was called when it was parked; may be empty. */
  name: v.string(),
  currency: v.string(),
  total_minor: field.minor(),
  lineCount: v.number(),
  parked: whoSchema,
  /** Whom it is for, as they are known now. */
  party: v.nullable(CartPartySchema),
  /** Who has it in a cart; null while it waits. */
  holder: v.nullable(whoSchema),
});
export type ParkedSale = v.InferOutput<typeof ParkedSaleSchema>;

/**
 * What travels: a cart's lines as the till keeps them. The books need only what is named here; whatever else a line
 * holds passes through them untouched. A till that finds a later `version` than its own says that it must be updated.
 */
export const PARKED_VERSION = 1;
export const ParkedContentSchema = v.object({
  version: v.number(),
  saleDiscount: v.nullable(DiscountSchema),
  saleDiscountBy: v.optional(v.nullable(field.id()), null),
  exempt: v.optional(
    v.nullable(
      v.object({ reason: v.string(), by: v.nullable(field.id()), ofParty: v.optional(v.boolean(), false) }),
    ),
    null,
  ),
  /** By reference: the name is looked up when it is taken up. */
  party: v.optional(v.nullable(PartyRefSchema), null),
  lines: v.array(
    v.looseObject({
      id: field.id(),
      provider: v.nullable(field.id()),
      ref: v.nullable(field.id()),
      listPrice_minor: v.nullable(field.minor()),
    }),
  ),
});
export type ParkedContent = v.InferOutput<typeof ParkedContentSchema>;

/** A sale handed to the cart that takes it up. */
export const TakenSaleSchema = v.object({
  ...ParkedSaleSchema.entries,
  content: ParkedContentSchema,
  /** The lines whose price at their module is another one now. */
  newPrices: v.array(v.object({ line: field.id(), unitPrice_minor: field.minor() })),
});
export type TakenSale = v.InferOutput<typeof TakenSaleSchema>;
