import type { RoundingMode } from '../money/rounding-mode.ts';
import type { TaxRate } from './tax-rate.ts';
import { taxOnAmount } from './tax-on-amount.ts';
import type { TaxedAmount } from './taxed-amount.ts';

/**
 * What is inside a price that includes its taxes: without compounding each is gross × rate ÷ (1 + sum of rates),
 * rounded, and net = gross − taxes, so the gross stays what the customer pays. Amounts in minor units. A tax that says
 * itself that the price does not include it comes on top.
 * @param quantity_milli what fixed amounts are taken on
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function splitIncluded(
  gross_minor: number,
  taxes: readonly TaxRate[],
  mode: RoundingMode = 'half-away',
  quantity_milli = 1000,
): TaxedAmount {
  return taxOnAmount({ amount_minor: gross_minor, quantity_milli, priceIncludesTax: true, taxes }, mode);
}
