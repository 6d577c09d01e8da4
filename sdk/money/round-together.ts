import { minorFromBigInt } from './money.ts';
import { divideRounded } from './rounding.ts';
import type { RoundingMode } from './rounding-mode.ts';

/** An exact part of a sum, in minor units: numerator ÷ denominator. The denominator is positive. */
export interface ExactShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Rounds the exact sum once, then hands it out as whole units: each share rounded towards zero, the units left over
 * to the largest remainders, ties to the earlier share. Shares may differ in sign; negating all of them negates the
 * result in the mirroring modes. A share that is whole already keeps its figure.
 *
 * @throws MoneyError `too-large` when a result leaves the exact range
 */
export function roundTogether(shares: readonly ExactShare[], mode: RoundingMode): number[] {
  if (shares.length === 0) return [];
  const common = shares.reduce((product, { denominator }) => leastCommonMultiple(product, denominator), 1n);
  const numerators = shares.map(({ numerator, denominator }) => numerator * (common / denominator));
  const parts = numerators.map((numerator) => numerator / common);
  const total = divideRounded(sum(numerators), common, mode);
  let left = Number(total - sum(parts));
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

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === b) return a;
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return (a / high) * b;
}
