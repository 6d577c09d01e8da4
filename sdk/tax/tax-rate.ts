/**
 * One tax as a line carries it. A snapshot, not a reference: a posted line keeps the rate of its day.
 *
 * Further fields (compound, fixed per unit, dates of validity) are added here as optional ones.
 */
export interface TaxRate {
  readonly id: string;
  /** What the receipt prints. */
  readonly name: string;
  /** Parts per million: 20 % is 200 000. May be negative or zero. */
  readonly rate_ppm: number;
}

/** What one tax came to. */
export interface TaxAmount extends TaxRate {
  /** What the tax was taken on, in minor units: the net. */
  readonly base_minor: number;
  /** The tax itself, in minor units. */
  readonly amount_minor: number;
}
