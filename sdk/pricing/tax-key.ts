import type { TaxRate } from '../tax/tax-rate.ts';

/**
 * What makes two taxes one row: the id and the rate, because a refund beside a new sale may carry the rate of an
 * earlier day.
 */
export function taxKey({ id, rate_ppm }: TaxRate): string {
  return `${rate_ppm} ${id}`;
}
