import { multiplyDivide } from '../money/rounding.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import type { TaxRate } from './tax-rate.ts';
import { taxShares } from './tax-shares.ts';
import { taxedAmount, type TaxedAmount } from './taxed-amount.ts';

/**
 * Rounds each tax of one amount by itself (rounding by line).
 * @param amount_minor the gross when the price includes tax, the net otherwise
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function taxOnAmount(
  amount_minor: number,
  priceIncludesTax: boolean,
  taxes: readonly TaxRate[],
  mode: RoundingMode,
): TaxedAmount {
  const { numerators, denominator } = taxShares(taxes, priceIncludesTax);
  const amounts = numerators.map((numerator) => multiplyDivide(amount_minor, numerator, denominator, mode));
  return taxedAmount(amount_minor, priceIncludesTax, taxes, amounts);
}
