import { multiplyDivide } from '../money/rounding.ts';
import { resolveTax } from '../tax/tax-rate.ts';
import { taxedAmount } from '../tax/taxed-amount.ts';
import type { PricedLine, RefundLine } from './types.ts';

/**
 * The figures of a refund line: what the original comes to for everything refunded so far and now, less what it came
 * to before. So parts never sum to more than the original and the last one takes the odd unit. Always rounded half
 * away from zero, not by the shop's setting, which may have changed between two parts.
 *
 * The line discount takes what is left between base, sale discount, exempt tax and amount, so that these stay true to
 * the unit.
 */
export function refundShare({ id, quantity_milli, refundOf }: RefundLine): PricedLine {
  const { line, refundedBefore_milli: before } = refundOf;
  const after = before - quantity_milli;
  const sold = Math.abs(line.quantity_milli);
  const sign = line.quantity_milli < 0 ? -1 : 1;
  const until = (figure_minor: number, quantity: number): number =>
    multiplyDivide(figure_minor, quantity * sign, sold, 'half-away');
  const back = (figure_minor: number): number => until(figure_minor, before) - until(figure_minor, after);

  const base_minor = back(line.base_minor);
  const saleDiscount_minor = back(line.saleDiscount_minor);
  const exemptTax_minor = back(line.exemptTax_minor);
  const amount_minor = back(line.amount_minor);
  const taxes = line.taxes.map((tax) => resolveTax(tax, line.priceIncludesTax));
  const taxAmounts = line.taxes.map((tax) => back(tax.amount_minor));
  return {
    id,
    quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    priceIncludesTax: line.priceIncludesTax,
    base_minor,
    lineDiscount_minor: base_minor - saleDiscount_minor - exemptTax_minor - amount_minor,
    saleDiscount_minor,
    exempt: line.exempt,
    exemptTax_minor,
    amount_minor,
    ...taxedAmount(amount_minor, taxes, taxAmounts),
  };
}
