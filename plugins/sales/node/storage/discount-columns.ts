import type { Discount } from '@counterpart/sdk';

/** A discount as two columns: its kind, and parts per million or minor units. */
export interface DiscountColumns {
  readonly discountKind: string | null;
  readonly discountValue: number | null;
}

export function discountColumns(discount: Discount | null): DiscountColumns {
  if (discount === null) return { discountKind: null, discountValue: null };
  return discount.kind === 'percent'
    ? { discountKind: 'percent', discountValue: discount.percent_ppm }
    : { discountKind: 'amount', discountValue: discount.amount_minor };
}

export function discountOf({ discountKind, discountValue }: DiscountColumns): Discount | null {
  if (discountKind === null || discountValue === null) return null;
  return discountKind === 'percent'
    ? { kind: 'percent', percent_ppm: discountValue }
    : { kind: 'amount', amount_minor: discountValue };
}
