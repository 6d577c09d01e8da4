import type { Discount } from '@counterpart/sdk';

/** A discount as it is being typed: the kind, and a figure for each kind. */
export interface DiscountDraft {
  discountKind: string | null;
  percent: number | null;
  amount: number | null;
}

export function draftOf(discount: Discount | null): DiscountDraft {
  return {
    discountKind: discount?.kind ?? 'percent',
    percent: discount?.kind === 'percent' ? discount.percent_ppm : null,
    amount: discount?.kind === 'amount' ? discount.amount_minor : null,
  };
}

/** An empty figure is no discount. */
export function discountFrom({ discountKind, percent, amount }: DiscountDraft): Discount | null {
  if (discountKind === 'amount') return amount ? { kind: 'amount', amount_minor: amount } : null;
  return percent ? { kind: 'percent', percent_ppm: percent } : null;
}
