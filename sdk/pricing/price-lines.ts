import { lineBase } from './line-base.ts';
import { refundShare } from './refund-share.ts';
import { resolveTaxes } from './resolve-taxes.ts';
import { shareSaleDiscount } from './sale-discount.ts';
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
  const taxable = lines.map(({ priceIncludesTax, taxes }, index) => ({
    amount_minor: bases[index]!.discounted_minor - shares[index]!,
    priceIncludesTax,
    taxes,
  }));
  const taxed = resolveTaxes(taxable, roundingScope, roundingMode);
  return lines.map((line, index) => ({
    id: line.id,
    quantity_milli: line.quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    priceIncludesTax: line.priceIncludesTax,
    base_minor: bases[index]!.base_minor,
    lineDiscount_minor: bases[index]!.lineDiscount_minor,
    saleDiscount_minor: shares[index]!,
    amount_minor: taxable[index]!.amount_minor,
    ...taxed[index]!,
  }));
}
