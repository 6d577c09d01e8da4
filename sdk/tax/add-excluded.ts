import type { RoundingMode } from '../money/rounding-mode.ts';
import type { TaxRate } from './tax-rate.ts';
import { taxOnAmount } from './tax-on-amount.ts';
import type { TaxedAmount } from './taxed-amount.ts';

/**
 * What comes on top of a price without tax: each tax is its rate of the net (and of the earlier taxes that affect it),
 * rounded, and gross = net + taxes. Amounts in minor units. A tax that says itself that the price includes it is taken
 * out of the price first.
 * @param quantity_milli what fixed amounts are taken on
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function addExcluded(
  net_minor: number,
  taxes: readonly TaxRate[],
  mode: RoundingMode = 'half-away',
  quantity_milli = 1000,
): TaxedAmount {
  return taxOnAmount({ amount_minor: net_minor, quantity_milli, priceIncludesTax: false, taxes }, mode);
}
