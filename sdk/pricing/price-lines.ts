import { lineBase } from './line-base.ts';
import { refundShare } from './refund-share.ts';
import { shareSaleDiscount } from './sale-discount.ts';
import { taxLines } from './tax-lines.ts';
import type { PricedLine, PricingInput, PricingLine, SaleLine } from './types.ts';

/** Every line's figures, in order: sale lines together, refund lines each from its original. */
export function priceLines(input: PricingInput): PricedLine[] {
  const sold = priceSaleLines(input.lines.filter(isSale), input)[Symbol.iterator]();
  return input.lines.map((line) => (isSale(line) ? sold.next().value! : refundShare(line)));
}

function isSale(line: PricingLine): line is SaleLine {
  return !line.refundOf;
}

/** Discounts first, then taxes on what is left. */
function priceSaleLines(lines: readonly SaleLine[], input: PricingInput): PricedLine[] {
  const { roundingMode, roundingScope, saleDiscount } = input;
  const bases = lines.map((line) => lineBase(line, roundingMode));
  const discountable = bases.map((base, index) =>
    lines[index]!.withoutSaleDiscount ? 0 : base.discounted_minor,
  );
  const shares = shareSaleDiscount(discountable, saleDiscount, roundingMode);
  const taxable = lines.map((line, index) => ({
    amount_minor: bases[index]!.discounted_minor - shares[index]!,
    // A fixed amount has the sign of what it is a part of.
    quantity_milli: line.unitPrice_minor < 0 ? 0 - line.quantity_milli : line.quantity_milli,
    priceIncludesTax: line.priceIncludesTax,
    taxes: line.taxes,
    exempt: Boolean(line.exempt || input.exempt),
  }));
  const taxed = taxLines(taxable, roundingScope, roundingMode);
  return lines.map((line, index) => ({
    id: line.id,
    quantity_milli: line.quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    priceIncludesTax: line.priceIncludesTax,
    base_minor: bases[index]!.base_minor,
    lineDiscount_minor: bases[index]!.lineDiscount_minor,
    saleDiscount_minor: shares[index]!,
    ...taxed[index]!,
  }));
}
