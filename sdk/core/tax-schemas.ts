import * as v from 'valibot';
import { field } from '../schema/index.ts';

/** Minus 100 % to 1000 %. */
const LEAST_PPM = -1_000_000;
const MOST_PPM = 10_000_000;
const MOST_FIXED_MINOR = 1_000_000_000_000;

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

/** What a tax of a line is, whoever it comes from. */
export const taxFields = {
  rate_ppm: described(
    v.pipe(
      field.ppm(),
      v.minValue(LEAST_PPM, 'A rate is -1000000 (-100 %) at least.'),
      v.maxValue(MOST_PPM, 'A rate is 10000000 (1000 %) at most.'),
    ),
    'The rate in parts per million of what it is taken on: 200000 is 20 %. May be negative.',
  ),
  fixed_minor: v.optional(
    described(
      v.pipe(
        field.minor(),
        v.minValue(-MOST_FIXED_MINOR, 'An amount for each unit is -1000000000000 at least.'),
        v.maxValue(MOST_FIXED_MINOR, 'An amount for each unit is 1000000000000 at most.'),
      ),
      'Beside the rate: an amount in minor units for each one sold (an eco fee, a duty on each litre), times the quantity: 10 on ' +
        '2.5 litres is 25. It has the sign of what the line comes to.',
    ),
    0,
  ),
  includedInPrice: v.optional(
    v.nullable(
      described(
        v.boolean(),
        'Whether the price holds this tax already; null: as the price of the line does.',
      ),
    ),
    null,
  ),
  affectsLaterTaxes: v.optional(
    described(v.boolean(), 'Compound: the taxes after this one in the list are taken on this one, too.'),
    false,
  ),
  affectedByEarlierTaxes: v.optional(
    described(
      v.boolean(),
      'Whether this tax is taken on the earlier ones that affect later taxes; false: on the net alone.',
    ),
    true,
  ),
};

export const TaxRateSchema = v.strictObject({
  id: described(
    field.id(),
    'The same in another class, or for another time, is the same tax at another rate.',
  ),
  name: described(field.requiredText(80), 'What the receipt prints.'),
  ...taxFields,
  validFrom: v.optional(
    v.nullable(described(field.date(), 'The first business date it applies to; null: since ever.')),
    null,
  ),
  validUntil: v.optional(
    v.nullable(described(field.date(), 'The last business date it applies to; null: until further notice.')),
    null,
  ),
});

export const TaxClassSchema = v.strictObject({
  id: field.id(),
  name: field.requiredText(80),
  /** In the order in which they are taken; none for what is not taxed. */
  rates: v.pipe(v.array(TaxRateSchema), v.maxLength(50, 'A tax class can have 50 rates at most.')),
});

export type ShopTaxRate = v.InferOutput<typeof TaxRateSchema>;
export type TaxClass = v.InferOutput<typeof TaxClassSchema>;

/** A rate with nothing special about it: always valid, on the net, included where the shop's prices include tax. */
export function plainTaxRate(id: string, name: string, rate_ppm: number): ShopTaxRate {
  return v.parse(TaxRateSchema, { id, name, rate_ppm });
}
