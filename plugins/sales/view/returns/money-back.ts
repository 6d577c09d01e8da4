import { priceDocument } from '@counterpart/sdk';
import type { RefundableLine } from '../../api/index.ts';

/** What the customer gets for this much of some lines: the same shares that the books work out. */
export function moneyBack(
  currency: string,
  chosen: readonly { readonly line: RefundableLine; readonly quantity_milli: number }[],
): number {
  const { total_minor } = priceDocument({
    currency,
    roundingMode: 'half-away',
    roundingScope: 'line',
    lines: chosen.map(({ line, quantity_milli }) => ({
      id: line.line,
      quantity_milli: 0 - quantity_milli,
      refundOf: { line: line.posted, refundedBefore_milli: line.refunded_milli },
    })),
  });
  return 0 - total_minor;
}
