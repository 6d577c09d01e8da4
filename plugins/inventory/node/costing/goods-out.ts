import { type Holding, knownValue, share } from './holding.ts';

/** How much of what goes out is there; the rest is sold before it comes in. */
export function ofWhatIsThere({ owned_milli }: Holding, milli: number): number {
  return Math.min(milli, Math.max(0, owned_milli));
}

/** What goes out is worth the average of what is there, and beyond that what it last cost. */
export function goodsOutAtAverage(holding: Holding, milli: number): number {
  const there = ofWhatIsThere(holding, milli);
  const value_minor = there === 0 ? 0 : share(holding.value_minor, there, holding.owned_milli);
  return value_minor + knownValue(holding, milli - there);
}
