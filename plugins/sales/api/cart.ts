import { field, v } from '@counterpart/sdk';
import { DiscountSchema, documentFigures, lineFigures } from './fields.ts';
import { CartPartySchema } from './parties.ts';
import { PriceOriginSchema } from './price-origin.ts';
import { ReceiptSchema } from './receipt.ts';
import { DispositionSchema, DocumentRefSchema } from './returns.ts';
import { TenderSchema } from './tender.ts';

/** What a line keeps of the thing sold, whatever becomes of it later. */
export const snapshotFields = {
  provider: v.nullable(field.id()),
  ref: v.nullable(field.id()),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  /** What the price is for: "kg"; null where it is sold by the piece. */
  unit: v.nullable(v.string()),
  taxClass: v.nullable(v.string()),
  priceOrigin: PriceOriginSchema,
  /** What the price is called that this customer has: "Trade price"; null for any other. */
  priceTitle: v.nullable(v.string()),
  /** The module's own price when the line was added; null for an open item. */
  listPrice_minor: v.nullable(field.minor()),
  note: v.nullable(v.string()),
};

export const CartLineSchema = v.object({
  id: field.id(),
  ...snapshotFields,
  discount: v.nullable(DiscountSchema),
  /** The module's price when the sale was taken up again, where it had changed meanwhile. */
  newPrice_minor: v.nullable(field.minor()),
  /** What becomes of it and why, on a line that is given back; null on a line sold. Its figures are negative. */
  returned: v.nullable(
    v.object({
      disposition: DispositionSchema,
      reason: v.string(),
      /** Where it was sold; null without a receipt. */
      document: v.nullable(DocumentRefSchema),
      /** How much this line can give back at most; null without a receipt. */
      most_milli: v.nullable(field.milli()),
    }),
  ),
  ...lineFigures,
});
export type CartLine = v.InferOutput<typeof CartLineSchema>;

/** The whole priced cart of one till. Of two, the one with the higher revision is the newer. */
export const CartSchema = v.object({
  id: field.id(),
  revision: v.number(),
  lines: v.array(CartLineSchema),
  saleDiscount: v.nullable(DiscountSchema),
  /** Whom it is sold to; null for nobody in particular. */
  party: v.nullable(CartPartySchema),
  /** Why the whole sale is without tax; null when it is taxed. */
  exemptReason: v.nullable(v.string()),
  /** The parked sale it was taken up from. */
  parked: v.nullable(v.object({ id: field.id(), name: v.string() })),
  ...documentFigures,
  /** What is on the counter already. */
  tenders: v.array(TenderSchema),
  paid_minor: field.minor(),
  /** What goes back if the payment is taken as it is. */
  change_minor: field.minor(),
  cashRounding_minor: field.minor(),
  /** What is still to pay, to the unit; negative when the shop owes. */
  due_minor: field.minor(),
  /** The same if it is paid in cash, rounded to coins. */
  cashDue_minor: field.minor(),
  pricesIncludeTax: v.boolean(),
  /** The sale just posted, until the next one begins: it is there also after a crash or a lost reply. */
  receipt: v.nullable(ReceiptSchema),
});
export type Cart = v.InferOutput<typeof CartSchema>;
