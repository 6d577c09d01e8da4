/**
 * One tax as a line carries it. A snapshot, not a reference: a posted line keeps the rate of its day. The taxes of a
 * line are an ordered list, because a tax can be part of what later ones are taken on.
 */
export interface TaxRate {
  readonly id: string;
  /** What the receipt prints. */
  readonly name: string;
  /** Parts per million of the base: 20 % is 200 000. May be negative or zero. */
  readonly rate_ppm: number;
  /** Minor units for each whole one sold, beside the rate: an eco fee, a duty on each litre. Left out: none. */
  readonly fixed_minor?: number | undefined;
  /** Whether the price holds this tax already. Left out or null: as the price of the line says. */
  readonly includedInPrice?: boolean | null | undefined;
  /** Whether later taxes of the line are taken on this one, too (compound). Left out: no. */
  readonly affectsLaterTaxes?: boolean | undefined;
  /** Whether it is itself taken on earlier taxes that affect later ones. Left out: yes. */
  readonly affectedByEarlierTaxes?: boolean | undefined;
}

/** A tax with nothing left to its line to say. */
export interface ResolvedTax {
  readonly id: string;
  readonly name: string;
  readonly rate_ppm: number;
  readonly fixed_minor: number;
  readonly includedInPrice: boolean;
  readonly affectsLaterTaxes: boolean;
  readonly affectedByEarlierTaxes: boolean;
}

/** What one tax came to on a line. */
export interface TaxAmount extends ResolvedTax {
  /** What the tax was taken on, in minor units: the net, and the earlier taxes that are part of its base. */
  readonly base_minor: number;
  /** The tax itself, in minor units. */
  readonly amount_minor: number;
}

/** What one tax came to over several lines. */
export type TaxTotal = Pick<
  TaxAmount,
  'id' | 'name' | 'rate_ppm' | 'fixed_minor' | 'base_minor' | 'amount_minor'
>;

export function resolveTax(tax: TaxRate, priceIncludesTax: boolean): ResolvedTax {
  return {
    id: tax.id,
    name: tax.name,
    rate_ppm: tax.rate_ppm,
    fixed_minor: tax.fixed_minor ?? 0,
    includedInPrice: tax.includedInPrice ?? priceIncludesTax,
    affectsLaterTaxes: tax.affectsLaterTaxes ?? false,
    affectedByEarlierTaxes: tax.affectedByEarlierTaxes ?? true,
  };
}
