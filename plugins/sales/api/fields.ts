import { field, v } from '@counterpart/sdk';

const MOST_MILLI = 1_000_000_000;

export const QuantitySchema = v.pipe(
  field.milli(),
  v.minValue(1, 'A quantity must be more than zero.'),
  v.maxValue(MOST_MILLI, 'A quantity can be one million at most.'),
  v.description('In thousandths: 1000 is one piece, 1500 is 1.5 kg.'),
);

export const PriceSchema = v.pipe(
  field.positiveMinor(),
  v.description("For one, in minor units, in the shop's own terms (with tax where its prices include it)."),
);

export const DiscountSchema = v.pipe(
  v.variant('kind', [
    v.object({
      kind: v.literal('percent'),
      percent_ppm: v.pipe(
        field.ppm(),
        v.minValue(0, 'A discount must not be negative.'),
        v.maxValue(1_000_000, 'A discount can be 100 % at most.'),
        v.description('100000 is 10 %.'),
      ),
    }),
    v.object({ kind: v.literal('amount'), amount_minor: field.positiveMinor() }),
  ]),
  v.description('{"kind":"percent","percent_ppm":100000} or {"kind":"amount","amount_minor":250}'),
);

export const TaxAmountSchema = v.object({
  id: v.string(),
  name: v.string(),
  rate_ppm: field.ppm(),
  base_minor: field.minor(),
  amount_minor: field.minor(),
});

/** The figures of a line, as `priceDocument` gives them. */
export const lineFigures = {
  quantity_milli: field.milli(),
  unitPrice_minor: field.minor(),
  priceIncludesTax: v.boolean(),
  base_minor: field.minor(),
  lineDiscount_minor: field.minor(),
  saleDiscount_minor: field.minor(),
  amount_minor: field.minor(),
  net_minor: field.minor(),
  taxes: v.array(TaxAmountSchema),
  tax_minor: field.minor(),
  gross_minor: field.minor(),
};

/** The sums of a document, as `priceDocument` gives them. */
export const documentFigures = {
  currency: v.string(),
  subtotal_minor: field.minor(),
  lineDiscount_minor: field.minor(),
  saleDiscount_minor: field.minor(),
  discount_minor: field.minor(),
  net_minor: field.minor(),
  taxes: v.array(TaxAmountSchema),
  tax_minor: field.minor(),
  total_minor: field.minor(),
};
