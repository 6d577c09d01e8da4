import { type Exact, greatestCommonDivisor } from './exact.ts';
import { minorFromBigInt } from './money.ts';
import { divideRounded } from './rounding.ts';
import type { RoundingMode } from './rounding-mode.ts';

/**
 * Rounds the exact sum once, then hands it out by `shareOut`. Negating all shares negates the result in the mirroring
 * modes.
 * @throws MoneyError `too-large` when a result leaves the exact range
 */
export function roundTogether(shares: readonly Exact[], mode: RoundingMode): number[] {
  const { numerator, denominator } = exactSum(shares);
  return shareOut(shares, minorFromBigInt(divideRounded(numerator, denominator, mode)));
}

/**
 * Hands out a total that is the exact sum of the shares rounded one way or the other: each share rounded towards zero,
 * the units left over to the largest remainders, ties to the earlier share. Shares may differ in sign. A share that is
 * whole keeps its figure.
 * @throws MoneyError `too-large` when a result leaves the exact range
 */
export function shareOut(shares: readonly Exact[], total_minor: number): number[] {
  const common = commonDenominator(shares);
  const numerators = shares.map(({ numerator, denominator }) => numerator * (common / denominator));
  const parts = numerators.map((numerator) => numerator / common);
  let left = Number(BigInt(total_minor) - sum(parts));
  if (left !== 0) {
    const step = left > 0 ? 1n : -1n;
    const remainders = numerators.map((numerator) => (numerator % common) * step);
    const order = parts.map((_, index) => index);
    order.sort((a, b) => compare(remainders[b]!, remainders[a]!) || a - b);
    for (const index of order) {
      if (left === 0) break;
      parts[index]! += step;
      left -= Number(step);
    }
  }
  return parts.map((part) => minorFromBigInt(part));
}

/** The exact sum, over a common denominator. */
export function exactSum(shares: readonly Exact[]): Exact {
  const common = commonDenominator(shares);
  return {
    numerator: sum(shares.map(({ numerator, denominator }) => numerator * (common / denominator))),
    denominator: common,
  };
}

function commonDenominator(shares: readonly Exact[]): bigint {
  return shares.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a === b ? a : (a / greatestCommonDivisor(a, b)) * b;
}
