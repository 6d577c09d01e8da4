import { allocate } from '../money/allocate.ts';
import { sumMinor } from '../money/money.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import { discountAmount } from './discount-amount.ts';
import type { Discount } from './types.ts';

/**
 * Each line's share of the sale discount, by largest remainder in proportion to the lines, ties by line order.
 *
 * Sold and returned lines are never weighed against each other, or +10.00 and −9.95 would share a discount out of all
 * proportion. A percentage is taken of each side by itself. An amount goes to the side that outweighs the other, and
 * takes at most the difference; when both weigh the same there is nothing to take it from.
 *
 * @param amounts_minor the lines after their own discount, 0 for a line the discount passes over
 */
export function shareSaleDiscount(
  amounts_minor: readonly number[],
  discount: Discount | undefined,
  mode: RoundingMode,
): number[] {
  if (!discount) return amounts_minor.map(() => 0);
  const sold = amounts_minor.map((amount) => Math.max(amount, 0));
  const returned = amounts_minor.map((amount) => Math.max(-amount, 0));
  const sold_minor = sumMinor(sold);
  const returned_minor = sumMinor(returned);
  const balance_minor = sold_minor - returned_minor;
  const [fromSold, fromReturned] =
    discount.kind === 'percent'
      ? [discountAmount(sold_minor, discount, mode), discountAmount(returned_minor, discount, mode)]
      : [
          discountAmount(Math.max(balance_minor, 0), discount, mode),
          discountAmount(Math.max(-balance_minor, 0), discount, mode),
        ];
  const offSold = share(fromSold, sold);
  const offReturned = share(fromReturned, returned);
  return amounts_minor.map((_, index) => offSold[index]! - offReturned[index]!);
}

function share(discount_minor: number, weights: readonly number[]): readonly number[] {
  return discount_minor === 0 ? weights.map(() => 0) : allocate(discount_minor, weights);
}
