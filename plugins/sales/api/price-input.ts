import {
  CashRoundingSchema,
  field,
  RoundingModeSchema,
  RoundingScopeSchema,
  taxFields,
  v,
} from '@counterpart/sdk';
import { DiscountSchema, documentFigures, lineFigures, settlementFigures } from './fields.ts';

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

const MOST_MILLI = 1_000_000_000;

/** A tax that is given with the line instead of by one of the shop's tax classes. */
export const TaxInputSchema = v.strictObject({
  id: v.optional(
    described(
      field.id(),
      'Lines whose taxes have the same id, rate and fixed amount share a row of the totals. Left out: the name, or the ' +
        'figures.',
    ),
  ),
  name: v.optional(described(field.requiredText(80), 'What a receipt prints. Left out: the figures.')),
  ...taxFields,
  rate_ppm: v.optional(taxFields.rate_ppm, 0),
});
export type TaxInput = v.InferOutput<typeof TaxInputSchema>;

export const TaxesSchema = described(
  v.pipe(v.array(TaxInputSchema), v.maxLength(20, 'A line can have 20 taxes at most.')),
  "In the order in which they are taken, instead of the shop's tax class; an empty list is no tax at all.",
);

/** What says how a line is taxed, besides its tax class. */
export const lineTaxFields = {
  taxes: v.optional(v.nullable(TaxesSchema)),
  priceIncludesTax: v.optional(
    v.nullable(
      described(
        v.boolean(),
        "Whether the price holds those taxes that do not say it themselves. Left out: as the shop's (or the given) " +
          'pricesIncludeTax.',
      ),
    ),
  ),
  exempt: v.optional(
    described(
      v.boolean(),
      'Sold without its taxes. Taxes in the price come off it: the customer pays exactly the net that the line would ' +
        'show with tax (exemptTax_minor says how much came off).',
    ),
  ),
  withoutSaleDiscount: v.optional(
    described(
      v.boolean(),
      'The discount of the whole sale passes over this line. Left out: it passes over what is given back.',
    ),
  ),
};

/** For a line that has both; the two must not contradict each other. */
export const onlyTaxesOrClass = <T extends { readonly taxes?: unknown; readonly taxClass?: unknown }>() =>
  v.check<T, string>(
    ({ taxes, taxClass }) => taxes == null || taxClass == null,
    'Give either taxes or a taxClass, not both.',
  );

export const PriceLineSchema = v.pipe(
  v.strictObject({
    id: v.optional(described(field.id(), 'To find the line in the answer. Left out: its place, from 1.')),
    quantity_milli: v.optional(
      described(
        v.pipe(
          field.milli(),
          v.minValue(-MOST_MILLI, 'A quantity can be minus one million at least.'),
          v.maxValue(MOST_MILLI, 'A quantity can be one million at most.'),
        ),
        'In thousandths: 1000 is one piece, 1500 is 1.5 kg. Negative for what is given back.',
      ),
      1000,
    ),
    unitPrice_minor: described(
      field.minor(),
      'The price of one before any discount, in whole minor units: 1250 is 12.50 EUR, 1250 JPY, 1.250 KWD.',
    ),
    taxClass: v.optional(
      v.nullable(
        described(
          field.id(),
          "The id of one of the shop's tax classes (`shop.get` lists them), whose rates of the business date apply. Left " +
            'out, without taxes: the first one.',
        ),
      ),
    ),
    ...lineTaxFields,
    discount: v.optional(v.nullable(DiscountSchema), null),
  }),
  onlyTaxesOrClass(),
);
export type PriceLine = v.InferOutput<typeof PriceLineSchema>;

const PricePaymentSchema = v.strictObject({
  id: v.optional(field.id()),
  kind: described(v.picklist(['cash', 'other']), 'Only cash is rounded to coins.'),
  amount_minor: described(
    field.minor(),
    'What was handed over, in minor units; negative for what the shop pays out.',
  ),
});

export const PriceInputSchema = v.strictObject({
  lines: v.pipe(v.array(PriceLineSchema), v.maxLength(1000, 'A sale can have 1000 lines at most.')),
  saleDiscount: v.optional(
    v.nullable(
      described(
        DiscountSchema,
        'Off the whole sale, after the discounts of the lines: shared among them in proportion, the odd units to the ' +
          'largest remainders, ties to the earlier line. It stops at what there is to take from.',
      ),
    ),
    null,
  ),
  exempt: v.optional(described(v.boolean(), 'Every line is exempt.'), false),
  payments: v.optional(
    described(
      v.pipe(v.array(PricePaymentSchema), v.maxLength(20, 'A sale can have 20 payments at most.')),
      'What was paid so far; the answer says what is still due, or what change to give.',
    ),
    [],
  ),
  pricesIncludeTax: v.optional(
    described(v.boolean(), "What holds for lines that do not say it themselves. Left out: the shop's."),
  ),
  currency: v.optional(
    described(
      v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Give the three letters of a currency, for example EUR.')),
      "Its ISO 4217 code. Left out: the shop's.",
    ),
  ),
  roundingMode: v.optional(RoundingModeSchema),
  roundingScope: v.optional(RoundingScopeSchema),
  cashRounding: v.optional(
    described(
      v.nullable(CashRoundingSchema),
      'How a cash payment that settles the sale is rounded to coins; null: not at all. Left out: as in the shop, in its ' +
        'own currency.',
    ),
  ),
  businessDate: v.optional(
    described(
      field.date(),
      'The day whose rates apply, YYYY-MM-DD. Left out: today, where the books are kept.',
    ),
  ),
});
export type PriceInput = v.InferOutput<typeof PriceInputSchema>;

export const PricedSaleSchema = v.object({
  lines: v.array(v.object({ id: field.id(), ...lineFigures })),
  ...documentFigures,
  ...settlementFigures,
  exempt: v.boolean(),
  pricesIncludeTax: v.boolean(),
  roundingMode: RoundingModeSchema,
  roundingScope: RoundingScopeSchema,
  cashRounding: v.nullable(CashRoundingSchema),
  businessDate: v.string(),
});
export type PricedSale = v.InferOutput<typeof PricedSaleSchema>;
