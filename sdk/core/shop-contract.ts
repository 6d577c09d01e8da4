import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';
import { CashRoundingSchema, RoundingModeSchema, RoundingScopeSchema } from './rounding-schemas.ts';
import { TaxClassSchema } from './tax-schemas.ts';

/** What every module needs to know of the shop. */
export const ShopSchema = v.object({
  /** False until the first start was completed. */
  ready: v.boolean(),
  name: v.string(),
  /** ISO 4217 alphabetic code. */
  currency: v.string(),
  /** Decimal digits of the currency's minor unit. */
  digits: v.number(),
  /** Whether a price is what the customer pays, or the taxes come on top. */
  pricesIncludeTax: v.boolean(),
  roundingMode: RoundingModeSchema,
  roundingScope: RoundingScopeSchema,
  cashRounding: v.nullable(CashRoundingSchema),
  locale: v.string(),
  /** A sample shop: its people's PINs are shown at sign-in. */
  demo: v.boolean(),
  /** The first is the one products get when nothing is said. */
  taxClasses: v.array(TaxClassSchema),
});

export type Shop = v.InferOutput<typeof ShopSchema>;

const changes = {
  name: field.requiredText(120),
  currency: v.pipe(
    v.string(),
    v.regex(/^[A-Z]{3}$/, 'Give the three letters of a currency, for example EUR.'),
    v.description('Its ISO 4217 code. It cannot change once something was sold.'),
  ),
  pricesIncludeTax: v.optional(
    v.pipe(
      v.boolean(),
      v.description('Whether prices are what the customer pays; false: taxes come on top.'),
    ),
  ),
  roundingMode: v.optional(RoundingModeSchema),
  roundingScope: v.optional(RoundingScopeSchema),
  cashRounding: v.optional(v.nullable(CashRoundingSchema)),
  locale: v.optional(field.locale()),
  taxClasses: v.optional(
    v.pipe(v.array(TaxClassSchema), v.description('The first is the one of whatever names no other.')),
  ),
};

export const shopContract = defineContract('shop/v1', {
  get: query({
    scope: 'shop',
    permission: 'public',
    description: 'The shop: name, currency, rounding, tax classes, and whether its first start is done.',
    input: v.object({}),
    output: ShopSchema,
  }),
  setUp: operation({
    scope: 'shop',
    permission: 'public',
    description: 'The first start: names the shop and makes its owner. Refused once the shop is set up.',
    input: v.strictObject({
      ...changes,
      ownerName: field.requiredText(80),
      pin: v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'A PIN has 4 to 12 digits.')),
    }),
    output: ShopSchema,
    refusals: ['already-set-up', 'unknown-currency'],
  }),
  update: operation({
    scope: 'shop',
    permission: 'core.manageShop',
    description:
      'Changes the given fields of the shop. Tax classes are given all together: one that is left out is gone.',
    input: v.partial(v.strictObject(changes)),
    output: ShopSchema,
    refusals: ['unknown-currency', 'currency-in-use'],
  }),
});
