import type { RoundingMode } from '../money/rounding-mode.ts';
import type { TaxRate } from './tax-rate.ts';
import { taxOnAmount } from './tax-on-amount.ts';
import type { TaxedAmount } from './taxed-amount.ts';

/**
 * What comes on top of a price without tax: each tax is net × rate, rounded, and gross = net + taxes. Amounts in
 * minor units.
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function addExcluded(
  net_minor: number,
  taxes: readonly TaxRate[],
  mode: RoundingMode = 'half-away',
): TaxedAmount {
  return taxOnAmount(net_minor, false, taxes, mode);
}
