import {
  DiscountSchema as AnyDiscountSchema,
  field,
  PostedLineSchema,
  PricedDocumentSchema,
  v,
} from '@counterpart/sdk';

const MOST_MILLI = 1_000_000_000;

export const QuantitySchema = v.pipe(
  field.milli(),
  v.minValue(1, 'A quantity must be more than zero.'),
  v.maxValue(MOST_MILLI, 'A quantity can be one million at most.'),
  v.description('In thousandths: 1000 is one piece, 1500 is 1.5 kg.'),
);

export const SignedQuantitySchema = v.pipe(
  field.milli(),
  v.check((quantity_milli) => quantity_milli !== 0, 'A quantity must not be zero.'),
  v.minValue(-MOST_MILLI, 'A quantity can be one million at most.'),
  v.maxValue(MOST_MILLI, 'A quantity can be one million at most.'),
  v.description('In thousandths; negative: given back.'),
);

export const PriceSchema = v.pipe(
  field.positiveMinor(),
  v.description("For one, in minor units, in the shop's own terms (with tax where its prices include it)."),
);

export const DiscountSchema = v.pipe(
  AnyDiscountSchema,
  v.description('{"kind":"percent","percent_ppm":100000} is 10 %, or {"kind":"amount","amount_minor":250}.'),
);

/** The figures of a line, as `priceDocument` gives them. */
export const lineFigures = PostedLineSchema.entries;

/** The sums of a document, as `priceDocument` gives them. */
export const documentFigures = v.omit(PricedDocumentSchema, [
  'lines',
  'cashRounding_minor',
  'paid_minor',
  'change_minor',
  'due_minor',
  'cashDue_minor',
]).entries;

/** What is paid and open of a document, as `priceDocument` gives it. */
export const settlementFigures = v.pick(PricedDocumentSchema, [
  'cashRounding_minor',
  'paid_minor',
  'change_minor',
  'due_minor',
  'cashDue_minor',
]).entries;
