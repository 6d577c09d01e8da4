import { multiplyDivide } from '../money/rounding.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import { discountAmount } from './discount-amount.ts';
import type { SaleLine } from './types.ts';

const ONE_MILLI = 1000;

/** A sale line before the sale discount, in its price's own terms. */
export interface LineBase {
  readonly base_minor: number;
  readonly lineDiscount_minor: number;
  /** base − line discount. */
  readonly discounted_minor: number;
}

/** round(quantity × unit price), less the line's own discount. */
export function lineBase(line: SaleLine, mode: RoundingMode): LineBase {
  const base_minor = multiplyDivide(line.quantity_milli, line.unitPrice_minor, ONE_MILLI, mode);
  const lineDiscount_minor = discountAmount(base_minor, line.discount, mode);
  return { base_minor, lineDiscount_minor, discounted_minor: base_minor - lineDiscount_minor };
}
