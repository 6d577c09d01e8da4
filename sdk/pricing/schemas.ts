import * as v from 'valibot';
import type { TaxAmount, TaxTotal } from '../tax/tax-rate.ts';
import type { Discount, PostedLine, PricedDocument, PricedLine } from './types.ts';

/** The shapes of `types.ts` for contracts: a cart that crosses a process carries its figures through these. */

const whole = v.pipe(v.number(), v.safeInteger());
const positive = v.pipe(whole, v.minValue(0));

/** A percentage from 0 to 100 %, or an amount from 0. */
export const DiscountSchema = v.variant('kind', [
  v.object({ kind: v.literal('percent'), percent_ppm: v.pipe(positive, v.maxValue(1_000_000)) }),
  v.object({ kind: v.literal('amount'), amount_minor: positive }),
]) satisfies v.GenericSchema<Discount>;

export const TaxTotalSchema = v.object({
  id: v.string(),
  name: v.string(),
  rate_ppm: whole,
  fixed_minor: whole,
  base_minor: whole,
  amount_minor: whole,
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
  base_minor: whole,
  lineDiscount_minor: whole,
  saleDiscount_minor: whole,
  exempt: v.boolean(),
  exemptTax_minor: whole,
  amount_minor: whole,
  net_minor: whole,
  taxes: v.array(TaxAmountSchema),
  tax_minor: whole,
  gross_minor: whole,
}) satisfies v.GenericSchema<PostedLine>;

export const PricedLineSchema = v.object({
  id: v.string(),
  ...PostedLineSchema.entries,
}) satisfies v.GenericSchema<PricedLine>;

export const PricedDocumentSchema = v.object({
  currency: v.string(),
  lines: v.array(PricedLineSchema),
  subtotal_minor: whole,
  lineDiscount_minor: whole,
  saleDiscount_minor: whole,
  discount_minor: whole,
  exemptTax_minor: whole,
  net_minor: whole,
  taxes: v.array(TaxTotalSchema),
  tax_minor: whole,
  total_minor: whole,
  cashRounding_minor: whole,
  paid_minor: whole,
  change_minor: whole,
  due_minor: whole,
  cashDue_minor: whole,
}) satisfies v.GenericSchema<PricedDocument>;
