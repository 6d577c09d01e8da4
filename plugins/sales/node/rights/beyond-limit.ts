/** A line as far as its discount is concerned. */
export interface DiscountedLine {
  readonly base_minor: number;
  readonly lineDiscount_minor: number;
  /** Somebody with another limit allowed this discount. */
  readonly allowed: boolean;
}

export interface DiscountedSale {
  readonly lines: readonly DiscountedLine[];
  readonly saleDiscount_minor: number;
  readonly saleDiscountAllowed: boolean;
}

export interface BeyondLimit {
  /** For each line. */
  readonly lines: readonly boolean[];
  /** The discount on the whole sale, taken together with those of the lines: ten percent of ten percent off is more. */
  readonly sale: boolean;
}

/**
 * Which discounts go beyond a limit, to the unit in the customer's favour. What somebody else allowed does not count:
 * the limit is then of what is left. Lines that the shop pays back are not sold, and count for nothing.
 */
export function beyondLimit(limit_ppm: number, sale: DiscountedSale): BeyondLimit {
  let [left_minor, given_minor] = [0, sale.saleDiscount_minor];
  const lines = sale.lines.map(({ base_minor, lineDiscount_minor, allowed }) => {
    if (base_minor <= 0) return false;
    const beyond = !allowed && lineDiscount_minor > mostOf(base_minor, limit_ppm);
    const settled = allowed || beyond;
    left_minor += settled ? base_minor - lineDiscount_minor : base_minor;
    if (!settled) given_minor += lineDiscount_minor;
    return beyond;
  });
  const hasOwn = sale.saleDiscount_minor > 0 && !sale.saleDiscountAllowed;
  return { lines, sale: hasOwn && given_minor > mostOf(left_minor, limit_ppm) };
}

export function isBeyond({ lines, sale }: BeyondLimit): boolean {
  return sale || lines.includes(true);
}

function mostOf(base_minor: number, limit_ppm: number): number {
  const [whole, millionth] = [BigInt(base_minor) * BigInt(limit_ppm), 1_000_000n];
  return Number((whole + millionth - 1n) / millionth);
}
