import { PricingError, requireInteger } from './pricing-error.ts';
import type { PostedLine, RefundLine } from './types.ts';

/** A refund takes at most what is left of the original, in the other direction. @throws PricingError */
export function checkRefundLine({ id, quantity_milli, refundOf }: RefundLine): void {
  const { line, refundedBefore_milli } = refundOf;
  requireInteger(refundedBefore_milli, `quantity refunded before on line ${id}`, id);
  checkPostedLine(line, id);
  const sign = Math.sign(line.quantity_milli);
  const sold = line.quantity_milli * sign;
  const before = refundedBefore_milli * sign;
  const now = -quantity_milli * sign;
  if (sign === 0 || before < 0 || now < 0) {
    throw new PricingError(
      'invalid-refund',
      `Line ${id} must give back what was sold, not sell it again.`,
      id,
    );
  }
  if (before + now > sold) {
    const left = (sold - before) / 1000;
    throw new PricingError(
      'invalid-refund',
      `Line ${id} gives back more than the ${left} left to refund.`,
      id,
    );
  }
}

/** The figures of a stored line must still add up, or refunds of it would not. */
function checkPostedLine(line: PostedLine, id: string): void {
  const figures = [
    'quantity_milli',
    'unitPrice_minor',
    'base_minor',
    'lineDiscount_minor',
    'saleDiscount_minor',
    'exemptTax_minor',
  ] as const;
  for (const field of figures) requireInteger(line[field], `${field} of the original of line ${id}`, id);
  let [tax_minor, included_minor] = [0, 0];
  for (const tax of line.taxes) {
    requireInteger(tax.amount_minor, `${tax.name} of the original of line ${id}`, id);
    requireInteger(tax.rate_ppm, `rate of ${tax.name} of the original of line ${id}`, id);
    tax_minor += tax.amount_minor;
    if (tax.includedInPrice) included_minor += tax.amount_minor;
  }
  const sound =
    line.amount_minor ===
      line.base_minor - line.lineDiscount_minor - line.saleDiscount_minor - line.exemptTax_minor &&
    line.amount_minor === line.net_minor + included_minor &&
    line.tax_minor === tax_minor &&
    line.gross_minor === line.net_minor + tax_minor;
  if (!sound) throw new PricingError('invalid-refund', `The original of line ${id} does not add up.`, id);
}
