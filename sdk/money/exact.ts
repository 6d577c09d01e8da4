/** An exact figure: numerator ÷ denominator. The denominator is positive. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const EXACT_ZERO: Exact = { numerator: 0n, denominator: 1n };
export const EXACT_ONE: Exact = { numerator: 1n, denominator: 1n };

/** In lowest terms, so that sums and products of many figures stay small. @param denominator not zero */
export function exact(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  return exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @param b not zero */
export function over(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Positive; 1 for zero and zero. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high === 0n ? 1n : high;
}
