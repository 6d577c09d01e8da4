import { checkMinor, sumMinor } from '../money/money.ts';
import type { TaxAmount, TaxRate } from './tax-rate.ts';

/** Net, taxes and gross of one amount, in minor units. net + tax = gross, always. */
export interface TaxedAmount {
  readonly net_minor: number;
  /** In the order of the taxes given. */
  readonly taxes: readonly TaxAmount[];
  /** Sum of the taxes. */
  readonly tax_minor: number;
  readonly gross_minor: number;
}

/**
 * Puts rounded taxes to an amount in its price's own terms: an included tax leaves the gross as the customer sees it
 * and the net takes the odd unit; an excluded one leaves the net.
 * @param taxAmounts_minor one for each tax
 * @throws MoneyError `too-large`
 */
export function taxedAmount(
  amount_minor: number,
  priceIncludesTax: boolean,
  taxes: readonly TaxRate[],
  taxAmounts_minor: readonly number[],
): TaxedAmount {
  const tax_minor = sumMinor(taxAmounts_minor, 'sum of the taxes');
  const net_minor = priceIncludesTax ? checkMinor(amount_minor - tax_minor, 'net') : amount_minor;
  const gross_minor = priceIncludesTax ? amount_minor : checkMinor(amount_minor + tax_minor, 'gross');
  return {
    net_minor,
    taxes: taxes.map(({ id, name, rate_ppm }, index) => ({
      id,
      name,
      rate_ppm,
      base_minor: net_minor,
      amount_minor: taxAmounts_minor[index]!,
    })),
    tax_minor,
    gross_minor,
  };
}
