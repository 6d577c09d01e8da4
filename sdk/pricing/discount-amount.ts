import { multiplyDivide } from '../money/rounding.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import type { Discount } from './types.ts';

const WHOLE_PPM = 1_000_000;

/**
 * What a discount takes off an amount, with the amount's sign and never more than it.
 * A percentage follows the amount; a fixed amount stops at it.
 */
export function discountAmount(
  amount_minor: number,
  discount: Discount | undefined,
  mode: RoundingMode,
): number {
  if (!discount) return 0;
  if (discount.kind === 'percent') return multiplyDivide(amount_minor, discount.percent_ppm, WHOLE_PPM, mode);
  const magnitude = Math.min(discount.amount_minor, Math.abs(amount_minor));
  return amount_minor < 0 ? 0 - magnitude : magnitude;
}
