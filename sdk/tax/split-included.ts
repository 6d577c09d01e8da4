import type { RoundingMode } from '../money/rounding-mode.ts';
import type { TaxRate } from './tax-rate.ts';
import { taxOnAmount } from './tax-on-amount.ts';
import type { TaxedAmount } from './taxed-amount.ts';

/**
 * What is inside a price that includes its taxes: each tax is gross × rate ÷ (1 + sum of rates), rounded, and
 * net = gross − taxes, so the gross stays what the customer pays. Amounts in minor units.
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function splitIncluded(
  gross_minor: number,
  taxes: readonly TaxRate[],
  mode: RoundingMode = 'half-away',
): TaxedAmount {
  return taxOnAmount(gross_minor, true, taxes, mode);
}
