import { field, v } from '@counterpart/sdk';
import { DiscountSchema, documentFigures, lineFigures, PriceSchema, QuantitySchema } from './fields.ts';

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const lines = <T extends v.GenericSchema>(line: T) =>
  v.pipe(v.array(line), v.maxLength(1000, 'A sale can have 1000 lines at most.'));

/** What a line of a priced, not yet posted sale is made of. */
export const PriceLineSchema = v.strictObject({
  id: field.id(),
  quantity_milli: QuantitySchema,
  unitPrice_minor: PriceSchema,
  taxClass: v.optional(v.nullable(field.id()), null),
  discount: v.optional(v.nullable(DiscountSchema), null),
});
export type PriceLine = v.InferOutput<typeof PriceLineSchema>;

export const PaymentSchema = v.strictObject({
  method: described(field.id(), 'How: "cash", "card", or an id that `sales.paymentMethods` lists.'),
  tendered_minor: described(
    field.minor(),
    'What was handed over, in minor units; negative when the shop pays back.',
  ),
  reference: v.optional(
    v.nullable(described(field.text(120), 'Of the slip or voucher; some methods need it.')),
    null,
  ),
});
export type Payment = v.InferOutput<typeof PaymentSchema>;

export const PriceInputSchema = v.strictObject({
  lines: lines(PriceLineSchema),
  saleDiscount: v.optional(v.nullable(DiscountSchema), null),
});

export const PricedSaleSchema = v.object({
  lines: v.array(v.object({ id: field.id(), ...lineFigures })),
  ...documentFigures,
  cashDue_minor: field.minor(),
  pricesIncludeTax: v.boolean(),
});
export type PricedSale = v.InferOutput<typeof PricedSaleSchema>;

/**
 * A line to post. Whoever shows a cart sends everything the customer was shown; whoever does not says only what is
 * sold (`code`, or `provider` and `ref`, or a `name` and `unitPrice_minor` for an open item) and the rest is looked up.
 */
export const SaleLineInputSchema = v.strictObject({
  id: v.optional(described(field.id(), 'Of the line; made when left out.')),
  code: v.optional(
    described(field.requiredText(200), 'A barcode or stock code, instead of provider and ref.'),
  ),
  provider: v.optional(v.nullable(described(field.id(), 'The module that has it.')), null),
  ref: v.optional(v.nullable(described(field.id(), "That module's reference.")), null),
  name: v.optional(described(field.requiredText(200), 'As shown; needed for an open item.')),
  sku: v.optional(v.nullable(v.string())),
  category: v.optional(v.nullable(v.string())),
  taxClass: v.optional(
    v.nullable(described(field.id(), "One of the shop's tax classes; null is the default one.")),
  ),
  quantity_milli: v.optional(QuantitySchema, 1000),
  unitPrice_minor: v.optional(described(PriceSchema, 'As shown to the customer; looked up when left out.')),
  override: v.optional(described(v.boolean(), 'Somebody set this price on purpose.'), false),
  discount: v.optional(v.nullable(DiscountSchema), null),
  note: v.optional(v.nullable(field.text(200)), null),
});
export type SaleLineInput = v.InferOutput<typeof SaleLineInputSchema>;

export const SaleInputSchema = v.strictObject({
  lines: lines(SaleLineInputSchema),
  saleDiscount: v.optional(v.nullable(DiscountSchema), null),
  payments: v.pipe(v.array(PaymentSchema), v.maxLength(20, 'A sale can have 20 payments at most.')),
  parked: v.optional(
    v.nullable(
      described(field.id(), 'The parked sale it was taken up from; refused when others have it now.'),
    ),
    null,
  ),
  total_minor: v.optional(
    described(field.minor(), 'The total the customer was shown; another one is refused (`totals-differ`).'),
  ),
});
export type SaleInput = v.InferOutput<typeof SaleInputSchema>;
