import { MoneyError } from '../money/money-error.ts';
import type { TaxRate } from './tax-rate.ts';

const WHOLE_PPM = 1_000_000;

/** The exact part of an amount each tax takes, before any rounding: amount × numerators[i] ÷ denominator. */
export interface TaxShares {
  /** One for each tax, in order. */
  readonly numerators: readonly number[];
  /** Positive. */
  readonly denominator: number;
}

/**
 * The one place where a list of taxes becomes figures. A price without tax is the net: each tax takes its rate of it.
 * A price with tax is the gross: net = gross ÷ (1 + sum of rates), so each tax takes rate ÷ (1 + sum of rates).
 *
 * Compound taxes change the numerators (a later tax sees an earlier one in its base) and taxes fixed per unit are
 * taken off before; both belong here, so that rounding, sharing and totals need not know them.
 *
 * @throws MoneyError `invalid-tax` when a rate is not an integer, or negative rates leave nothing of the price
 */
export function taxShares(taxes: readonly TaxRate[], priceIncludesTax: boolean): TaxShares {
  let sum = 0;
  const numerators = taxes.map(({ name, rate_ppm }) => {
    if (!Number.isSafeInteger(rate_ppm)) {
      throw new MoneyError(
        'invalid-tax',
        `The rate of ${name} must be whole parts per million, not ${rate_ppm}.`,
      );
    }
    sum += rate_ppm;
    return rate_ppm;
  });
  if (!priceIncludesTax) return { numerators, denominator: WHOLE_PPM };
  const denominator = WHOLE_PPM + sum;
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new MoneyError('invalid-tax', `A price cannot include taxes of ${sum / 10_000} % together.`);
  }
  return { numerators, denominator };
}
