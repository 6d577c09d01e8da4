import type { TaxRate } from './tax-rate.ts';

/** A rate with the business dates between which it applies, both included. */
export interface DatedTaxRate extends TaxRate {
  /** ISO date; null: since ever. */
  readonly validFrom?: string | null | undefined;
  /** ISO date; null: until further notice. */
  readonly validUntil?: string | null | undefined;
}

/** The rates that apply on a business date (ISO text), in their order. */
export function taxesOn<Rate extends DatedTaxRate>(rates: readonly Rate[], businessDate: string): Rate[] {
  return rates.filter(
    ({ validFrom, validUntil }) =>
      (validFrom ?? businessDate) <= businessDate && businessDate <= (validUntil ?? businessDate),
  );
}
