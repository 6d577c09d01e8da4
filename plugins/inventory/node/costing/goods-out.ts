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

/**
 * What came in by mistake goes out at what it came in at, so that the rest is worth what it was worth before; never at
 * more than all there is, and the last of it takes what is left.
 */
export function takenBackAtAverage(holding: Holding, milli: number, cameInAt_minor: number | null): number {
  if (cameInAt_minor === null || holding.owned_milli <= milli) return goodsOutAtAverage(holding, milli);
  return Math.max(0, Math.min(cameInAt_minor, holding.value_minor));
}
