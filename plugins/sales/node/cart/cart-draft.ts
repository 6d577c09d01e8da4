import { type Discount, field, v } from '@counterpart/sdk';
import { lineFigures } from '../../api/fields.ts';
import {
  DiscountSchema,
  DispositionSchema,
  DocumentRefSchema,
  type CartParty,
  type ParkedContent,
  type Receipt,
  type Tender,
} from '../../api/index.ts';

const OriginalSchema = v.object({
  line: field.id(),
  document: DocumentRefSchema,
  posted: v.object(lineFigures),
  /** How much of it had been given back when the books were last asked. */
  refunded_milli: field.milli(),
});

/** What makes a line one that is given back; its quantity is negative. */
const ReturnedSchema = v.object({
  disposition: DispositionSchema,
  reason: v.string(),
  /** Whose right it is given back by. */
  approvedBy: v.nullable(field.id()),
  /** The posted line; null without a receipt. */
  original: v.nullable(OriginalSchema),
});
export type Returned = Readonly<v.InferOutput<typeof ReturnedSchema>>;

/**
 * A line as somebody put it together, before it is priced. A field that comes later is `v.optional` with a default:
 * sales that were parked before have none.
 */
export const DraftLineSchema = v.object({
  id: field.id(),
  position: v.number(),
  /** Taken out, but still there to be brought back. */
  removed: v.boolean(),
  provider: v.nullable(field.id()),
  ref: v.nullable(field.id()),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  unit: v.optional(v.nullable(v.string()), null),
  /** Half of it cannot be sold. */
  wholeOnly: v.optional(v.boolean(), false),
  /** There is one of it and no other. */
  single: v.optional(v.boolean(), false),
  taxClass: v.nullable(v.string()),
  priceOrigin: v.picklist(['list', 'label', 'party', 'override', 'open']),
  /** What the price is called that this customer has. */
  priceTitle: v.optional(v.nullable(v.string()), null),
  /** The module's price when the line was added. */
  listPrice_minor: v.nullable(field.minor()),
  /** The module's price when the sale was taken up again, where it had changed. */
  newPrice_minor: v.nullable(field.minor()),
  /** The code of the label it was scanned from, where a weight or a price was in it: a line of its own. */
  label: v.optional(v.nullable(v.string()), null),
  note: v.nullable(v.string()),
  discount: v.nullable(DiscountSchema),
  /** The person in whose right the price differs; null when it is the module's own. */
  priceBy: v.optional(v.nullable(field.id()), null),
  discountBy: v.optional(v.nullable(field.id()), null),
  quantity_milli: field.milli(),
  unitPrice_minor: field.minor(),
  returned: v.optional(v.nullable(ReturnedSchema), null),
});
export type DraftLine = Readonly<v.InferOutput<typeof DraftLineSchema>>;

export type Exempt = NonNullable<ParkedContent['exempt']>;

/** A cart as it is kept in `till.db`. Never changed in place: every edit gives a new one. */
export interface CartDraft {
  readonly id: string;
  /** The request id it will be posted or parked under; the books know a taken up sale's holder by it. */
  readonly request: string;
  /**
   * `posting`, `parking`, `taking`: from before the books are asked until their answer is saved here. Whoever finds
   * a cart so asks again under the same request.
   */
  readonly state: 'open' | 'posting' | 'parking' | 'taking';
  readonly revision: number;
  readonly saleDiscount: Discount | null;
  readonly saleDiscountBy: string | null;
  /** Whom it is for; null for nobody in particular. */
  readonly party: CartParty | null;
  /** Why the whole sale is without tax, and in whose right; null when it is taxed. */
  readonly exempt: Exempt | null;
  /** Parts of the payment that are on the counter already. */
  readonly tenders: readonly Tender[];
  /** Of the sale posted last, while it is shown. */
  readonly receipt: Receipt | null;
  /** The parked sale it goes into, comes out of or came from. */
  readonly parked: { readonly id: string; readonly name: string } | null;
  /** By position, those taken out among them. */
  readonly lines: readonly DraftLine[];
}

/** What is in the cart. */
export function linesIn(draft: CartDraft): readonly DraftLine[] {
  return draft.lines.filter((line) => !line.removed);
}
