import type { ResolvedTax } from '../tax/tax-rate.ts';

/**
 * What makes two taxes one row: the id, the rate and the fixed amount, because a refund beside a new sale may carry
 * those of an earlier day. A tax that some prices include and others do not is one row.
 */
export function taxKey({
  id,
  rate_ppm,
  fixed_minor,
}: Pick<ResolvedTax, 'id' | 'rate_ppm' | 'fixed_minor'>): string {
  return `${rate_ppm} ${fixed_minor} ${id}`;
}
