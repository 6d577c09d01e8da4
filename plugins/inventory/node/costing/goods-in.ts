import { type Holding, share, usualValue } from './holding.ts';

export interface GoodsIn {
  readonly value_minor: number;
  /** What goods that were sold before they came in were booked out at, less what they cost after all. */
  readonly correction_minor: number;
  /** What is there for later sales. */
  readonly kept: { readonly milli: number; readonly value_minor: number };
}

/**
 * Values what comes in, at `given_minor` altogether or as such goods are usually worth. What is missing from earlier
 * sales is covered first, and the difference to what those were booked at comes out.
 */
export function goodsIn(holding: Holding, milli: number, given_minor: number | null): GoodsIn {
  const missing = Math.max(0, 0 - holding.owned_milli);
  const covered = Math.min(milli, missing);
  const booked_minor = covered === 0 ? 0 : share(0 - holding.value_minor, covered, missing);
  const kept = milli - covered;
  const value_minor = given_minor ?? booked_minor + usualValue(holding, kept);
  const keptValue_minor =
    given_minor === null ? value_minor - booked_minor : given_minor - share(given_minor, covered, milli);
  return {
    value_minor,
    correction_minor: booked_minor - (value_minor - keptValue_minor),
    kept: { milli: kept, value_minor: keptValue_minor },
  };
}
