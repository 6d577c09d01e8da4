import { field, v } from '@counterpart/sdk';
import { PartyRefSchema } from './parties.ts';
import { PriceOriginSchema } from './price-origin.ts';
import { documentFigures, lineFigures } from './fields.ts';
import { DispositionSchema, DocumentKindSchema, DocumentRefSchema } from './returns.ts';

const ReceiptLineSchema = v.object({
  id: field.id(),
  position: v.number(),
  provider: v.nullable(v.string()),
  ref: v.nullable(v.string()),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  /** What the price is for: "kg"; null where it was sold by the piece. */
  unit: v.nullable(v.string()),
  taxClass: v.nullable(v.string()),
  /** `earlier`: the price had changed since the customer was shown this one. See `PriceOriginSchema`. */
  priceOrigin: PriceOriginSchema,
  /** What the price is called that the customer had; null for any other. */
  priceTitle: v.nullable(v.string()),
  listPrice_minor: v.nullable(field.minor()),
  note: v.nullable(v.string()),
  /** The line of an earlier document that this one gives back or cancels; null on a line sold. */
  refundOf: v.nullable(
    v.object({ line: field.id(), document: DocumentRefSchema, refundedBefore_milli: field.milli() }),
  ),
  disposition: v.nullable(DispositionSchema),
  reason: v.nullable(v.string()),
  /** Why this line was sold without tax, where it has a reason of its own. */
  exemptReason: v.nullable(v.string()),
  ...lineFigures,
});

const ReceiptPaymentSchema = v.object({
  id: field.id(),
  method: v.string(),
  /** What the receipt calls it. */
  title: v.string(),
  kind: v.picklist(['cash', 'other']),
  tendered_minor: field.minor(),
  change_minor: field.minor(),
  reference: v.nullable(v.string()),
  opensDrawer: v.boolean(),
});

/** A posted document, as it was stored: what is printed is what is in the books. */
export const ReceiptSchema = v.object({
  id: field.id(),
  kind: DocumentKindSchema,
  /** The document that a void cancels. */
  voidOf: v.nullable(DocumentRefSchema),
  /** Why it was voided. */
  reason: v.nullable(v.string()),
  /** As printed: `R1-000042`. */
  receipt: v.string(),
  number: v.number(),
  register: v.object({ id: field.id(), name: v.string() }),
  /** The register's shift it was posted in; null when it worked without one. */
  shift: v.nullable(field.id()),
  till: v.string(),
  user: v.nullable(v.string()),
  /** Whom it was for, by reference: `sales.party` knows the name, until it is erased. */
  party: v.nullable(PartyRefSchema),
  at: field.at(),
  businessDate: v.string(),
  lines: v.array(ReceiptLineSchema),
  ...documentFigures,
  /** Why lines that have no reason of their own were sold without tax; null when none was. */
  exemptReason: v.nullable(v.string()),
  pricesIncludeTax: v.boolean(),
  payments: v.array(ReceiptPaymentSchema),
  cashRounding_minor: field.minor(),
  paid_minor: field.minor(),
  change_minor: field.minor(),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;

export const SaleSummarySchema = v.object({
  id: field.id(),
  kind: DocumentKindSchema,
  /** What became of it later: `part-refunded` when something of it can still be given back. */
  state: v.picklist(['posted', 'part-refunded', 'refunded', 'voided']),
  receipt: v.string(),
  at: field.at(),
  businessDate: v.string(),
  currency: v.string(),
  lineCount: v.number(),
  total_minor: field.minor(),
});
export type SaleSummary = v.InferOutput<typeof SaleSummarySchema>;
