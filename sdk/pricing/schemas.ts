import * as v from 'valibot';
import { field } from '../schema/index.ts';
import type { TaxAmount, TaxTotal } from '../tax/tax-rate.ts';
import type { Discount, PostedLine, PricedDocument, PricedLine } from './types.ts';

/** The shapes of `types.ts` for contracts: a cart that crosses a process carries its figures through these. */

const whole = v.pipe(v.number(), v.safeInteger());
const figure = (description: string) => v.pipe(whole, v.description(description));

/** A percentage from 0 to 100 %, or an amount from 0. */
export const DiscountSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('percent'),
    percent_ppm: v.pipe(
      field.ppm(),
      v.minValue(0, 'A discount must not be negative.'),
      v.maxValue(1_000_000, 'A discount is 1000000 (100 %) at most.'),
      v.description('Parts per million: 100000 is 10 %. What it comes to is rounded, then taken off.'),
    ),
  }),
  v.strictObject({
    kind: v.literal('amount'),
    amount_minor: v.pipe(
      field.minor(),
      v.minValue(0, 'A discount must not be negative.'),
      v.description(
        'Minor units, in the terms of the price (with tax where it includes tax); stops at what there is to take from.',
      ),
    ),
  }),
]) satisfies v.GenericSchema<Discount>;

export const TaxTotalSchema = v.object({
  id: v.string(),
  name: v.string(),
  rate_ppm: whole,
  fixed_minor: figure('For each one sold, beside the rate.'),
  base_minor: figure('What it was taken on: the net, and the earlier taxes that affect it.'),
  amount_minor: figure('The tax itself.'),
}) satisfies v.GenericSchema<TaxTotal>;

export const TaxAmountSchema = v.object({
  ...TaxTotalSchema.entries,
  includedInPrice: v.boolean(),
  affectsLaterTaxes: v.boolean(),
  affectedByEarlierTaxes: v.boolean(),
}) satisfies v.GenericSchema<TaxAmount>;

export const PostedLineSchema = v.object({
  quantity_milli: whole,
  unitPrice_minor: whole,
  priceIncludesTax: v.boolean(),
  base_minor: figure('Quantity × unit price, rounded.'),
  lineDiscount_minor: figure("The line's own discount, with the sign of the base."),
  saleDiscount_minor: figure("The line's share of the discount of the whole sale."),
  exempt: v.boolean(),
  exemptTax_minor: figure('The tax in the price that an exempt customer does not pay.'),
  amount_minor: figure(
    "base − lineDiscount − saleDiscount − exemptTax, in the price's own terms: net and the taxes in the price.",
  ),
  net_minor: figure('Without tax.'),
  taxes: v.array(TaxAmountSchema),
  tax_minor: figure('The sum of its taxes.'),
  gross_minor: figure('net + tax: what the line comes to.'),
}) satisfies v.GenericSchema<PostedLine>;

export const PricedLineSchema = v.object({
  id: v.string(),
  ...PostedLineSchema.entries,
}) satisfies v.GenericSchema<PricedLine>;

export const PricedDocumentSchema = v.object({
  currency: v.string(),
  lines: v.array(PricedLineSchema),
  subtotal_minor: figure(
    "Sum of base − lineDiscount, each in its price's own terms: what a sale discount is taken of.",
  ),
  lineDiscount_minor: figure('Sum of the discounts of the lines.'),
  saleDiscount_minor: figure('What the discount of the whole sale came to.'),
  discount_minor: figure('Both together.'),
  exemptTax_minor: figure('Tax in the prices of exempt lines, which nobody pays.'),
  net_minor: figure('Sum of the nets.'),
  taxes: v.pipe(
    v.array(TaxTotalSchema),
    v.description('A row for each tax id, rate and fixed amount: sums of the lines.'),
  ),
  tax_minor: figure('Sum of the taxes.'),
  total_minor: figure('net + tax, before cash rounding.'),
  cashRounding_minor: figure(
    'What rounding to coins added (or, negative, took); 0 until a cash payment settles the sale.',
  ),
  paid_minor: figure('Sum of the payments as handed over.'),
  change_minor: figure('What goes back: paid − change = total + cashRounding − due.'),
  due_minor: figure('What is still open, to the unit; 0 when settled, negative when the shop owes.'),
  cashDue_minor: figure('The same when it is settled in cash now, rounded to coins.'),
}) satisfies v.GenericSchema<PricedDocument>;
